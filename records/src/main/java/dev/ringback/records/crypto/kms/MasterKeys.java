package dev.ringback.records.crypto.kms;

import com.google.crypto.tink.Aead;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The master key that encrypts the key file, by its address.
 *
 * <p>{@code aws-kms://arn:aws:kms:…}, {@code gcp-kms://projects/…/cryptoKeys/…} or {@code
 * vault://host[:port]/transit/keys/name}; {@code file:} or nothing: the key file is in the clear.
 */
public final class MasterKeys {
  /** What an address looks like. */
  public static final String FORMS =
      "file:, aws-kms://arn:aws:kms:…:key/…, gcp-kms://projects/…/cryptoKeys/…,"
          + " vault://host/transit/keys/name";

  /** None configured. */
  public static final MasterKeys NONE = of(_ -> null);

  private static final String VARIABLE = "RINGBACK_KEK";

  private final Function<String, @Nullable String> environment;
  private final Map<String, Aead> known = new ConcurrentHashMap<>();

  private MasterKeys(Function<String, @Nullable String> environment) {
    this.environment = environment;
  }

  /**
   * @param environment gives RINGBACK_KEK, RINGBACK_KEK_BASE_URL (only to reach something else than
   *     the service itself) and the services' own variables
   */
  public static MasterKeys of(Function<String, @Nullable String> environment) {
    return new MasterKeys(environment);
  }

  /** The configured master key; null: the key file is in the clear. */
  public @Nullable String configured() {
    String address = value(VARIABLE);
    return address == null || address.equals("file:") ? null : address;
  }

  /**
   * Refuses a file that is encrypted under another master key than the configured one: otherwise
   * whoever can write the file could name a key of their own.
   */
  public void require(@Nullable String sealedBy) throws MasterKeyException {
    String configured = configured();
    if (sealedBy != null && !sealedBy.equals(configured)) {
      throw new MasterKeyException(
          "it is encrypted under "
              + sealedBy
              + ", but RINGBACK_KEK "
              + (configured == null ? "is not set" : "names " + configured)
              + "; set it to that key, or bring the file over with `ringback keys seal`");
    }
  }

  /**
   * Encrypts and decrypts with the key of that address; nothing is asked of the service yet.
   *
   * @throws MasterKeyException if the address is of no known form, or a credential is not set
   */
  public Aead named(String address) throws MasterKeyException {
    Aead aead = known.get(address);
    if (aead == null) {
      aead = connect(address);
      known.put(address, aead);
    }
    return aead;
  }

  private Aead connect(String address) throws MasterKeyException {
    if (address.startsWith("aws-kms://")) {
      return AwsMasterKey.at(address.substring("aws-kms://".length()), baseUrl());
    }
    if (address.startsWith("gcp-kms://")) {
      return GoogleMasterKey.at(
          address.substring("gcp-kms://".length()),
          baseUrl(),
          value("GOOGLE_APPLICATION_CREDENTIALS"));
    }
    if (address.startsWith("vault://")) {
      return VaultMasterKey.at(address, baseUrl(), value("VAULT_TOKEN"), value("VAULT_NAMESPACE"));
    }
    throw new MasterKeyException(
        VARIABLE + " is no address of a master key; write one of " + FORMS);
  }

  private @Nullable URI baseUrl() throws MasterKeyException {
    String url = value("RINGBACK_KEK_BASE_URL");
    if (url == null) {
      return null;
    }
    if (!url.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
      throw new MasterKeyException(
          "RINGBACK_KEK_BASE_URL is not a base URL; write it like https://kms.example");
    }
    return URI.create(url);
  }

  private @Nullable String value(String variable) {
    String value = environment.apply(variable);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
