package dev.ringback.sandbox.staffdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.sandbox.Receiver.Delivery;
import dev.ringback.sandbox.Receiver.Reply;
import dev.ringback.sandbox.SandboxTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

class FrontDeskTest extends SandboxTest {
  private static final String LIST = "/api/appointments";

  @DynamicPropertySource
  static void token(DynamicPropertyRegistry registry) {
    registry.add("sandbox.staff-desk.token", () -> "staff-token");
  }

  @AfterEach
  void clearTheDesk() {
    lists("[]", "[]");
    instruct(true);
  }

  @Test
  void confirmsARequestAndEntersItInTheBook() {
    String caller = freshNumber();
    RECEIVER.on(LIST + "/ra_1/confirm", _ -> Reply.ok());
    lists(request("ra_1", caller), "[]");
    await().atMost(Duration.ofSeconds(10)).until(() -> book(caller).size() == 1);

    Delivery confirmed = RECEIVER.to(LIST + "/ra_1/confirm").getFirst();
    assertThat(confirmed.text()).isEqualTo("{\"by\":\"front-desk\"}");
    assertThat(confirmed.headers()).containsEntry("authorization", "Bearer staff-token");
    JsonNode appointment = book(caller).getFirst();
    assertThat(appointment.path("id").asString()).isEqualTo("ra_1");
    assertThat(appointment.path("startsAt").asString()).isEqualTo("2026-11-24T20:30:00Z");
    assertThat(appointment.path("notes").asString()).isEqualTo("I'm pregnant");
    assertThat(appointment.path("cancelled").asBoolean(true)).isFalse();
  }

  @Test
  void strikesOutWhatTheCallerTookBack() {
    String caller = freshNumber();
    RECEIVER.on(LIST + "/ra_2/confirm", _ -> Reply.ok());
    lists(request("ra_2", caller), "[]");
    await().atMost(Duration.ofSeconds(10)).until(() -> book(caller).size() == 1);
    lists("[]", request("ra_2", caller));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> book(caller).getFirst().path("cancelled").asBoolean(false));
  }

  @Test
  void leavesRequestsLyingWhenToldTo() {
    String caller = freshNumber();
    instruct(false);
    RECEIVER.on(LIST + "/ra_3/confirm", _ -> Reply.ok());
    lists(request("ra_3", caller), "[]");
    int before = RECEIVER.to(LIST).size();
    await().atMost(Duration.ofSeconds(10)).until(() -> RECEIVER.to(LIST).size() > before + 4);
    assertThat(RECEIVER.to(LIST + "/ra_3/confirm")).isEmpty();
    instruct(true);
    await().atMost(Duration.ofSeconds(10)).until(() -> book(caller).size() == 1);
  }

  @Test
  void entersNothingThatWasNotTaken() {
    String caller = freshNumber();
    RECEIVER.on(LIST + "/ra_4/confirm", _ -> Reply.status(409));
    lists(request("ra_4", caller), "[]");
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> !RECEIVER.to(LIST + "/ra_4/confirm").isEmpty());
    assertThat(book(caller)).isEmpty();
  }

  private void instruct(boolean confirms) {
    assertThat(postJson("/sandbox/front-desk", "{\"confirms\":" + confirms + "}").statusCode())
        .isEqualTo(204);
  }

  private List<JsonNode> book(String caller) {
    return tree(get("/sandbox/appointments?caller=" + encode(caller))).valueStream().toList();
  }

  private static void lists(String requested, String cancelled) {
    RECEIVER.on(
        LIST,
        asked ->
            new Reply(
                200,
                Map.of("Content-Type", "application/json"),
                asked.url().endsWith("state=REQUESTED") ? requested : cancelled));
  }

  private static String request(String id, String caller) {
    return """
    [{"id": "%s", "state": "REQUESTED", "location": "austin",
      "startsAt": "2026-11-24T20:30:00Z", "minutes": 30,
      "patient": {"name": {"given": "Ana", "family": "Lopez"}, "phone": "%s"},
      "flags": ["I'm pregnant"]}]
    """
        .formatted(id, caller);
  }
}
