package dev.ringback.activities.detection.vonage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ringback.activities.ScriptedVendor;
import dev.ringback.activities.ScriptedVendor.Answer;
import dev.ringback.activities.ScriptedVendor.Asked;
import dev.ringback.activities.TestStore;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.records.detection.SyncCursors;
import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.sandbox.SandboxApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The gateway against the sandbox's Vonage, which checks requests as the vendor does. */
class VonageSandboxTest {
  private static final ScriptedVendor STARTER = new ScriptedVendor();
  private static ConfigurableApplicationContext sandbox;
  private static String address;

  private final TestStore store = new TestStore();
  private final WebhookInbox inbox = new WebhookInbox(store.jdbc, store.cipher);

  @BeforeAll
  static void start() {
    STARTER.always(_ -> new Answer(200, "", Map.of()));
    sandbox =
        new SpringApplicationBuilder(SandboxApplication.class)
            .run(
                "--server.port=0",
                "--sandbox.pace=0.001",
                "--sandbox.public-url=" + STARTER.address(""),
                "--sandbox.vonage-business.client-id=client",
                "--sandbox.vonage-business.client-secret=secret",
                "--sandbox.vonage-business.users="
                    + "[{\"userId\":\"11\",\"username\":\"desk\",\"password\":\"p w\","
                    + "\"line\":\"+15125550101\"}]");
    address = "http://127.0.0.1:" + sandbox.getEnvironment().getProperty("local.server.port");
  }

  @AfterAll
  static void stop() {
    sandbox.close();
    STARTER.close();
  }

  @BeforeEach
  @AfterEach
  void forgetFaults() {
    send("DELETE", "/sandbox/faults", "");
  }

  @Test
  void makesAWebhookThatTellsOfCallsAndFindsTheSameCallsByAsking() {
    var webhooks =
        new VonageWebhooks(
            gateway("secret"),
            List.of(new VonageSeat("11", "desk", "p w")),
            STARTER.address("").toString(),
            "our-key",
            Clock.systemUTC());
    assertThat(webhooks.sync()).isEqualTo(1);
    assertThat(webhooks.sync()).isZero();

    ring();
    await().until(() -> told("MISSED").size() == 1);
    assertThat(told("MISSED").getFirst().path()).isEqualTo("/webhooks/vonage/business");
    assertThat(told("MISSED").getFirst().headers()).containsKey("x-von-signature");

    assertThat(events("p w").sync()).isEqualTo(1);
    assertThat(events("p w").sync()).isZero();
    WebhookInbox.Entry entry = inbox.claim(Instant.parse("2000-01-01T00:00:00Z"), 9).getFirst();
    var asked = JsonMapper.shared().readTree(entry.text()).path("event");
    var delivered = JsonMapper.shared().readTree(told("MISSED").getFirst().body()).path("event");
    assertThat(asked).isEqualTo(delivered);
    assertThat(entry.key()).isEqualTo("11." + delivered.path("id").asString() + ".MISSED");
  }

  @Test
  void saysThatTheCredentialsAreWrong() {
    assertThatThrownBy(() -> events("other").sync()).isInstanceOf(VendorException.Refused.class);
    assertThatThrownBy(() -> gateway("other").get(new VonageSeat("11", "desk", "p w"), "/webhooks"))
        .isInstanceOf(VendorException.NothingHappened.class);
  }

  @Test
  void tellsABusyVendorFromOneThatMayHaveWorked() {
    plan("429");
    assertThatThrownBy(() -> events("p w").sync())
        .isInstanceOfSatisfying(
            VendorException.NothingHappened.class,
            e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
    plan("503");
    assertThatThrownBy(() -> events("p w").sync())
        .isInstanceOf(VendorException.OutcomeUnknown.class);
    plan("garbage");
    assertThatThrownBy(() -> events("p w").sync())
        .isInstanceOf(VendorException.OutcomeUnknown.class);
  }

  private VonageEvents events(String password) {
    return new VonageEvents(
        gateway("secret"),
        List.of(new VonageSeat("11", "desk", password)),
        inbox,
        new SyncCursors(store.jdbc),
        Clock.systemUTC());
  }

  private static VonageBusinessGateway gateway(String secret) {
    return new VonageBusinessGateway(
        URI.create(address + "/vonage"),
        "client",
        secret,
        new VendorHttp("Vonage Business", VendorHttp.client()),
        Clock.systemUTC());
  }

  private static List<Asked> told(String state) {
    return STARTER.asked().stream().filter(a -> a.body().contains(state)).toList();
  }

  private static void ring() {
    var cast = send("POST", "/sandbox/calls", "{\"scenario\":\"books-by-text\"}");
    String id = JsonMapper.shared().readTree(cast.body()).path("id").asString();
    send("POST", "/sandbox/calls/" + id + "/ring?by=vonage-business", "");
  }

  private static void plan(String fault) {
    var planned =
        send(
            "POST",
            "/sandbox/faults",
            "{\"vendor\":\"vonage-business\",\"fault\":\"%s\",\"times\":1}".formatted(fault));
    assertThat(planned.statusCode()).isLessThan(300);
  }

  private static HttpResponse<String> send(String method, String path, String body) {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(address + path))
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
