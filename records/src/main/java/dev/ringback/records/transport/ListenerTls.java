package dev.ringback.records.transport;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The certificate a process listens with.
 *
 * @param certificate path of a PEM file: the certificate and the chain above it; empty: none
 * @param privateKey path of a PEM file: its key, PKCS #8
 */
public record ListenerTls(String certificate, String privateKey) {
  /** The variable with the certificate's path. */
  public static final String CERTIFICATE = "RINGBACK_TLS_CERTIFICATE";

  /** The variable with the key's path. */
  public static final String PRIVATE_KEY = "RINGBACK_TLS_PRIVATE_KEY";

  private static final String BUNDLE = "spring.ssl.bundle.pem.ringback.";

  /** As the variables say; a missing one is empty. */
  public static ListenerTls of(Function<String, @Nullable String> variables) {
    return new ListenerTls(
        value(variables.apply(CERTIFICATE)), value(variables.apply(PRIVATE_KEY)));
  }

  public boolean isSet() {
    return !certificate.isEmpty() && !privateKey.isEmpty();
  }

  /** One of the two without the other. */
  boolean isHalfSet() {
    return certificate.isEmpty() != privateKey.isEmpty();
  }

  /**
   * Spring Boot's settings for it: TLS 1.3 alone, and a renewed certificate is taken up while the
   * process runs. Empty without a certificate.
   */
  public Map<String, Object> properties() {
    if (!isSet()) {
      return Map.of();
    }
    Map<String, Object> settings = new HashMap<>();
    settings.put(BUNDLE + "keystore.certificate", location(certificate));
    settings.put(BUNDLE + "keystore.private-key", location(privateKey));
    settings.put(BUNDLE + "options.enabled-protocols", ClientTls.VERSION);
    settings.put(BUNDLE + "reload-on-update", "true");
    settings.put("server.ssl.bundle", "ringback");
    settings.put("management.server.ssl.bundle", "ringback");
    return settings;
  }

  private static String location(String path) {
    return Path.of(path).toAbsolutePath().toUri().toString();
  }

  private static String value(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
