package dev.ringback.activities.detection.eightbyeight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.ScriptedVendor;
import dev.ringback.activities.TestStore;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.records.detection.SyncCursors;
import dev.ringback.records.detection.WebhookInbox;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallRecordSourceTest {
  private static final String TOKEN = "{\"access_token\":\"tok\",\"expires_in\":1800}";
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  private final TestStore store = new TestStore();
  private final ScriptedVendor vendor = new ScriptedVendor();
  private final HttpClient http = VendorHttp.client();
  private final SyncCursors cursors = new SyncCursors(store.jdbc);
  private final WebhookInbox inbox = new WebhookInbox(store.jdbc, store.cipher);
  private CallRecordSource source;

  @BeforeEach
  void connect() {
    var account =
        new EightByEightAccount(vendor.address(""), "key", "user", "p&ss", "pbx", CHICAGO);
    source =
        new CallRecordSource(
            new EightByEightGateway(account, new VendorHttp("8x8", http), store.clock),
            CHICAGO,
            inbox,
            cursors,
            store.clock);
  }

  @AfterEach
  void close() {
    vendor.close();
    http.shutdownNow();
  }

  @Test
  void asksWithATokenAndBothHeaders() {
    vendor.then(200, TOKEN).then(200, page(""));

    assertThat(source.sync()).isZero();

    var token = vendor.asked().getFirst();
    assertThat(token.path()).isEqualTo("/analytics/work/v1/oauth/token");
    assertThat(token.headers()).containsEntry("8x8-apikey", "key");
    assertThat(token.form()).isEqualTo(Map.of("username", "user", "password", "p&ss"));
    var records = vendor.last();
    assertThat(records.path()).isEqualTo("/analytics/work/v2/call-records");
    assertThat(records.headers())
        .containsEntry("authorization", "Bearer tok")
        .containsEntry("8x8-apikey", "key");
    assertThat(records.parameters())
        .containsEntry("pbxId", "pbx")
        .containsEntry("timeZone", "America/Chicago")
        .containsEntry("pageSize", "50")
        .containsEntry("endTime", "2026-11-23 12:00:01")
        .doesNotContainKey("scrollId");
  }

  @Test
  void keepsEveryCallThatCameInOnce() {
    vendor.then(200, TOKEN).then(200, page("", call("1", 60), outgoing("2"), underWay("3")));
    assertThat(source.sync()).isEqualTo(1);

    store.clock.forward(Duration.ofMinutes(1));
    vendor.then(200, page("", call("1", 120), call("4", 90)));
    assertThat(source.sync()).isEqualTo(1);

    assertThat(kept()).containsExactly("1", "4");
  }

  @Test
  void findsACallThatIsListedLate() {
    vendor.then(200, TOKEN).then(200, page(""));
    source.sync();
    store.clock.forward(Duration.ofMinutes(25));
    vendor.then(200, page("", call("5", 24 * 60)));

    assertThat(source.sync()).isEqualTo(1);
    assertThat(vendor.last().parameters()).containsEntry("startTime", "2026-11-23 11:50:00");
  }

  @Test
  void looksBackAnHourAndADayAtMost() {
    vendor.then(200, TOKEN).then(200, page(""));
    source.sync();
    store.clock.forward(Duration.ofHours(5));
    vendor.then(200, TOKEN).then(200, page(""));
    source.sync();
    store.clock.forward(Duration.ofMinutes(1));
    vendor.then(200, page(""));
    source.sync();
    assertThat(vendor.last().parameters()).containsEntry("startTime", "2026-11-23 16:00:00");

    store.clock.forward(Duration.ofDays(3));
    vendor.then(200, TOKEN).then(200, page(""));
    source.sync();
    assertThat(vendor.last().parameters()).containsEntry("startTime", "2026-11-25 17:01:00");
  }

  @Test
  void callsFromBeforeItWasConnectedAreLeftAlone() {
    vendor.then(200, TOKEN).then(200, page("", call("6", 3600)));

    assertThat(source.sync()).isZero();
  }

  @Test
  void readsEveryPage() {
    String[] full = IntStream.range(0, 50).mapToObj(i -> call("a" + i, 60)).toArray(String[]::new);
    vendor
        .then(200, TOKEN)
        .then(200, page("scroll=1", full))
        .then(200, page("scroll=2", call("b", 60)));

    assertThat(source.sync()).isEqualTo(51);
    assertThat(vendor.last().parameters()).containsEntry("scrollId", "scroll=1");
  }

  @Test
  void aPageThatFailsMovesNoCursor() {
    String[] full = IntStream.range(0, 50).mapToObj(i -> call("c" + i, 60)).toArray(String[]::new);
    vendor.then(200, TOKEN).then(200, page("s", full)).then(503, "");

    assertThatThrownBy(source::sync).isInstanceOf(VendorException.class);
    assertThat(cursors.find("8x8.calls")).isEmpty();
  }

  @Test
  void asksForATokenAgainWhenItRunsOutOrIsRefused() {
    vendor.then(200, TOKEN).then(200, page("")).then(200, page(""));
    source.sync();
    source.sync();
    assertThat(vendor.count("POST", "token")).isEqualTo(1);

    store.clock.forward(Duration.ofMinutes(29));
    vendor.then(200, TOKEN).then(401, "");
    assertThatThrownBy(source::sync).hasMessageContaining("401");
    vendor.then(200, TOKEN).then(200, page(""));
    source.sync();
    assertThat(vendor.count("POST", "token")).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html><p>maintenance", "{}", "{\"data\":{}}", "[]", ""})
  void takesNoGarbage(String body) {
    vendor.then(200, TOKEN).then(200, body);

    assertThatThrownBy(source::sync).isInstanceOf(VendorException.OutcomeUnknown.class);
    assertThat(cursors.find("8x8.calls")).isEmpty();
  }

  @Test
  void waitsAsLongAsTheVendorAsks() {
    vendor.then(200, TOKEN).then(429, "", "Retry-After", "7");

    assertThatThrownBy(source::sync)
        .isInstanceOfSatisfying(
            VendorException.class,
            e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
  }

  @Test
  void namesNoSecretWhenCredentialsAreWrong() {
    vendor.then(401, "{\"error\":\"p&ss\"}");

    assertThatThrownBy(source::sync)
        .hasMessageContaining("8x8 refuses our credentials")
        .hasMessageNotContaining("p&ss");
  }

  private List<String> kept() {
    return store
        .jdbc
        .sql("select key from webhook_inbox where source = '8x8.calls' order by key")
        .query(String.class)
        .list();
  }

  private static String page(String scroll, String... calls) {
    return "{\"meta\":{\"totalRecordCount\":%d,\"scrollId\":\"%s\"},\"data\":[%s]}"
        .formatted(calls.length, scroll, String.join(",", Arrays.asList(calls)));
  }

  private String call(String id, long secondsAgo) {
    return record(id, "Incoming", secondsAgo, 20);
  }

  private String outgoing(String id) {
    return record(id, "Outgoing", 60, 20);
  }

  private String underWay(String id) {
    return record(id, "Incoming", 60, -1);
  }

  private String record(String id, String direction, long secondsAgo, long lasted) {
    Instant began = store.clock.instant().minusSeconds(secondsAgo);
    long over = lasted < 0 ? 0 : began.plusSeconds(lasted).toEpochMilli();
    return """
    {"callId":"%s","startTimeUTC":%d,"connectTimeUTC":0,"disconnectedTimeUTC":%d,
     "caller":"+15125552001","dnis":"15125550101","direction":"%s","missed":"Missed",
     "abandoned":"-","answered":"-","lastLegDisposition":"Missed"}
    """
        .formatted(id, began.toEpochMilli(), over, direction);
  }
}
