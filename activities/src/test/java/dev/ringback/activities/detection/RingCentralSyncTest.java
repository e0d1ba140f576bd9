package dev.ringback.activities.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ringback.activities.ScriptedVendor;
import dev.ringback.activities.ScriptedVendor.Answer;
import dev.ringback.activities.TestStore;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.records.detection.RequestSlots;
import dev.ringback.records.detection.SyncCursors;
import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.records.ringcentral.RingCentralLogin;
import dev.ringback.sandbox.SandboxApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The adapter against the sandbox, started for each test. */
class RingCentralSyncTest {
  private final ScriptedVendor starter = new ScriptedVendor();
  private final TestStore store = new TestStore();
  private final WebhookInbox inbox = new WebhookInbox(store.jdbc, store.cipher);
  private final HttpClient http = VendorHttp.client();
  private final ConfigurableApplicationContext sandbox;
  private final URI base;

  RingCentralSyncTest() {
    sandbox =
        new SpringApplication(SandboxApplication.class)
            .run(
                "--server.port=0",
                "--sandbox.public-url=" + starter.address(""),
                "--sandbox.pace=0.05",
                "--sandbox.ringcentral.client-id=id",
                "--sandbox.ringcentral.client-secret=secret",
                "--sandbox.ringcentral.jwt=jwt");
    base =
        URI.create("http://127.0.0.1:" + sandbox.getEnvironment().getProperty("local.server.port"));
    starter.always(a ->
        new Answer(
            200,
            "",
            Map.of(
                "Validation-Token",
                a.headers().getOrDefault("validation-token", "-"),
                "Content-Type",
                "application/json")));
  }

  @AfterEach
  void close() {
    sandbox.close();
    starter.close();
    http.shutdownNow();
  }

  @Test
  void subscribesOnceAndLeavesTheSubscriptionAlone() throws Exception {
    assertThat(subscription("jwt").sync()).isEqualTo(1);
    assertThat(subscription("jwt").sync()).isZero();

    ring("[\"SETUP\",\"MISSED\"]");
    await().until(() -> told().size() == 2);
    assertThat(told().getFirst().headers()).containsEntry("verification-token", "verify-me");
  }

  @Test
  void replacesABlacklistedSubscription() throws Exception {
    subscription("jwt").sync();
    post("/sandbox/ringcentral/blacklist", "");

    assertThat(subscription("jwt").sync()).isEqualTo(2);
    assertThat(subscription("jwt").sync()).isZero();
  }

  @Test
  void saysWhenTheWebhookDoesNotAnswerTheHandshake() {
    starter.always(a -> new Answer(404, "", Map.of()));

    assertThatThrownBy(() -> subscription("jwt").sync())
        .isInstanceOf(VendorException.class)
        .hasMessageContaining("SUB-522");
  }

  @Test
  void saysWhenTheCredentialsAreWrong() {
    assertThatThrownBy(() -> subscription("guess").sync())
        .isInstanceOf(VendorException.class)
        .hasMessageNotContaining("guess");
  }

  @Test
  void findsInTheLogWhatWasNeverToldOfAndFindsItOnce() throws Exception {
    subscription("jwt").sync();
    assertThat(log().sync()).isZero();

    ring("[\"LOST\"]");
    await().until(() -> log().sync() == 1);

    assertThat(log().sync()).isZero();
    var kept = inbox.claim(Instant.now(), 10);
    assertThat(kept).extracting(WebhookInbox.Entry::source).containsExactly("ringcentral.log");
    assertThat(JsonMapper.shared().readTree(kept.getFirst().text()).path("result").asString())
        .isEqualTo("Missed");
    assertThat(told()).isEmpty();
  }

  @Test
  void readsTheWholeLogAgainWhenTheTokenDoesNotServe() throws Exception {
    subscription("jwt").sync();
    ring("[\"LOST\"]");
    new SyncCursors(store.jdbc)
        .set(
            "ringcentral.call-log",
            Clock.systemUTC().instant() + " unknown",
            Clock.systemUTC().instant());

    await().until(() -> log().sync() == 1);
  }

  @Test
  void readsPageByPageWhatDoesNotFitIntoOneAnswer() throws Exception {
    subscription("jwt").sync();
    post("/sandbox/ringcentral/lost-calls?number=620", "");

    assertThat(log().sync()).isEqualTo(500);
    assertThat(log().sync()).isEqualTo(120);
    assertThat(log().sync()).isZero();
    assertThat(new SyncCursors(store.jdbc).find("ringcentral.call-log.rest")).isEmpty();
  }

  @Test
  void asksNothingWhileNoSlotIsFreeOrThePenaltyOfAnotherProcessLasts() {
    try (ScriptedVendor vendor = new ScriptedVendor()) {
      store.records.slots().close("ringcentral", store.clock.instant().plusSeconds(60));
      var gateway = new RingCentralGateway(login(vendor.address(""), "jwt"), http(), store.clock);

      assertThatThrownBy(() -> log(gateway, store.clock).sync())
          .isInstanceOf(VendorException.class)
          .hasMessageContaining("often enough");
      assertThat(vendor.asked()).isEmpty();
    }
  }

  @Test
  void aPenaltyHoldsForLookUpsAsWell() {
    try (ScriptedVendor busy = new ScriptedVendor()) {
      busy.then(200, "{\"access_token\":\"t\",\"expires_in\":3600}")
          .then(429, "{}", "Retry-After", "60");
      var gateway = new RingCentralGateway(login(busy.address(""), "jwt"), http(), store.clock);

      assertThatThrownBy(() -> log(gateway, store.clock).sync())
          .isInstanceOf(VendorException.class);

      RequestSlots slots = store.records.slots();
      Instant now = store.clock.instant();
      assertThat(slots.take(RequestSlots.RINGCENTRAL_LOOK_UP, now.plusSeconds(59))).isFalse();
      assertThat(slots.take(RequestSlots.RINGCENTRAL_LOOK_UP, now.plusSeconds(60))).isTrue();
    }
  }

  @Test
  void isSilentForAsLongAsThePenaltyLasts() {
    try (ScriptedVendor busy = new ScriptedVendor()) {
      busy.then(200, "{\"access_token\":\"t\",\"expires_in\":3600}")
          .then(429, "{}", "Retry-After", "60");
      var gateway = new RingCentralGateway(login(busy.address(""), "jwt"), http(), store.clock);

      assertThatThrownBy(() -> gateway.get("/restapi/v1.0/x")).isInstanceOf(VendorException.class);
      assertThatThrownBy(() -> gateway.get("/restapi/v1.0/x"))
          .isInstanceOf(VendorException.class)
          .hasMessageContaining("left alone");
      assertThat(busy.asked()).hasSize(2);

      store.clock.forward(java.time.Duration.ofSeconds(61));
      busy.then(200, "{}");
      assertThat(gateway.get("/restapi/v1.0/x").ok()).isTrue();
    }
  }

  @Test
  void renewsWhenLessThanHalfOfTheLifeIsLeftAndDeletesExtras() {
    try (ScriptedVendor vendor = new ScriptedVendor()) {
      String one = stored("one", "2026-11-25T18:00:00Z", "Active");
      String two = stored("two", "2026-11-24T18:00:00Z", "Active");
      String other = stored("other", "2026-11-24T18:00:00Z", "Active").replace("us.example", "x");
      vendor
          .then(200, "{\"access_token\":\"t\",\"expires_in\":3600}")
          .then(200, "{\"records\":[" + String.join(",", two, one, other) + "]}")
          .then(200, one)
          .then(204, "");

      int changes =
          new RingCentralSubscription(
                  new RingCentralGateway(login(vendor.address(""), "jwt"), http(), store.clock),
                  URI.create("https://us.example/webhooks/ringcentral"),
                  "verify-me",
                  store.clock)
              .sync();

      assertThat(changes).isEqualTo(2);
      assertThat(vendor.count("POST", "/subscription/one/renew")).isEqualTo(1);
      assertThat(vendor.count("DELETE", "/subscription/two")).isEqualTo(1);
      assertThat(vendor.count("DELETE", "/subscription/other")).isZero();
    }
  }

  private static String stored(String id, String expires, String status) {
    return """
    {"id":"%s","status":"%s","expirationTime":"%s",
     "eventFilters":["/restapi/v1.0/account/8096/telephony/sessions?direction=Inbound"],
     "deliveryMode":{"transportType":"WebHook","address":"https://us.example/webhooks/ringcentral"}}
    """
        .formatted(id, status, expires);
  }

  private RingCentralSubscription subscription(String jwt) {
    return new RingCentralSubscription(
        gateway(jwt), starter.address("/webhooks/ringcentral"), "verify-me", Clock.systemUTC());
  }

  private RingCentralLogSync log() throws IOException, InterruptedException {
    post("/sandbox/ringcentral/usage/reset", "");
    store.jdbc.sql("update request_slot set free_at = timestamptz 'epoch'").update();
    return log(gateway("jwt"), Clock.systemUTC());
  }

  private RingCentralLogSync log(RingCentralGateway gateway, InstantSource clock) {
    return new RingCentralLogSync(
        gateway, new SyncCursors(store.jdbc), inbox, store.records.slots(), clock);
  }

  private RingCentralGateway gateway(String jwt) {
    return new RingCentralGateway(
        login(URI.create(base + "/ringcentral"), jwt), http(), Clock.systemUTC());
  }

  private RingCentralLogin login(URI address, String jwt) {
    return new RingCentralLogin(address, "id", "secret", jwt, store.clock);
  }

  private VendorHttp http() {
    return new VendorHttp("RingCentral", http);
  }

  private List<ScriptedVendor.Asked> told() {
    return starter.asked().stream().filter(a -> a.body().contains("parties")).toList();
  }

  private void ring(String course) throws IOException, InterruptedException {
    post("/sandbox/ringcentral/next-call", course);
    String call = post("/sandbox/calls", "{\"scenario\":\"books-by-text\"}");
    String id = JsonMapper.shared().readTree(call).path("id").asString();
    post("/sandbox/calls/" + id + "/ring", "");
  }

  private String post(String path, String body) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString())
        .body();
  }
}
