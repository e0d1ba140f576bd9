package dev.ringback.records.crypto.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import dev.ringback.records.crypto.KeyRotation;
import dev.ringback.records.crypto.Keys;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Each service's own protocol, against a loopback stand-in that shares no code with us. */
class MasterKeysTest {
  private static final String AWS = "aws-kms://arn:aws:kms:us-east-1:111122223333:key/0a1b";
  private static final String GOOGLE =
      "gcp-kms://projects/clinic/locations/us/keyRings/ring/cryptoKeys/ringback";
  private static final String VAULT = "vault://vault.example:8200/transit/keys/ringback";
  private static final PhoneNumber CALLER = new PhoneNumber("+15125550142");
  private static final byte[] BOUND = {7};

  private final Map<String, String> environment = new HashMap<>();
  @TempDir private Path folder;
  private LoopbackKms kms;
  private Path file;

  @BeforeEach
  void open() throws IOException, GeneralSecurityException {
    kms = new LoopbackKms();
    System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
    System.setProperty("aws.secretAccessKey", "secret");
    environment.put("RINGBACK_KEK_BASE_URL", kms.url());
    environment.put("VAULT_TOKEN", LoopbackKms.TOKEN);
    environment.put("GOOGLE_APPLICATION_CREDENTIALS", serviceAccount().toString());
    file = folder.resolve("keys.json");
    Keys.createIfAbsent(file);
  }

  @AfterEach
  void close() {
    kms.close();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @ParameterizedTest
  @ValueSource(strings = {AWS, GOOGLE, VAULT})
  void encryptsAndDecryptsAlsoUnderAnEarlierVersion(String address) throws Exception {
    Aead key = masters(address).named(address);
    byte[] sealed = key.encrypt(new byte[] {1, 2, 3}, BOUND);

    kms.rotate();

    assertThat(key.decrypt(sealed, BOUND)).containsExactly(1, 2, 3);
    assertThat(key.decrypt(key.encrypt(new byte[] {4}, BOUND), BOUND)).containsExactly(4);
    assertThatThrownBy(() -> key.decrypt(sealed, new byte[] {8}))
        .isInstanceOf(MasterKeyException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {AWS, GOOGLE, VAULT})
  void bringsAFileInTheClearUnderTheMasterKey(String address) throws Exception {
    String hash = Keys.load(file).callerHash().of(CALLER);

    assertThat(new KeyRotation(file, masters(address)).seal()).isEqualTo(address);

    assertThat(Files.readString(file)).doesNotContain("keyData").contains(address);
    assertThat(Keys.load(file, masters(address)).callerHash().of(CALLER)).isEqualTo(hash);
    assertThatThrownBy(() -> Keys.load(file))
        .hasMessageContaining("RINGBACK_KEK is not set")
        .hasMessageContaining(file.toString());
  }

  @Test
  void bringsAFileFromOneServiceToAnother() {
    String hash = Keys.load(file).callerHash().of(CALLER);
    new KeyRotation(file, masters(AWS)).seal();

    new KeyRotation(file, masters(VAULT)).seal();

    assertThat(Keys.load(file, masters(VAULT)).callerHash().of(CALLER)).isEqualTo(hash);
    assertThatThrownBy(() -> Keys.load(file, masters(AWS))).hasMessageContaining("names aws-kms");
  }

  @ParameterizedTest
  @ValueSource(strings = {AWS, GOOGLE, VAULT})
  void namesAServiceThatDoesNotAnswer(String address) {
    new KeyRotation(file, masters(address)).seal();
    kms.down = true;

    assertThatThrownBy(() -> Keys.load(file, masters(address)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("did not decrypt")
        .hasMessageNotContaining(LoopbackKms.TOKEN);
  }

  @Test
  void refusesAWrongToken() {
    environment.put("VAULT_TOKEN", "other");

    assertThatThrownBy(() -> new KeyRotation(file, masters(VAULT)).seal())
        .hasMessageContaining("403");
    environment.remove("VAULT_TOKEN");
    assertThatThrownBy(() -> new KeyRotation(file, masters(VAULT)).seal())
        .hasMessageContaining("VAULT_TOKEN is not set");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://kms", "aws-kms://key", "gcp-kms://projects/x", "vault://host", "file:/x"})
  void tellsWhatAnAddressLooksLike(String address) {
    assertThatThrownBy(() -> masters(address).named(address))
        .isInstanceOf(MasterKeyException.class)
        .hasMessageContaining("write ");
  }

  private MasterKeys masters(String address) {
    var settings = new HashMap<>(environment);
    settings.put("RINGBACK_KEK", address);
    return MasterKeys.of(settings::get);
  }

  private Path serviceAccount() throws IOException, GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    var json =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "type", "service_account",
                    "client_id", "1",
                    "client_email", "ringback@clinic.iam.gserviceaccount.com",
                    "private_key_id", "1",
                    "private_key", pem,
                    "token_uri", kms.url() + "/token"));
    return Files.writeString(folder.resolve("account.json"), json);
  }
}
