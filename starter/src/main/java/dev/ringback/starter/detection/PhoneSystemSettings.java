package dev.ringback.starter.detection;

import dev.ringback.starter.SettingsException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where no phone system could report a missed call. A number at Twilio needs no
 * setting of its own here: who only has those says so with {@code RINGBACK_PHONE_SYSTEM=twilio}.
 * 8x8 Work is asked by the workers; its key is read here for this check alone.
 */
@Component
class PhoneSystemSettings {
  private static final List<Known> SYSTEMS =
      List.of(
          new Known("ringback.ringcentral-verification-token", "RINGCENTRAL_VERIFICATION_TOKEN"),
          new Known("ringback.webhook-secret", "RINGBACK_WEBHOOK_SECRET"),
          new Known("ringback.vonage-voice.api-key", "VONAGE_VOICE_API_KEY"),
          new Known("ringback.vonage-business.signing-key", "VONAGE_BUSINESS_SIGNING_KEY"),
          new Known("ringback.eight-by-eight.api-key", "EIGHT_BY_EIGHT_API_KEY"),
          new Known("ringback.eight-by-eight-stream.api-key", "EIGHT_BY_EIGHT_STREAM_API_KEY"),
          new Known("ringback.asterisk.ami-host", "ASTERISK_AMI_HOST"),
          new Known("ringback.freeswitch.cdr-password", "FREESWITCH_CDR_PASSWORD"),
          new Known("ringback.freeswitch.esl-host", "FREESWITCH_ESL_HOST"),
          new Known("ringback.jambonz.webhook-secret", "JAMBONZ_WEBHOOK_SECRET"),
          new Known("ringback.threecx.webhook-secret", "THREECX_WEBHOOK_SECRET"));

  private static final String CALLED_DIRECTLY = "ringback.phone-system";

  /**
   * @throws SettingsException if none is configured
   */
  PhoneSystemSettings(Environment settings) {
    boolean direct = settings.getProperty(CALLED_DIRECTLY, "").strip().equals("twilio");
    if (!direct
        && SYSTEMS.stream()
            .allMatch(known -> settings.getProperty(known.property(), "").isBlank())) {
      throw new SettingsException(
          List.of(
              "No phone system is configured, so none could report a missed call. Set the"
                  + " variable of yours: "
                  + SYSTEMS.stream().map(Known::variable).collect(Collectors.joining(", "))
                  + "; or RINGBACK_PHONE_SYSTEM=twilio where callers reach numbers at Twilio."));
    }
  }

  /** A property that only a configured system has, and the variable it comes from. */
  private record Known(String property, String variable) {}
}
