package dev.ringback.local.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCertificateTest {
  private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir private Path home;

  @Test
  void isForThisMachineAloneAndVouchedForByItsOwnAuthority() throws Exception {
    var made = at(START).ensure();
    var certificate = PemFiles.certificate(made.certificate());
    certificate.verify(PemFiles.certificate(made.authority()).getPublicKey());
    assertThat(certificate.getSubjectAlternativeNames())
        .extracting(name -> String.valueOf(name.get(1)))
        .containsExactlyInAnyOrder("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
    assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
  }

  @Test
  void leavesNothingToOthers() throws Exception {
    at(START).ensure();
    try (var files = Files.walk(home.resolve("tls"))) {
      for (var file : files.toList()) {
        assertThat(TlsPeer.isOwnerOnly(file)).as(file.toString()).isTrue();
      }
    }
  }

  @Test
  void staysUntilAMonthBeforeItsEndAndItsAuthorityStays() throws Exception {
    var first = at(START).ensure();
    var serial = PemFiles.certificate(first.certificate()).getSerialNumber();
    var authority = Files.readString(first.authority());
    at(START.plus(Duration.ofDays(366))).ensure();
    assertThat(PemFiles.certificate(first.certificate()).getSerialNumber()).isEqualTo(serial);
    at(START.plus(Duration.ofDays(368))).ensure();
    assertThat(PemFiles.certificate(first.certificate()).getSerialNumber()).isNotEqualTo(serial);
    assertThat(Files.readString(first.authority())).isEqualTo(authority);
  }

  private OwnCertificate at(Instant instant) {
    return new OwnCertificate(home.resolve("tls"), Clock.fixed(instant, ZoneOffset.UTC));
  }
}
