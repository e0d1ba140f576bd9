package dev.ringback.starter.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.starter.SettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

class PhoneSystemSettingsTest {
  /** The variables as somebody sets them, through the starter's own file. */
  private static MockEnvironment environment() throws Exception {
    var environment = new MockEnvironment();
    new YamlPropertySourceLoader()
        .load("application", new ClassPathResource("application.yaml"))
        .forEach(environment.getPropertySources()::addLast);
    return environment;
  }

  @Test
  void namesEveryPhoneSystemWhereNoneIsConfigured() throws Exception {
    var none = environment();

    assertThatThrownBy(() -> new PhoneSystemSettings(none))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(
            "RINGCENTRAL_VERIFICATION_TOKEN", "ASTERISK_AMI_HOST", "RINGBACK_PHONE_SYSTEM=twilio");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RINGCENTRAL_VERIFICATION_TOKEN",
        "RINGBACK_WEBHOOK_SECRET",
        "VONAGE_VOICE_API_KEY",
        "VONAGE_BUSINESS_SIGNING_KEY",
        "EIGHT_BY_EIGHT_API_KEY",
        "EIGHT_BY_EIGHT_STREAM_API_KEY",
        "ASTERISK_AMI_HOST",
        "FREESWITCH_CDR_PASSWORD",
        "FREESWITCH_ESL_HOST",
        "JAMBONZ_WEBHOOK_SECRET",
        "THREECX_WEBHOOK_SECRET"
      })
  void needsNoOtherPhoneSystemThanTheOneThatIsConfigured(String variable) throws Exception {
    assertThat(new PhoneSystemSettings(environment().withProperty(variable, "set"))).isNotNull();
  }

  @Test
  void takesNumbersAtTwilioForAPhoneSystem() throws Exception {
    var direct = environment().withProperty("RINGBACK_PHONE_SYSTEM", "twilio");

    assertThat(new PhoneSystemSettings(direct)).isNotNull();
  }
}
