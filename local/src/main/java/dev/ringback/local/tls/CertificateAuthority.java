package dev.ringback.local.tls;

import dev.ringback.local.machine.PrivateFolder;
import dev.ringback.local.machine.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * An authority nobody but this installation knows. Its key stays in the folder {@code tls} of the
 * installation's home.
 */
public final class CertificateAuthority {
  private static final Duration OWN_LIFE = Duration.ofDays(3650);
  private static final Duration LIFE = Duration.ofDays(397);

  private final X509Certificate certificate;
  private final PrivateKey key;
  private final Clock clock;

  private CertificateAuthority(X509Certificate certificate, PrivateKey key, Clock clock) {
    this.certificate = certificate;
    this.key = key;
    this.clock = clock;
  }

  /**
   * The folder's, made if it is not there.
   *
   * @throws Problem if its files cannot be read
   */
  public static CertificateAuthority in(Path folder, Clock clock) {
    var certificate = folder.resolve("ca.pem");
    var key = folder.resolve("ca.key");
    try {
      if (!Files.exists(certificate)) {
        PrivateFolder.create(folder);
        var pair = newKeys();
        var made = CertificateForm.authority(pair, clock, OWN_LIFE);
        PemFiles.write(key, pair.getPrivate());
        PemFiles.write(certificate, List.of(made));
      }
      return new CertificateAuthority(PemFiles.certificate(certificate), PemFiles.key(key), clock);
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new Problem(
          folder + " holds no authority that can be read",
          "delete the folder: the next start makes another, which browsers have to trust anew");
    }
  }

  /**
   * Writes {@code NAME.pem} (the chain) and {@code NAME.key}, good for a server and for a client.
   *
   * @param hosts names and addresses it is for; the first is its name
   */
  public void issue(Path folder, String name, List<String> hosts) {
    try {
      PrivateFolder.create(folder);
      var pair = newKeys();
      var issued = new CertificateForm(certificate, key).leaf(pair.getPublic(), hosts, clock, LIFE);
      PemFiles.write(folder.resolve(name + ".key"), pair.getPrivate());
      PemFiles.write(folder.resolve(name + ".pem"), List.of(issued, certificate));
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new Problem("the certificate could not be made (" + e.getMessage() + ")", "try again");
    }
  }

  private static KeyPair newKeys() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }
}
