package dev.ringback.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The started sandbox and a receiver for what it sends. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class SandboxTest {
  protected static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
  protected static final String TOKEN = "twilio-token-of-this-test";
  protected static final Receiver RECEIVER = new Receiver();
  protected static final KeyPair MAIL_KEYS = keys();
  private static final AtomicInteger NUMBERS = new AtomicInteger(100);

  protected final HttpClient http = HttpClient.newHttpClient();
  protected final JsonMapper json = JsonMapper.shared();
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("sandbox.public-url", RECEIVER::url);
    registry.add("sandbox.pace", () -> "0.05");
    registry.add("sandbox.twilio.account-sid", () -> ACCOUNT);
    registry.add("sandbox.twilio.auth-token", () -> TOKEN);
    registry.add("sandbox.sendgrid.api-key", () -> "SG.test");
    registry.add("sandbox.vonage-voice.api-key", () -> "a1b2c3d");
    registry.add("sandbox.vonage-voice.signature-secret", () -> "secret-of-this-test");
    registry.add("sandbox.ringcentral.client-id", () -> "rc-client");
    registry.add("sandbox.ringcentral.client-secret", () -> "rc-secret");
    registry.add("sandbox.ringcentral.jwt", () -> "rc-jwt");
    registry.add(
        "sandbox.sendgrid.webhook-private-key",
        () -> Base64.getEncoder().encodeToString(MAIL_KEYS.getPrivate().getEncoded()));
  }

  /** A number no other test uses. */
  protected static String freshNumber() {
    return "+1737555%04d".formatted(NUMBERS.incrementAndGet());
  }

  protected HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  protected HttpResponse<String> postJson(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /** A request to RingCentral's API with a token of its own. */
  protected HttpRequest.Builder ringCentral(String path) {
    postJson("/sandbox/ringcentral/usage/reset", "");
    var answer =
        send(
            request("/ringcentral/restapi/oauth/token")
                .header("Authorization", basic("rc-client", "rc-secret"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        form(
                            "grant_type",
                            "urn:ietf:params:oauth:grant-type:jwt-bearer",
                            "assertion",
                            "rc-jwt"))));
    return request("/ringcentral/restapi/v1.0" + path)
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + tree(answer).path("access_token").asString());
  }

  /** Subscribes the receiver to RingCentral's calls. */
  protected HttpResponse<String> subscribe(String path, String filter) {
    String body =
        """
        {"eventFilters":["%s"],"expiresIn":604800,
         "deliveryMode":{"transportType":"WebHook","address":"%s","verificationToken":"verify-me"}}
        """
            .formatted(filter, RECEIVER.url() + path);
    return send(ringCentral("/subscription").POST(BodyPublishers.ofString(body)));
  }

  /** Twilio's API with the account's credentials; fields are name, value, name, value … */
  protected HttpResponse<String> twilio(String resource, String... fields) {
    return send(twilioRequest(resource, fields));
  }

  protected HttpRequest.Builder twilioRequest(String resource, String... fields) {
    return request("/twilio/2010-04-01/Accounts/" + ACCOUNT + resource)
        .header("Authorization", basic(ACCOUNT, TOKEN))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form(fields)));
  }

  protected HttpResponse<String> twilioGet(String resource) {
    return send(
        request("/twilio/2010-04-01/Accounts/" + ACCOUNT + resource)
            .header("Authorization", basic(ACCOUNT, TOKEN))
            .GET());
  }

  protected HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(10));
  }

  protected HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  protected JsonNode tree(HttpResponse<String> response) {
    return json.readTree(response.body());
  }

  protected static String basic(String user, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  protected static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String form(String... fields) {
    var form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(encode(fields[i]))
          .append('=')
          .append(encode(fields[i + 1]));
    }
    return form.toString();
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
