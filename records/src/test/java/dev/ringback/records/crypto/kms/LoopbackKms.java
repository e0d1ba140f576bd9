package dev.ringback.records.crypto.kms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** AWS KMS, Google Cloud KMS and Vault's transit engine, as far as encrypting and decrypting. */
final class LoopbackKms implements AutoCloseable {
  static final String TOKEN = "hvs.loopback";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String AWS_SIGNATURE =
      "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/[0-9]{8}/us-east-1/kms/aws4_request,"
          + " ?SignedHeaders=[a-z0-9;-]*host[a-z0-9;-]*, ?Signature=[0-9a-f]{64}";

  private final HttpServer server;
  private final List<byte[]> versions = new ArrayList<>(List.of(random(32)));
  volatile boolean down;

  LoopbackKms() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A new version of the key; the old ones decrypt. */
  void rotate() {
    versions.add(random(32));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean isZipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    byte[] body =
        (isZipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody())
            .readAllBytes();
    try {
      String path = exchange.getRequestURI().getPath();
      if (down) {
        send(exchange, 503, "{}");
      } else if (path.equals("/token")) {
        send(
            exchange,
            200,
            "{\"access_token\":\"ya29\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
      } else if (exchange.getRequestHeaders().containsKey("X-Amz-Target")) {
        aws(exchange, JSON.readTree(body));
      } else if (path.startsWith("/v1/projects/")) {
        google(exchange, JSON.readTree(body), path);
      } else {
        vault(exchange, JSON.readTree(body), path);
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      send(exchange, 400, "{\"__type\":\"InvalidCiphertextException\"}");
    }
  }

  private void aws(HttpExchange exchange, JsonNode in)
      throws IOException, GeneralSecurityException {
    if (!String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
        .matches(AWS_SIGNATURE)) {
      send(exchange, 400, "{\"__type\":\"IncompleteSignatureException\"}");
      return;
    }
    String context = in.path("EncryptionContext").path("associatedData").asString();
    ObjectNode out = JSON.createObjectNode().put("KeyId", in.path("KeyId").asString());
    switch (exchange.getRequestHeaders().getFirst("X-Amz-Target")) {
      case "TrentService.Encrypt" ->
          out.put("CiphertextBlob", base64(seal(bytes(in.path("Plaintext")), context)));
      case "TrentService.Decrypt" ->
          out.put("Plaintext", base64(open(bytes(in.path("CiphertextBlob")), context)));
      default -> throw new IllegalArgumentException();
    }
    send(exchange, 200, out.toString());
  }

  private void google(HttpExchange exchange, JsonNode in, String path)
      throws IOException, GeneralSecurityException {
    if (!"Bearer ya29".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      send(exchange, 401, "{}");
      return;
    }
    String key = path.substring("/v1/".length(), path.lastIndexOf(':'));
    String context = in.path("additionalAuthenticatedData").asString("");
    ObjectNode out = JSON.createObjectNode();
    out.put("verifiedAdditionalAuthenticatedDataCrc32c", true);
    if (path.endsWith(":encrypt")) {
      byte[] sealed = seal(bytes(in.path("plaintext")), context);
      out.put("name", key + "/cryptoKeyVersions/" + versions.size());
      out.put("ciphertext", base64(sealed));
      out.put("ciphertextCrc32c", crc(sealed)).put("verifiedPlaintextCrc32c", true);
    } else {
      byte[] plain = open(bytes(in.path("ciphertext")), context);
      out.put("plaintext", base64(plain));
      out.put("plaintextCrc32c", crc(plain)).put("verifiedCiphertextCrc32c", true);
    }
    send(exchange, 200, out.toString());
  }

  private void vault(HttpExchange exchange, JsonNode in, String path)
      throws IOException, GeneralSecurityException {
    if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
      send(exchange, 403, "{\"errors\":[\"permission denied\"]}");
      return;
    }
    String context = in.path("associated_data").asString("");
    ObjectNode out = JSON.createObjectNode();
    switch (path) {
      case "/v1/transit/encrypt/ringback" ->
          out.putObject("data")
              .put(
                  "ciphertext",
                  "vault:v%d:%s"
                      .formatted(
                          versions.size(), base64(seal(bytes(in.path("plaintext")), context))));
      case "/v1/transit/decrypt/ringback" ->
          out.putObject("data")
              .put(
                  "plaintext",
                  base64(
                      open(
                          Base64.getDecoder()
                              .decode(in.path("ciphertext").asString().split(":", -1)[2]),
                          context)));
      default -> throw new IllegalArgumentException();
    }
    send(exchange, 200, out.toString());
  }

  private byte[] seal(byte[] plain, String context) throws GeneralSecurityException {
    byte[] nonce = random(12);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, versions.size(), nonce, context).doFinal(plain);
    return ByteBuffer.allocate(13 + sealed.length)
        .put((byte) versions.size())
        .put(nonce)
        .put(sealed)
        .array();
  }

  private byte[] open(byte[] sealed, String context) throws GeneralSecurityException {
    ByteBuffer in = ByteBuffer.wrap(sealed);
    int version = in.get();
    byte[] nonce = new byte[12];
    in.get(nonce);
    byte[] rest = new byte[in.remaining()];
    in.get(rest);
    return cipher(Cipher.DECRYPT_MODE, version, nonce, context).doFinal(rest);
  }

  private Cipher cipher(int mode, int version, byte[] nonce, String context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(versions.get(version - 1), "AES"),
        new GCMParameterSpec(128, nonce));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static void send(HttpExchange exchange, int status, String json) {
    try (exchange) {
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String crc(byte[] bytes) {
    var crc = new CRC32C();
    crc.update(bytes);
    return Long.toString(crc.getValue());
  }

  private static byte[] bytes(JsonNode base64) {
    String text = base64.asString().replace('-', '+').replace('_', '/');
    return Base64.getDecoder().decode(text);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
