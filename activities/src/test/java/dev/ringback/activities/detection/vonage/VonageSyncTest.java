package dev.ringback.activities.detection.vonage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.ScriptedVendor;
import dev.ringback.activities.ScriptedVendor.Answer;
import dev.ringback.activities.ScriptedVendor.Asked;
import dev.ringback.activities.TestStore;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.records.detection.SyncCursors;
import dev.ringback.records.detection.WebhookInbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VonageSyncTest {
  private static final String SELF = "/vonage/t/vbc.prod/vis/v1/self";
  private static final String ADDRESS = "https://ringback.example.com/webhooks/vonage/business";
  private static final List<VonageSeat> SEATS =
      List.of(new VonageSeat("11", "desk", "p w"), new VonageSeat("12", "office", "q"));

  private final TestStore store = new TestStore();
  private final ScriptedVendor vendor = new ScriptedVendor();
  private final WebhookInbox inbox = new WebhookInbox(store.jdbc, store.cipher);
  private final SyncCursors cursors = new SyncCursors(store.jdbc);
  private final VonageBusinessGateway gateway =
      new VonageBusinessGateway(
          vendor.address("/vonage"),
          "client",
          "secret",
          new VendorHttp("Vonage Business", VendorHttp.client()),
          store.clock);
  private final VonageWebhooks webhooks =
      new VonageWebhooks(gateway, SEATS, "https://ringback.example.com", "our-key", store.clock);
  private final VonageEvents events = new VonageEvents(gateway, SEATS, inbox, cursors, store.clock);

  private final List<String> tokensRefused = new ArrayList<>();
  private String webhookList = "[]";
  private String eventsOfDesk = "[]";
  private String eventsOfOffice = "[]";

  @BeforeEach
  void answer() {
    vendor.always(this::answer);
  }

  @AfterEach
  void close() {
    vendor.close();
  }

  @Test
  void createsASignedWebhookForEachSeatThatHasNone() {
    assertThat(webhooks.sync()).isEqualTo(2);

    JsonNode made = JsonMapper.shared().readTree(created().getFirst().body());
    assertThat(made.path("url").asString()).isEqualTo(ADDRESS);
    assertThat(made.path("signingAlgo").asString()).isEqualTo("HMAC_SHA256");
    assertThat(made.path("signingKey").asString()).isEqualTo("our-key");
    assertThat(made.path("metadataPolicy").asString()).isEqualTo("HEADER");
    assertThat(made.path("events").path(0).asString()).isEqualTo("CALL");
    assertThat(created())
        .extracting(a -> a.headers().get("authorization"))
        .containsExactly("Bearer t-desk@vbc.prod", "Bearer t-office@vbc.prod");
  }

  @Test
  void signsEachUserInOnceADay() {
    webhooks.sync();
    webhooks.sync();

    assertThat(vendor.count("POST", "/token")).isEqualTo(2);
    Asked first = vendor.asked().getFirst();
    assertThat(first.form())
        .containsEntry("grant_type", "password")
        .containsEntry("username", "desk@vbc.prod")
        .containsEntry("password", "p w");
    assertThat(first.headers().get("authorization"))
        .isEqualTo("Basic " + Base64.getEncoder().encodeToString("client:secret".getBytes()));
    store.clock.forward(Duration.ofHours(24));
    webhooks.sync();
    assertThat(vendor.count("POST", "/token")).isEqualTo(4);
  }

  @Test
  void leavesAWebhookAloneThatLivesForLong() {
    webhookList = webhook("w1", "2026-12-03T18:00:00.000Z", false);

    assertThat(webhooks.sync()).isZero();
    assertThat(vendor.count("PUT", "")).isZero();
  }

  @Test
  void renewsAWebhookWithLessThanHalfOfItsLife() {
    webhookList = webhook("w1", "2026-11-28T17:59:00.000+0000", false);

    assertThat(webhooks.sync()).isEqualTo(2);
    assertThat(vendor.count("PUT", SELF + "/webhooks/w1/renew")).isEqualTo(2);
  }

  @Test
  void renewsAWebhookThatFailed() {
    webhookList = webhook("w1", "2026-12-03T18:00:00.000Z", true);

    assertThat(webhooks.sync()).isEqualTo(2);
    assertThat(created()).isEmpty();
  }

  @Test
  void createsItsOwnBesideAnothersWebhook() {
    webhookList = webhook("w1", "2026-12-03T18:00:00.000Z", false).replace(ADDRESS, "https://x");

    webhooks.sync();

    assertThat(created()).hasSize(2);
  }

  @Test
  void keepsWhatAWebhookDidNotTellOnce() {
    eventsOfDesk = "[" + event("11", "e1", "MISSED") + "]";
    inbox.accept("vonage.business", "12.e2.ACTIVE", new byte[] {1}, Instant.EPOCH);
    eventsOfOffice = "[" + event("12", "e2", "ACTIVE") + "]";

    assertThat(events.sync()).isEqualTo(1);
    assertThat(events.sync()).isZero();

    assertThat(left()).extracting(WebhookInbox.Entry::key).contains("11.e1.MISSED");
  }

  @Test
  void keepsWhoAnsweredBeforeWhoMissed() {
    eventsOfDesk = "[" + event("11", "e1", "MISSED") + "]";
    eventsOfOffice = "[" + event("12", "e2", "ACTIVE") + "]";

    events.sync();

    var left = left();
    assertThat(left)
        .extracting(WebhookInbox.Entry::key)
        .containsExactly("12.e2.ACTIVE", "11.e1.MISSED");
    assertThat(JsonMapper.shared().readTree(left.getFirst().text()).at("/event/id").asString())
        .isEqualTo("e2");
  }

  @Test
  void asksFromWhereItStoppedAndABitBefore() {
    events.sync();
    store.clock.forward(Duration.ofMinutes(1));
    events.sync();

    List<Asked> asked =
        vendor.asked().stream().filter(a -> a.path().equals(SELF + "/events")).toList();
    Instant now = store.clock.instant();
    assertThat(from(asked.getFirst())).isEqualTo(now.minus(Duration.ofMinutes(16)));
    assertThat(from(asked.getLast())).isEqualTo(now.minus(Duration.ofMinutes(11)));
    assertThat(asked.getLast().parameters()).containsEntry("direction", "INBOUND");
  }

  @Test
  void readsEveryPage() {
    String one = event("11", "e%d", "MISSED");
    List<String> page = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      page.add(one.formatted(i));
    }
    eventsOfDesk = "[" + String.join(",", page) + "]";

    assertThat(events.sync()).isEqualTo(50);
    assertThat(vendor.asked().stream().map(Asked::query).filter(q -> q.contains("offset=1&")))
        .hasSize(1);
  }

  @Test
  void goesOnWithTheOtherSeatsAndAsksAgainForTheOneThatFailed() {
    tokensRefused.add("desk@vbc.prod");
    eventsOfOffice = "[" + event("12", "e2", "MISSED") + "]";

    assertThatThrownBy(events::sync).isInstanceOf(VendorException.class);

    assertThat(left()).hasSize(1);
    assertThat(cursors.find("vonage-business.events/11")).isEmpty();
    assertThat(cursors.find("vonage-business.events/12")).isPresent();
  }

  @Test
  void signsInAgainWhenATokenWasWithdrawn() {
    webhooks.sync();
    vendor.then(401, "");
    assertThatThrownBy(webhooks::sync).isInstanceOf(VendorException.NothingHappened.class);

    assertThat(webhooks.sync()).isEqualTo(2);
    assertThat(vendor.count("POST", "/token")).isEqualTo(3);
  }

  @Test
  void saysWhenTheVendorIsBusyOrTalksRubbish() {
    webhooks.sync();
    vendor.then(503, "").then(200, "<html>");
    assertThatThrownBy(webhooks::sync).isInstanceOf(VendorException.OutcomeUnknown.class);
    vendor.then(429, "", "Retry-After", "7");
    assertThatThrownBy(webhooks::sync)
        .isInstanceOfSatisfying(
            VendorException.class, e -> assertThat(e.retryAfter()).hasSeconds(7));
  }

  private Answer answer(Asked asked) {
    String user = asked.headers().getOrDefault("authorization", "");
    return switch (asked.path().replace(SELF, "")) {
      case "/vonage/token" -> {
        String name = asked.form().get("username");
        yield tokensRefused.contains(name)
            ? json(400, "{\"error\":\"invalid_grant\"}")
            : json(200, "{\"access_token\":\"t-" + name + "\",\"expires_in\":86400}");
      }
      case "/webhooks" ->
          asked.method().equals("POST") ? json(201, "{\"id\":\"w9\"}") : json(200, webhookList);
      case "/events" ->
          json(
              200,
              !asked.parameters().get("offset").equals("0")
                  ? "[]"
                  : user.contains("desk") ? eventsOfDesk : eventsOfOffice);
      default -> json(200, "{}");
    };
  }

  private static Answer json(int status, String body) {
    return new Answer(status, body, Map.of("Content-Type", "application/json"));
  }

  private List<Asked> created() {
    return vendor.asked().stream()
        .filter(a -> a.method().equals("POST") && a.path().endsWith("/webhooks"))
        .toList();
  }

  private static Instant from(Asked asked) {
    return Instant.ofEpochMilli(Long.parseLong(asked.parameters().get("fromDate")));
  }

  private List<WebhookInbox.Entry> left() {
    return inbox.claim(Instant.parse("2000-01-01T00:00:00Z"), 100);
  }

  private static String webhook(String id, String expireAt, boolean failed) {
    return "[{\"id\":\"%s\",\"url\":\"%s\",\"expireAt\":\"%s\",\"statistics\":{\"failed\":%s}}]"
        .formatted(id, ADDRESS, expireAt, failed);
  }

  private static String event(String user, String id, String state) {
    return """
    {"id":"%s","userId":"%s","direction":"INBOUND","phoneNumber":"5125550199","state":"%s",
     "startTime":"2026-11-23T17:59:00.000+0000"}\
    """
        .formatted(id, user, state);
  }
}
