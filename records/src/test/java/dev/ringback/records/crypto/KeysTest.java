package dev.ringback.records.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.records.AtOnce;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class KeysTest {
  private static final PhoneNumber CALLER = new PhoneNumber("+15125550142");

  @TempDir Path folder;

  @Test
  void onlyItsOwnerMayReadTheFile() throws IOException {
    Path file = folder.resolve("deeper/keys.json");

    Keys.createIfAbsent(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFileThatIsThereStays() throws IOException {
    Path file = folder.resolve("keys.json");
    Keys.createIfAbsent(file);
    String before = Files.readString(file);

    Keys.createIfAbsent(file);

    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void manyWhoMakeKeysAtOnceMakeOneFile() throws IOException {
    for (int round = 0; round < 5; round++) {
      Path file = folder.resolve("keys-" + round + ".json");
      assertThat(
              AtOnce.run(
                      4,
                      () -> {
                        Keys.createIfAbsent(file);
                        return Files.readString(file);
                      })
                  .stream()
                  .distinct())
          .hasSize(1);
    }
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(5);
    }
  }

  @Test
  void aMissingFileIsNamedWithItsRemedy() {
    Path file = folder.resolve("keys.json");

    assertThatThrownBy(() -> Keys.load(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("ringback up");
  }

  @Test
  void aBrokenFileIsNamedAndNeverQuoted() throws IOException {
    Path file = folder.resolve("keys.json");
    for (String broken : new String[] {"secret", "{\"payload\": \"secret\"}", "{}", ""}) {
      Files.writeString(file, broken);
      assertThatThrownBy(() -> Keys.load(file))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("not a key file: " + file)
          .hasMessageNotContaining("secret")
          .hasNoCause();
    }
  }

  @Test
  void theSameFileGivesTheSameHash() {
    assertThat(keys("a").callerHash().of(CALLER))
        .isEqualTo(keys("a").callerHash().of(CALLER))
        .matches("[0-9a-f]{32}")
        .isNotEqualTo(keys("b").callerHash().of(CALLER))
        .isNotEqualTo(keys("a").callerHash().of(new PhoneNumber("+15125550143")));
  }

  @Test
  void aHashIsForOnePurpose() {
    CallerHash hash = keys("a").callerHash();

    assertThat(hash.of("email", "x")).isEqualTo(hash.of("email", "x"));
    assertThat(hash.of("email", "x")).isNotEqualTo(hash.of("event", "x"));
    assertThat(hash.of("phone", CALLER.e164())).isNotEqualTo(hash.of(CALLER));
  }

  @Test
  void theHashIsTheBeginningOfHmacSha256() throws IOException, GeneralSecurityException {
    Keys keys = keys("a");
    String keyData =
        JsonMapper.shared()
            .readTree(Files.readString(folder.resolve("a")))
            .at("/callerHash/key/0/keyData/value")
            .stringValue();
    byte[] message = Base64.getDecoder().decode(keyData);
    // The last field of Tink's key message is the key itself: 32 bytes.
    byte[] key = Arrays.copyOfRange(message, message.length - 32, message.length);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));

    assertThat(keys.callerHash().of(CALLER))
        .isEqualTo(HexFormat.of().formatHex(mac.doFinal(CALLER.e164().getBytes()), 0, 16));
  }

  private Keys keys(String name) {
    Path file = folder.resolve(name);
    Keys.createIfAbsent(file);
    return Keys.load(file);
  }
}
