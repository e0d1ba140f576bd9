package dev.ringback.sandbox.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.sandbox.Receiver;
import dev.ringback.sandbox.Receiver.Reply;
import dev.ringback.sandbox.SandboxTest;
import dev.ringback.sandbox.control.CallerOnFile;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;

@Import(MissedCallTest.Registrations.class)
class MissedCallTest extends SandboxTest {
  private static final String PHONE_SYSTEM = "/webhooks/ringcentral";
  private static final String INBOX = "/webhooks/twilio/messages";

  @Autowired private Registrations registrations;

  @BeforeEach
  void echoTheHandshake() {
    RECEIVER.on(
        PHONE_SYSTEM,
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
    if (tree(send(ringCentral("/subscription").GET())).path("records").isEmpty()) {
      subscribe(PHONE_SYSTEM, "/restapi/v1.0/account/~/telephony/sessions?direction=Inbound");
    }
  }

  @Test
  void showsTheScenarios() {
    assertThat(tree(get("/sandbox/scenarios")).valueStream().map(s -> s.path("name").asString()))
        .contains("books-by-text", "opts-out");
    var detail = tree(get("/sandbox/scenarios/returning-patient"));
    assertThat(detail.path("needsFastClock").asBoolean()).isFalse();
    assertThat(detail.path("caller").path("onFile").asBoolean()).isTrue();
    assertThat(detail.path("caller").path("earlierInterest").path("month").asString())
        .isEqualTo("2026-07");
    assertThat(get("/sandbox/scenarios/unknown").statusCode()).isEqualTo(404);
  }

  @Test
  void tellsTheWholeStoryOfAMissedCallAfterOneHandshake() {
    JsonNode first = cast("books-by-text");
    String caller = first.path("caller").asString();
    assertThat(caller).matches("\\+1512555\\d{4}");
    assertThat(notifications(caller)).isEmpty();

    ring(first);
    await().until(() -> !show(first).path("acceptedAt").isNull());

    var told = notifications(caller);
    assertThat(told)
        .extracting(n -> n.at("/body/parties/0/status/code").asString())
        .containsExactly("Setup", "Proceeding", "Disconnected");
    assertThat(told)
        .extracting(n -> n.at("/body/parties/0/missedCall").asBoolean())
        .containsExactly(false, false, true);
    assertThat(told).extracting(n -> n.path("uuid").asString()).doesNotHaveDuplicates();
    assertThat(told)
        .extracting(n -> n.at("/body/telephonySessionId").asString())
        .containsOnly(told.getFirst().at("/body/telephonySessionId").asString());
    assertThat(told.getLast().at("/body/parties/0/to/phoneNumber").asString())
        .isEqualTo("+15125550101");
    assertThat(
            Duration.between(
                Instant.parse(told.getFirst().at("/body/eventTime").asString()),
                Instant.parse(told.getLast().at("/body/eventTime").asString())))
        .hasSeconds(24);
    assertThat(RECEIVER.to(PHONE_SYSTEM, d -> d.text().contains(caller)))
        .allSatisfy(d -> assertThat(d.headers()).containsEntry("verification-token", "verify-me"));

    JsonNode second = cast("books-by-voice");
    ring(second);
    await().until(() -> notifications(second.path("caller").asString()).size() == 4);
    assertThat(RECEIVER.to(PHONE_SYSTEM, d -> d.headers().containsKey("validation-token")))
        .hasSize(1);
    var again = notifications(second.path("caller").asString());
    assertThat(again)
        .extracting(n -> n.at("/body/parties/0/status/code").asString())
        .containsExactly("Proceeding", "Setup", "Disconnected", "Disconnected");
    assertThat(again.get(2)).isEqualTo(again.get(3));
  }

  @Test
  void putsAReturningPatientOnTheClinicsFile() {
    String caller = cast("returning-patient").path("caller").asString();

    assertThat(registrations.seen)
        .contains(new CallerOnFile(caller, "Priya", "Raman", "priya.raman@example.com"));
  }

  @Test
  void answersTextsLikeAPerson() {
    JsonNode call = cast("books-by-text");
    String caller = call.path("caller").asString();

    text(caller, "Hi, this is Lumen's AI assistant. What were you hoping to have done?");
    await().until(() -> texts(caller).size() == 1);
    text(caller, "1) Tue 2 PM\n2) Wed 3 PM\nWhich works?");
    await().until(() -> texts(caller).size() == 2);
    text(caller, "Shall I book Wed 3 PM?");
    await().until(() -> texts(caller).size() == 3);
    assertThat(show(call).path("done").asBoolean()).isFalse();
    text(caller, "You're booked for Wed 3 PM.");
    await().until(() -> texts(caller).size() == 4);

    assertThat(texts(caller).getFirst()).contains("Botox");
    assertThat(texts(caller).subList(1, 4))
        .containsExactly("2", "Yes please", "Perfect, thank you!");
    assertThat(show(call).path("done").asBoolean()).isTrue();
    assertThat(show(call).path("log").valueStream().map(e -> e.path("what").asString()))
        .contains("texts: 2", "gets SMS: Shall I book Wed 3 PM?");
  }

  @Test
  void optsOutForGood() {
    JsonNode call = cast("opts-out");
    String caller = call.path("caller").asString();

    text(caller, "Hi, this is Lumen's AI assistant. What were you hoping to have done?");
    await().until(() -> texts(caller).contains("STOP"));

    assertThat(tree(text(caller, "Sorry to see you go")).path("code").asInt()).isEqualTo(21610);
    await().until(() -> show(call).path("done").asBoolean());
  }

  @Test
  void talksOnThePhoneAndLeavesTextsUnread() {
    JsonNode call = cast("books-by-voice");
    String caller = call.path("caller").asString();
    String answer = "/answer-" + UUID.randomUUID();
    String turn = "/turn-" + UUID.randomUUID();
    RECEIVER.on(answer, _ -> gather(turn, "This is Lumen's AI assistant. How can I help?"));
    RECEIVER.on(
        turn,
        _ ->
            RECEIVER.to(turn).isEmpty()
                ? gather(turn, "Shall I book Tuesday at 2?")
                : Reply.twiml("<Say>You're booked for Tuesday at 2. Bye!</Say><Hangup/>"));

    text(caller, "Hi there! What were you hoping to have done?");
    twilio("/Calls.json", "To", caller, "From", "+15125550110", "Url", RECEIVER.url() + answer);

    await().until(() -> show(call).path("done").asBoolean());
    assertThat(RECEIVER.to(turn))
        .extracting(d -> d.form().get("SpeechResult"))
        .last()
        .isEqualTo("Yes please");
    assertThat(texts(caller)).isEmpty();
  }

  @Test
  void refusesAnUnknownScenario() {
    assertThat(postJson("/sandbox/calls", "{\"scenario\":\"nobody\"}").statusCode()).isEqualTo(400);
    assertThat(send(request("/sandbox/calls/none/ring").POST(BodyPublishers.noBody())).statusCode())
        .isEqualTo(404);
    assertThat(
            postJson("/sandbox/faults", "{\"vendor\":\"twilio\",\"fault\":\"fire\"}").statusCode())
        .isEqualTo(400);
  }

  private JsonNode cast(String scenario) {
    var response = postJson("/sandbox/calls", "{\"scenario\":\"" + scenario + "\"}");
    assertThat(response.statusCode()).isEqualTo(201);
    return tree(response);
  }

  private void ring(JsonNode call) {
    assertThat(postJson("/sandbox/calls/" + call.path("id").asString() + "/ring", "").statusCode())
        .isEqualTo(202);
  }

  private JsonNode show(JsonNode call) {
    return tree(get("/sandbox/calls/" + call.path("id").asString()));
  }

  private HttpResponse<String> text(String to, String words) {
    return twilio("/Messages.json", "To", to, "From", "+15125550110", "Body", words);
  }

  private static Reply gather(String action, String words) {
    return Reply.twiml(
        "<Gather input=\"speech\" action=\"%s\"><Say>%s</Say></Gather>".formatted(action, words));
  }

  private List<String> texts(String from) {
    return RECEIVER.to(INBOX, d -> from.equals(d.form().get("From"))).stream()
        .map(d -> d.form().get("Body"))
        .toList();
  }

  private List<JsonNode> notifications(String caller) {
    return RECEIVER.to(PHONE_SYSTEM, d -> d.text().contains(caller)).stream()
        .map(Receiver.Delivery::body)
        .map(json::readTree)
        .toList();
  }

  @TestConfiguration
  static class Registrations {
    final List<CallerOnFile> seen = new CopyOnWriteArrayList<>();

    @EventListener
    void registered(CallerOnFile caller) {
      seen.add(caller);
    }
  }
}
