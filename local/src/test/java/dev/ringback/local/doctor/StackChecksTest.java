package dev.ringback.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.local.stack.Installation;
import dev.ringback.local.stack.Stack;
import dev.ringback.records.crypto.Keys;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackChecksTest {
  @TempDir private Path folder;

  @Test
  void readsAddressesInEveryFormTheyAreWrittenIn() {
    assertThat(StackChecks.target("temporal.example:7233").getPort()).isEqualTo(7233);
    assertThat(StackChecks.target("jdbc:postgresql://db.example/ringback").getPort())
        .isEqualTo(5432);
    assertThat(StackChecks.target("https://api.example/v1").getPort()).isEqualTo(443);
    assertThat(StackChecks.target("not an address")).isNull();
  }

  @Test
  void namesVendorSettingsAndNeverTheirValues() {
    var findings = run(Map.of("TWILIO_AUTH_TOKEN", "s3cret"), 7800);
    assertThat(findings.toString()).contains("TWILIO_AUTH_TOKEN").doesNotContain("s3cret");
  }

  @Test
  void tellsAnAddressThatAnswersFromOneThatDoesNot() throws Exception {
    int port;
    try (var server = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
      port = server.getLocalPort();
      assertThat(run(Map.of("TEMPORAL_ADDRESS", "127.0.0.1:" + port), 7800))
          .anyMatch(f -> f.subject().equals("TEMPORAL_ADDRESS") && f.isFine());
    }
    assertThat(run(Map.of("TEMPORAL_ADDRESS", "127.0.0.1:" + port), 7800))
        .anyMatch(f -> f.subject().equals("TEMPORAL_ADDRESS") && !f.isFine());
  }

  @Test
  void namesPortsThatAreInUse() throws Exception {
    try (var server = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
      var base = Math.min(server.getLocalPort(), 65520);
      assertThat(run(Map.of(), base))
          .anyMatch(
              f -> f.subject().equals("ports") && f.detail().contains("" + server.getLocalPort()));
    }
  }

  @Test
  void findsAVendorThatIsHalfSet() {
    assertThat(
            run(
                Map.of("TWILIO_API_BASE_URL", "http://127.0.0.1:1", "TWILIO_ACCOUNT_SID", "AC1"),
                7800))
        .anyMatch(f ->
            !f.isFine()
                && f.detail().contains("TWILIO_AUTH_TOKEN")
                && !f.detail().contains("TWILIO_ACCOUNT_SID"));
    assertThat(run(Map.of("OPENAI_API_KEY", "mine"), 7800))
        .noneMatch(f -> f.subject().equals("OPENAI_BASE_URL"));
  }

  @Test
  void asksForAnAddressThatTheRealTwilioCanCall() {
    var twilio = Map.of("TWILIO_API_BASE_URL", "https://twilio.invalid");
    assertThat(run(twilio, 7800)).anyMatch(f -> f.subject().equals("RINGBACK_PUBLIC_URL"));
    assertThat(run(Map.of(), 7800)).noneMatch(f -> f.subject().equals("RINGBACK_PUBLIC_URL"));
  }

  @Test
  void findsAKeyFileThatOthersCanRead() throws Exception {
    var keys = folder.resolve("keys.json");
    Keys.createIfAbsent(keys);
    assertThat(run(Map.of(), 7800)).anyMatch(f -> f.subject().equals("keys") && f.isFine());
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(run(Map.of(), 7800)).anyMatch(f -> f.subject().equals("keys") && !f.isFine());
  }

  @Test
  void looksForNoEmbeddedDatabaseBesideAPersonsOwn() {
    var checks =
        new MachineChecks(
            Map.of("DATABASE_URL", "jdbc:postgresql://db.example/x"), new Installation(folder));
    assertThat(checks.run(folder))
        .anyMatch(f -> f.subject().equals("PostgreSQL") && f.detail().contains("DATABASE_URL"));
  }

  private List<Finding> run(Map<String, String> environment, int base) {
    return new StackChecks(environment, Stack.at(folder, base, Map.of())).run();
  }
}
