package dev.ringback.starter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID provider on loopback: discovery, keys, tokens with PKCE. Tests say who signs in. */
public final class OpenIdProvider {
  public static final String CLIENT = "ringback";
  public static final String SECRET = "provider-secret-for-tests";

  private static final AtomicInteger CODES = new AtomicInteger();
  private static final OpenIdProvider ONE = new OpenIdProvider();

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey foreign;
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();

  private OpenIdProvider() {
    try {
      key = new RSAKeyGenerator(2048).keyID("k1").generate();
      foreign = new RSAKeyGenerator(2048).keyID("k1").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
    server.createContext("/.well-known/openid-configuration", e -> answer(e, discovery()));
    server.createContext("/keys", e -> answer(e, key.toPublicJWK().toJSONString(), true));
    server.createContext("/token", this::token);
    server.start();
  }

  public static String issuer() {
    return "http://127.0.0.1:" + ONE.server.getAddress().getPort();
  }

  /** What the provider does when a person agreed: the code that the browser brings back. */
  public static String agree(Map<String, String> asked, Map<String, Object> claims) {
    return agree(asked, claims, ONE.key);
  }

  /** The same, signed by somebody else under the name of the provider's key. */
  public static String forge(Map<String, String> asked, Map<String, Object> claims) {
    return agree(asked, claims, ONE.foreign);
  }

  private static String agree(Map<String, String> asked, Map<String, Object> claims, RSAKey key) {
    String code = "code-" + CODES.incrementAndGet();
    ONE.grants.put(code, new Grant(asked.get("nonce"), asked.get("code_challenge"), claims, key));
    return code;
  }

  private Map<String, Object> discovery() {
    return Map.of(
        "issuer",
        issuer(),
        "authorization_endpoint",
        issuer() + "/authorize",
        "token_endpoint",
        issuer() + "/token",
        "jwks_uri",
        issuer() + "/keys",
        "response_types_supported",
        new String[] {"code"},
        "subject_types_supported",
        new String[] {"public"},
        "id_token_signing_alg_values_supported",
        new String[] {"RS256"});
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        Arrays.stream(new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    Grant grant = grants.remove(form.get("code"));
    String basic =
        "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
    boolean right =
        grant != null
            && basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && challenge(form.getOrDefault("code_verifier", "")).equals(grant.challenge());
    if (!right) {
      exchange.sendResponseHeaders(400, -1);
      exchange.close();
      return;
    }
    Map<String, Object> answer = new HashMap<>();
    answer.put("access_token", "unused");
    answer.put("token_type", "Bearer");
    answer.put("expires_in", 60);
    answer.put("id_token", idToken(grant));
    answer(exchange, answer);
  }

  private String idToken(Grant grant) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(60)))
            .claim("nonce", grant.nonce());
    grant.claims().forEach(claims::claim);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims.build());
    try {
      token.sign(new RSASSASigner(grant.key()));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
    return token.serialize();
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static void answer(HttpExchange exchange, Map<String, Object> body) throws IOException {
    answer(exchange, JsonMapper.shared().writeValueAsString(body), false);
  }

  private static void answer(HttpExchange exchange, String json, boolean keys) throws IOException {
    byte[] body = (keys ? "{\"keys\":[" + json + "]}" : json).getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private record Grant(String nonce, String challenge, Map<String, Object> claims, RSAKey key) {}
}
