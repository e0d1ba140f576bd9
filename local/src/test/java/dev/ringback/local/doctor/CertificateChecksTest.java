package dev.ringback.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.local.stack.Home;
import dev.ringback.local.tls.OwnCertificate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateChecksTest {
  private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir private Path home;

  @Test
  void saysHowLongACertificateLasts() {
    new OwnCertificate(home.resolve("tls"), at(Duration.ZERO)).ensure();
    assertThat(run(Map.of(), Duration.ZERO)).singleElement().matches(Finding::isFine);
    assertThat(run(Map.of(), Duration.ofDays(380)))
        .singleElement()
        .matches(f -> !f.isFine() && f.detail().contains("ends on 2027-12-25"));
    assertThat(run(Map.of(), Duration.ofDays(400)))
        .singleElement()
        .matches(f -> !f.isFine() && f.detail().contains("ended on"));
  }

  @Test
  void namesTheVariableWhoseFileIsNoCertificate() throws Exception {
    var file = Files.writeString(home.resolve("x.pem"), "nothing");
    assertThat(run(Map.of("TEMPORAL_TLS_CERTIFICATE", file.toString()), Duration.ZERO))
        .singleElement()
        .matches(f -> !f.isFine() && f.subject().equals("TEMPORAL_TLS_CERTIFICATE"));
  }

  @Test
  void hasNothingToSayWhereThereIsNone() {
    assertThat(run(Map.of(), Duration.ZERO)).isEmpty();
  }

  private List<Finding> run(Map<String, String> environment, Duration later) {
    return new CertificateChecks(environment, new Home(home), at(later)).run();
  }

  private static Clock at(Duration later) {
    return Clock.fixed(START.plus(later), ZoneOffset.UTC);
  }
}
