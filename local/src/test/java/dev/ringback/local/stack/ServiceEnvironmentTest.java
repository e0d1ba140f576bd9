package dev.ringback.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {
  @TempDir private Path folder;

  @Test
  void pointsEveryVendorAtTheSandbox() {
    assertThat(product(Map.of()))
        .containsEntry("TWILIO_API_BASE_URL", "http://127.0.0.1:7502/twilio")
        .containsEntry("SENDGRID_API_BASE_URL", "http://127.0.0.1:7502/sendgrid")
        .containsEntry("OPENAI_BASE_URL", "http://127.0.0.1:7502/openai/v1")
        .containsEntry("BOULEVARD_API_BASE_URL", "http://127.0.0.1:7502/boulevard")
        .containsEntry("RINGBACK_PUBLIC_URL", "http://127.0.0.1:7500")
        .containsEntry("TEMPORAL_ADDRESS", "127.0.0.1:7503")
        .containsEntry("DATABASE_URL", "jdbc:postgresql://127.0.0.1:7506/ringback")
        .containsEntry("RINGBACK_WAIT_SPEED", "3600");
  }

  @Test
  void leavesTheRealModelToAPersonWithAKey() {
    assertThat(product(Map.of("OPENAI_API_KEY", "mine")))
        .doesNotContainKeys("OPENAI_BASE_URL", "OPENAI_API_KEY");
  }

  @Test
  void leavesTheModelsAddressToAPersonWhoNamedOne() {
    assertThat(product(Map.of("OPENAI_BASE_URL", "http://127.0.0.1:11434/v1")))
        .doesNotContainKeys("OPENAI_BASE_URL", "OPENAI_API_KEY");
  }

  @Test
  void neverSendsAPersonsOwnCredentialsToTheSandbox() {
    var product = product(Map.of("TWILIO_AUTH_TOKEN", "mine", "TWILIO_ACCOUNT_SID", "ACmine"));
    assertThat(product.get("TWILIO_AUTH_TOKEN")).hasSize(32).isNotEqualTo("mine");
    assertThat(product.get("TWILIO_ACCOUNT_SID")).isNotEqualTo("ACmine");
  }

  @Test
  void leavesAVendorAloneThatAPersonGaveAnAddressFor() {
    assertThat(product(Map.of("TWILIO_API_BASE_URL", "https://twilio.example")))
        .doesNotContainKeys("TWILIO_API_BASE_URL", "TWILIO_AUTH_TOKEN");
  }

  @Test
  void givesTheMailSigningKeyToTheSandboxAlone() {
    assertThat(product(Map.of())).doesNotContainKey(Secrets.MAIL_PRIVATE_KEY);
    assertThat(environment(Map.of()).sandbox(7502))
        .containsKey(Secrets.MAIL_PRIVATE_KEY)
        .doesNotContainKeys(Secrets.CODEC_TOKEN, Secrets.DATABASE_PASSWORD);
  }

  @Test
  void letsTheSandboxsFrontDeskIntoTheStaffApi() {
    assertThat(environment(Map.of()).sandbox(7502))
        .containsEntry(Secrets.API_TOKEN, product(Map.of()).get(Secrets.API_TOKEN));
  }

  @Test
  void tellsTheSandboxWhichStartersStandBehindThePublicAddress() {
    assertThat(environment(Map.of()).sandbox(7502))
        .containsEntry("RINGBACK_PUBLIC_URL", "http://127.0.0.1:7500")
        .containsEntry("SANDBOX_ORIGINS", "http://127.0.0.1:7500,http://127.0.0.1:7508");
  }

  @Test
  void leavesWhatStandsBehindAPersonsOwnAddressToThem() {
    assertThat(environment(Map.of("RINGBACK_PUBLIC_URL", "https://clinic.example")).sandbox(7502))
        .doesNotContainKey("SANDBOX_ORIGINS");
  }

  @Test
  void leavesTheDatabasePasswordToAPersonWithADatabase() {
    assertThat(product(Map.of("DATABASE_URL", "jdbc:postgresql://db.example/ringback")))
        .containsEntry("DATABASE_URL", "jdbc:postgresql://db.example/ringback")
        .doesNotContainKeys(
            "DATABASE_USER", "DATABASE_PASSWORD", "DATABASE_OWNER_USER", "DATABASE_OWNER_PASSWORD");
  }

  @Test
  void connectsThePhoneSystemsAClinicRunsItself() {
    var product = product(Map.of());
    var sandbox = environment(Map.of()).sandbox(7502);
    assertThat(product)
        .containsEntry("ASTERISK_AMI_HOST", "127.0.0.1")
        .containsEntry("ASTERISK_AMI_PORT", sandbox.get("SANDBOX_AMI_PORT"))
        .containsEntry("ASTERISK_AMI_SECRET", sandbox.get("ASTERISK_AMI_SECRET"))
        .containsEntry("FREESWITCH_ESL_PORT", sandbox.get("SANDBOX_ESL_PORT"))
        .containsEntry("JAMBONZ_WEBHOOK_SECRET", sandbox.get("JAMBONZ_WEBHOOK_SECRET"));
    assertThat(product(Map.of("ASTERISK_AMI_HOST", "pbx.example")))
        .doesNotContainKeys("ASTERISK_AMI_HOST", "ASTERISK_AMI_PORT", "ASTERISK_AMI_SECRET")
        .containsKey("FREESWITCH_ESL_HOST");
  }

  private Map<String, String> product(Map<String, String> person) {
    return environment(person).product(7501, 3600);
  }

  private ServiceEnvironment environment(Map<String, String> person) {
    var home = new Home(folder);
    var ports = new Ports(7500);
    return new ServiceEnvironment(
        home,
        ports,
        Addresses.of(ports, person),
        Secrets.loadOrCreate(home.secrets()),
        new Installation(folder),
        person);
  }
}
