package dev.ringback.records.crypto.kms;

import com.google.crypto.tink.Aead;
import dev.ringback.records.transport.ClientTls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A key of HashiCorp Vault's transit engine, of a type with associated data, such as aes256-gcm96;
 * over Vault's REST interface.
 */
final class VaultMasterKey implements Aead {
  private static final Pattern ADDRESS =
      Pattern.compile("vault://([^/?#\\s]+)/([^?#\\s]+)/keys/([^/?#\\s]+)");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http;
  private final String mount;
  private final String key;
  private final String token;
  private final @Nullable String namespace;

  private VaultMasterKey(String mount, String key, String token, @Nullable String namespace) {
    this.http =
        ClientTls.http(URI.create(mount).getHost())
            .connectTimeout(PATIENCE)
            // A redirect would take the token elsewhere.
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.mount = mount;
    this.key = key;
    this.token = token;
    this.namespace = namespace;
  }

  static VaultMasterKey at(
      String address, @Nullable URI baseUrl, @Nullable String token, @Nullable String namespace)
      throws MasterKeyException {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      throw new MasterKeyException(
          "RINGBACK_KEK is no key of Vault; write vault://host[:port]/transit/keys/name");
    }
    if (token == null) {
      throw new MasterKeyException(
          "VAULT_TOKEN is not set; give a token that may encrypt and decrypt with the transit key");
    }
    String base = baseUrl == null ? "https://" + parts.group(1) : baseUrl.toString();
    return new VaultMasterKey(
        base.replaceFirst("/+$", "") + "/v1/" + parts.group(2), parts.group(3), token, namespace);
  }

  @Override
  public byte[] encrypt(byte[] plain, byte[] associated) throws GeneralSecurityException {
    return ask("encrypt", "plaintext", base64(plain), associated, "ciphertext")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] decrypt(byte[] cipher, byte[] associated) throws GeneralSecurityException {
    String sealed = new String(cipher, StandardCharsets.UTF_8);
    try {
      return Base64.getDecoder()
          .decode(ask("decrypt", "ciphertext", sealed, associated, "plaintext"));
    } catch (IllegalArgumentException e) {
      throw new MasterKeyException("Vault answered something else than base64");
    }
  }

  private String ask(String what, String field, String value, byte[] associated, String answer)
      throws MasterKeyException {
    ObjectNode body = JSON.createObjectNode().put(field, value);
    body.put("associated_data", base64(associated));
    try {
      HttpResponse<String> response =
          http.send(request(what, body.toString()), HttpResponse.BodyHandlers.ofString());
      String found = JSON.readTree(response.body()).path("data").path(answer).asString("");
      if (response.statusCode() != 200 || found.isEmpty()) {
        throw new MasterKeyException(
            "Vault did not %s: it answered %d; see that the token may use %s/%s/%s"
                .formatted(what, response.statusCode(), mount, what, key));
      }
      return found;
    } catch (IOException | JacksonException e) {
      throw new MasterKeyException("Vault cannot be reached at " + mount, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MasterKeyException("interrupted while Vault was asked", e);
    }
  }

  private HttpRequest request(String what, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(mount + "/" + what + "/" + key))
            .timeout(PATIENCE)
            .header("X-Vault-Token", token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (namespace != null) {
      request.header("X-Vault-Namespace", namespace);
    }
    return request.build();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
