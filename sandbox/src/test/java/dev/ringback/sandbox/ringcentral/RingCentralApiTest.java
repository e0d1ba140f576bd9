package dev.ringback.sandbox.ringcentral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.sandbox.Receiver.Reply;
import dev.ringback.sandbox.SandboxTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RingCentralApiTest extends SandboxTest {
  private static final String ALL = "/restapi/v1.0/account/~/telephony/sessions?direction=Inbound";
  private static final String MISSED = ALL + "&missedCall=true";
  private static final String HERE = "/rc-api";

  @BeforeEach
  void echoTheHandshake() {
    postJson("/sandbox/ringcentral/usage/reset", "");
    RECEIVER.on(
        HERE,
        d ->
            d.headers().containsKey("validation-token")
                ? new Reply(
                    200,
                    Map.of(
                        "Validation-Token",
                        d.headers().get("validation-token"),
                        "Content-Type",
                        "application/json"),
                    "")
                : Reply.ok());
  }

  @AfterEach
  void unsubscribe() {
    for (JsonNode there : subscriptions()) {
      send(ringCentral("/subscription/" + there.path("id").asString()).DELETE());
    }
  }

  @Test
  void letsNobodyInWithoutAToken() {
    var answer =
        send(request("/ringcentral/restapi/v1.0/subscription").header("Authorization", "Bearer x"));
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void subscribesNobodyWhoDoesNotEcho() {
    RECEIVER.on("/deaf", _ -> Reply.ok());
    var answer = subscribe("/deaf", ALL);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(tree(answer).path("errorCode").asString()).isEqualTo("SUB-522");
    assertThat(subscriptions()).isEmpty();
  }

  @Test
  void showsFiltersWithTheAccountAndNeverTheToken() {
    subscribe(HERE, ALL);
    JsonNode there = subscriptions().getFirst();
    assertThat(there.path("eventFilters").path(0).asString()).startsWith("/restapi/v1.0/account/8");
    assertThat(there.path("status").asString()).isEqualTo("Active");
    assertThat(there.toString()).doesNotContain("verify-me");
  }

  @Test
  void tellsOnlyWhatWasSubscribed() {
    subscribe(HERE, MISSED);
    String caller = ring("[\"SETUP\",\"OTHER_RINGS\",\"MISSED\",\"OTHER_ANSWERS\"]");

    await().until(() -> "Accepted".equals(result(caller)));
    assertThat(told(caller))
        .singleElement()
        .satisfies(told -> {
          assertThat(told.at("/body/parties/0/missedCall").asBoolean()).isTrue();
          assertThat(told.at("/body/parties/0/id").asString()).endsWith("-2");
        });
    assertThat(logged(caller).path("result").asString()).isEqualTo("Accepted");
  }

  @Test
  void aLostCallIsInTheLogAlone() {
    subscribe(HERE, ALL);
    String token = sync("FSync", "").at("/syncInfo/syncToken").asString();
    String caller = ring("[\"LOST\"]");

    await().until(() -> logged(caller) != null);
    assertThat(told(caller)).isEmpty();
    assertThat(logged(caller).path("result").asString()).isEqualTo("Missed");
    JsonNode changes = sync("ISync", "&syncToken=" + token);
    assertThat(changes.path("records").size()).isEqualTo(1);
  }

  @Test
  void aGroupRollsOverFromOnePhoneToTheNextAndTheCallIsInProgressMeanwhile() {
    subscribe(HERE, ALL);
    List<JsonNode> during = new CopyOnWriteArrayList<>();
    RECEIVER.on(
        HERE,
        d -> {
          if (d.text().contains("\"missedCall\":true")) {
            JsonNode party = json.readTree(d.body()).at("/body/parties/0");
            during.add(logged(party.at("/from/phoneNumber").asString()));
          }
          return Reply.ok();
        });

    String caller = ring("[\"SETUP\",\"PROCEEDING\",\"MISSED\",\"NEXT_RINGS\",\"NEXT_ANSWERS\"]");

    await().until(() -> "Accepted".equals(result(caller)));
    assertThat(told(caller))
        .extracting(told -> told.at("/body/sequence").asInt())
        .isSorted()
        .hasSize(5);
    assertThat(told(caller).get(3).at("/body/parties/0/to/phoneNumber").asString())
        .isEqualTo("102");
    assertThat(during)
        .singleElement()
        .satisfies(r -> assertThat(r.path("result").asString()).isEqualTo("In Progress"));
  }

  private String result(String caller) {
    postJson("/sandbox/ringcentral/usage/reset", "");
    JsonNode record = logged(caller);
    return record == null ? "" : record.path("result").asString();
  }

  @Test
  void punishesWhoAsksTooOften() {
    var first = ringCentral("/account/~/call-log").build();
    int status = 0;
    for (int i = 0; i < 11; i++) {
      status = send(request(first.uri().getPath()).headers(headers(first))).statusCode();
    }
    assertThat(status).isEqualTo(429);
    postJson("/sandbox/ringcentral/usage/reset", "");
  }

  private static String[] headers(java.net.http.HttpRequest request) {
    return new String[] {
      "Authorization", request.headers().firstValue("Authorization").orElseThrow()
    };
  }

  private List<JsonNode> subscriptions() {
    return tree(send(ringCentral("/subscription").GET())).path("records").valueStream().toList();
  }

  private JsonNode sync(String type, String more) {
    return tree(send(ringCentral("/account/~/call-log-sync?syncType=" + type + more).GET()));
  }

  private JsonNode logged(String caller) {
    return tree(send(
            ringCentral("/account/~/call-log?dateFrom=" + Instant.now().minusSeconds(300)).GET()))
        .path("records")
        .valueStream()
        .filter(r -> r.at("/from/phoneNumber").asString().equals(caller))
        .findFirst()
        .orElse(null);
  }

  private List<JsonNode> told(String caller) {
    return RECEIVER.to(HERE, d -> d.text().contains(caller)).stream()
        .map(d -> json.readTree(d.body()))
        .toList();
  }

  private String ring(String course) {
    postJson("/sandbox/ringcentral/next-call", course);
    JsonNode call = tree(postJson("/sandbox/calls", "{\"scenario\":\"books-by-text\"}"));
    send(
        request("/sandbox/calls/" + call.path("id").asString() + "/ring")
            .POST(BodyPublishers.noBody()));
    return call.path("caller").asString();
  }
}
