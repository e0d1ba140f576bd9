package dev.ringback.records.crypto.kms;

import com.google.crypto.tink.Aead;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.KmsClientBuilder;

/**
 * A symmetric key of AWS KMS. Credentials come from where AWS's own SDK looks for them. Associated
 * data is the encryption context {@code associatedData}, in hex, as Tink writes it.
 */
final class AwsMasterKey implements Aead {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private final KmsClient kms;
  private final String arn;

  private AwsMasterKey(KmsClient kms, String arn) {
    this.kms = kms;
    this.arn = arn;
  }

  static AwsMasterKey at(String arn, @Nullable URI baseUrl) throws MasterKeyException {
    if (!arn.matches("arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:(key|alias)/.+")) {
      throw new MasterKeyException(
          "RINGBACK_KEK is no key of AWS KMS; write aws-kms://arn:aws:kms:REGION:ACCOUNT:key/ID");
    }
    KmsClientBuilder builder =
        KmsClient.builder()
            .region(Region.of(arn.split(":", -1)[3]))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(PATIENCE)
                    .socketTimeout(PATIENCE));
    if (baseUrl != null) {
      builder.endpointOverride(baseUrl);
    }
    return new AwsMasterKey(builder.build(), arn);
  }

  @Override
  public byte[] encrypt(byte[] plain, byte[] associated) throws GeneralSecurityException {
    try {
      return kms.encrypt(request ->
              request
                  .keyId(arn)
                  .plaintext(SdkBytes.fromByteArray(plain))
                  .encryptionContext(context(associated)))
          .ciphertextBlob()
          .asByteArray();
    } catch (SdkException e) {
      throw refused("encrypt", e);
    }
  }

  @Override
  public byte[] decrypt(byte[] cipher, byte[] associated) throws GeneralSecurityException {
    try {
      return kms.decrypt(request ->
              request
                  .keyId(arn)
                  .ciphertextBlob(SdkBytes.fromByteArray(cipher))
                  .encryptionContext(context(associated)))
          .plaintext()
          .asByteArray();
    } catch (SdkException e) {
      throw refused("decrypt", e);
    }
  }

  private static Map<String, String> context(byte[] associated) {
    return Map.of("associatedData", HexFormat.of().formatHex(associated));
  }

  private static MasterKeyException refused(String what, SdkException e) {
    return new MasterKeyException(
        "AWS KMS did not "
            + what
            + " ("
            + e.getClass().getSimpleName()
            + "); see that the key is"
            + " enabled and the credentials may kms:Encrypt and kms:Decrypt with it",
        e);
  }
}
