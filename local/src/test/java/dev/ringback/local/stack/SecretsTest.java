package dev.ringback.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  /** Names of accounts and places, which go with secrets. */
  private static final String NO_SECRET =
      "EIGHT_BY_EIGHT_(USERNAME|PBX_ID|TIME_ZONE|STREAM_TENANT)|NEXTECH_(USERNAME|RESOURCE)";

  @TempDir private Path folder;

  @Test
  void areMadeOnceAndReadableByTheirOwnerOnly() throws Exception {
    var file = folder.resolve("home").resolve("secrets.properties");
    var first = Secrets.loadOrCreate(file);
    assertThat(Secrets.loadOrCreate(file)).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void differBetweenInstallations() {
    var one = Secrets.loadOrCreate(folder.resolve("one"));
    var other = Secrets.loadOrCreate(folder.resolve("other"));
    one.values()
        .forEach((name, value) -> {
          if (!name.matches(NO_SECRET)) {
            assertThat(other.get(name)).isNotEqualTo(value);
          }
        });
  }

  @Test
  void completesAnOlderFileAndKeepsWhatItHolds() throws Exception {
    var file = folder.resolve("secrets.properties");
    Files.writeString(file, "RINGBACK_API_TOKEN=kept\n");
    var secrets = Secrets.loadOrCreate(file);
    assertThat(secrets.get(Secrets.API_TOKEN)).isEqualTo("kept");
    assertThat(secrets.get(Secrets.CODEC_TOKEN)).hasSize(64);
    assertThat(Files.readString(file)).contains("RINGBACK_API_TOKEN=kept");
  }

  @Test
  void renewsBothHalvesOfTheMailKeyIfOneIsLost() throws Exception {
    var file = folder.resolve("secrets.properties");
    Secrets.loadOrCreate(file);
    var halved =
        Files.readString(file).lines().filter(l -> !l.startsWith(Secrets.MAIL_PUBLIC_KEY)).toList();
    Files.write(file, halved);
    var secrets = Secrets.loadOrCreate(file);
    assertThat(isPair(secrets)).isTrue();
  }

  private static boolean isPair(Secrets secrets) throws Exception {
    var factory = KeyFactory.getInstance("EC");
    var message = "event".getBytes(StandardCharsets.UTF_8);
    var signer = Signature.getInstance("SHA256withECDSA");
    signer.initSign(
        factory.generatePrivate(
            new PKCS8EncodedKeySpec(decode(secrets.get(Secrets.MAIL_PRIVATE_KEY)))));
    signer.update(message);
    var verifier = Signature.getInstance("SHA256withECDSA");
    verifier.initVerify(
        factory.generatePublic(
            new X509EncodedKeySpec(decode(secrets.get(Secrets.MAIL_PUBLIC_KEY)))));
    verifier.update(message);
    return verifier.verify(signer.sign());
  }

  private static byte[] decode(String text) {
    return Base64.getDecoder().decode(text);
  }
}
