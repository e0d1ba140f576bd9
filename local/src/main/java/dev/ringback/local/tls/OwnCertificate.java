package dev.ringback.local.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;

/**
 * The certificate of this machine alone, made at the first start and again a month before its end.
 *
 * @param folder {@code tls} of the installation's home
 */
public record OwnCertificate(Path folder, Clock clock) {
  private static final String NAME = "server";
  private static final List<String> HOSTS = List.of("localhost", "127.0.0.1", "::1");

  /** When a certificate is to be replaced, before its end. */
  public static final Duration BEFORE_THE_END = Duration.ofDays(30);

  public Path certificate() {
    return folder.resolve(NAME + ".pem");
  }

  public Path key() {
    return folder.resolve(NAME + ".key");
  }

  /** Whom a browser has to trust. */
  public Path authority() {
    return folder.resolve("ca.pem");
  }

  /** Makes what is missing or about to end. A process that listens with it takes it up. */
  public OwnCertificate ensure() {
    var issuer = CertificateAuthority.in(folder, clock);
    if (!isGood()) {
      issuer.issue(folder, NAME, HOSTS);
    }
    return this;
  }

  private boolean isGood() {
    try {
      return Files.exists(key())
          && PemFiles.certificate(certificate())
              .getNotAfter()
              .after(Date.from(clock.instant().plus(BEFORE_THE_END)));
    } catch (IOException e) {
      return false;
    }
  }
}
