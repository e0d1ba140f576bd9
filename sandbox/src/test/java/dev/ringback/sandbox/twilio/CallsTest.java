package dev.ringback.sandbox.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.sandbox.Receiver;
import dev.ringback.sandbox.Receiver.Reply;
import dev.ringback.sandbox.SandboxTest;
import dev.ringback.sandbox.network.Reaction;
import dev.ringback.sandbox.network.RingAnswer;
import dev.ringback.sandbox.network.ScriptedSubscriber;
import dev.ringback.sandbox.network.Subscribers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class CallsTest extends SandboxTest {
  private static final String GATHER =
      "<Gather input=\"speech dtmf\" action=\"%s\" actionOnEmptyResult=\"true\" timeout=\"6\">"
          + "<Say>%s</Say></Gather>";

  @Autowired private Subscribers subscribers;
  @Autowired private Alerts alerts;
  private final String person = freshNumber();
  private final String id = UUID.randomUUID().toString();
  private final String answer = "/answer-" + id;
  private final String turn = "/turn-" + id;
  private final String status = "/status-" + id;

  @BeforeEach
  void hangsUpAfterOneTurn() {
    RECEIVER.on(answer, _ -> Reply.twiml(GATHER.formatted(turn + "?n=1", "What can I do?")));
    RECEIVER.on(turn, _ -> Reply.twiml("<Say>You are booked. Bye!</Say><Hangup/>"));
  }

  @ParameterizedTest
  @CsvSource({
    "To,,21201",
    "To,garbage,21211",
    "From,,21213",
    "From,+15005550006,21210",
    "Url,,21205",
    "Url,nowhere,21205",
    "MachineDetection,Maybe,20001",
    "StatusCallbackEvent,exploded,21626",
    "Volume,11,20001"
  })
  void refusesWithTwiliosCode(String name, String value, int code) {
    var fields =
        new ArrayList<>(List.of("To", person, "From", "+15125550110", "Url", "http://x/y"));
    int at = fields.indexOf(name);
    if (at < 0) {
      fields.addAll(List.of(name, value));
    } else {
      fields.set(at + 1, value == null ? "" : value);
    }

    var response = twilio("/Calls.json", fields.toArray(String[]::new));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(tree(response).path("code").asInt()).isEqualTo(code);
  }

  @Test
  void talksWithSomebodyWhoAnswers() {
    var phone = person(RingAnswer.Kind.PERSON, _ -> ScriptedSubscriber.says("Botox, please"));

    var created = tree(call("MachineDetection", "Enable"));

    assertThat(created.path("sid").asString()).matches("CA[0-9a-f]{32}");
    assertThat(created.path("status").asString()).isEqualTo("queued");
    String sid = created.path("sid").asString();
    await().until(() -> RECEIVER.to(status).size() == 4);
    var asked = RECEIVER.to(answer).getFirst();
    assertThat(asked.form())
        .containsEntry("CallSid", sid)
        .containsEntry("From", "+15125550110")
        .containsEntry("To", person)
        .containsEntry("CallStatus", "in-progress")
        .containsEntry("Direction", "outbound-api")
        .containsEntry("AnsweredBy", "human");
    assertThat(asked.url()).endsWith("?op=v1");
    assertThat(asked.headers().get("x-twilio-signature"))
        .isEqualTo(RequestSignature.of(TOKEN, asked.url(), asked.form()));
    assertThat(RECEIVER.to(turn).getFirst().form())
        .containsEntry("SpeechResult", "Botox, please")
        .containsKey("Confidence");
    assertThat(RECEIVER.to(turn).getFirst().url()).endsWith("?n=1");
    assertThat(phone.heard).containsExactly("What can I do?", "You are booked. Bye!");
    assertThat(RECEIVER.to(status))
        .extracting(d -> d.form().get("CallStatus"))
        .containsExactlyInAnyOrder("initiated", "ringing", "in-progress", "completed");
    var over = tree(twilioGet("/Calls/" + sid + ".json"));
    assertThat(over.path("status").asString()).isEqualTo("completed");
    assertThat(over.path("end_time").isNull()).isFalse();
    assertThat(phone.closed).containsExactly("the other side hung up");
  }

  @Test
  void numbersItsReportsInOrder() {
    person(RingAnswer.Kind.PERSON, _ -> Reaction.silent());

    call();

    await().until(() -> RECEIVER.to(status).size() == 4);
    assertThat(RECEIVER.to(status))
        .extracting(d -> d.form().get("SequenceNumber") + d.form().get("CallStatus"))
        .containsExactlyInAnyOrder("0initiated", "1ringing", "2in-progress", "3completed");
  }

  @Test
  void reportsKeysSilenceAndHangUps() {
    person(RingAnswer.Kind.PERSON, _ -> new Reaction(Reaction.Kind.PRESSES, "2", Duration.ZERO));
    call();
    await().until(() -> !RECEIVER.to(turn).isEmpty());
    assertThat(RECEIVER.to(turn).getFirst().form()).containsEntry("Digits", "2");

    person(RingAnswer.Kind.PERSON, _ -> Reaction.silent());
    call();
    await().until(() -> RECEIVER.to(turn).size() == 2);
    assertThat(RECEIVER.to(turn).getLast().form()).doesNotContainKeys("Digits", "SpeechResult");

    var phone =
        person(
            RingAnswer.Kind.PERSON, _ -> new Reaction(Reaction.Kind.HANGS_UP, "", Duration.ZERO));
    String sid = tree(call()).path("sid").asString();
    await().until(() -> !phone.closed.isEmpty());
    assertThat(phone.closed).containsExactly("the callee hung up");
    assertThat(state(sid)).isEqualTo("completed");
    assertThat(RECEIVER.to(turn)).hasSize(2);
  }

  @Test
  void tellsAMachineFromAPerson() {
    var phone = person(RingAnswer.Kind.VOICEMAIL, _ -> ScriptedSubscriber.says("never said"));
    RECEIVER.on(answer, _ -> Reply.twiml("<Say>Please call back.</Say>"));

    call("MachineDetection", "DetectMessageEnd");

    await().until(() -> !phone.closed.isEmpty());
    assertThat(RECEIVER.to(answer).getFirst().form())
        .containsEntry("AnsweredBy", "machine_end_beep");
    assertThat(phone.heard).isEmpty();
    assertThat(phone.recorded).containsExactly("Please call back.");
  }

  @ParameterizedTest
  @CsvSource({"UNCERTAIN,unknown", "SCREENER,unknown", "PERSON,human"})
  void saysWhatDetectionMakesOfWhoeverAnswers(RingAnswer.Kind kind, String answeredBy) {
    var phone = person(kind, _ -> Reaction.silent());

    call("MachineDetection", "DetectMessageEnd");

    await().until(() -> !phone.closed.isEmpty());
    assertThat(RECEIVER.to(answer).getFirst().form()).containsEntry("AnsweredBy", answeredBy);
    assertThat(phone.heard).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"NOBODY,no-answer", "BUSY,busy", "FAILED,failed"})
  void endsACallNobodyTakes(RingAnswer.Kind kind, String expected) {
    person(kind, _ -> Reaction.silent());

    String sid = tree(call()).path("sid").asString();

    await().until(() -> state(sid).equals(expected));
    await().until(() -> RECEIVER.to(status).size() == 3);
    assertThat(RECEIVER.to(answer)).isEmpty();
  }

  @Test
  void givesUpRingingAfterTheTimeout() {
    subscribers.add(
        person,
        null,
        new ScriptedSubscriber(
            RingAnswer.Kind.PERSON, Duration.ofHours(1), _ -> Reaction.silent()));

    String sid = tree(call("Timeout", "2")).path("sid").asString();

    await().until(() -> state(sid).equals("no-answer"));
  }

  @Test
  void cancelsARingingCallAndCompletesAnAnsweredOne() {
    subscribers.add(person, null, ScriptedSubscriber.silent());
    String ringing = tree(call()).path("sid").asString();
    await().until(() -> state(ringing).equals("ringing"));
    assertThat(
            tree(twilio("/Calls/" + ringing + ".json", "Status", "canceled"))
                .path("status")
                .asString())
        .isEqualTo("canceled");
    await().until(() -> last(status).equals("canceled"));
    assertThat(
            tree(twilio("/Calls/" + ringing + ".json", "Status", "completed")).path("code").asInt())
        .isEqualTo(21220);

    RECEIVER.on(answer, _ -> Reply.twiml("<Pause length=\"3600\"/>"));
    person(RingAnswer.Kind.PERSON, _ -> Reaction.silent());
    String answered = tree(call()).path("sid").asString();
    await().until(() -> state(answered).equals("in-progress"));
    twilio("/Calls/" + answered + ".json", "Status", "canceled");
    assertThat(state(answered)).isEqualTo("in-progress");
    twilio("/Calls/" + answered + ".json", "Status", "completed");
    await().until(() -> last(status).equals("completed"));
    assertThat(state(answered)).isEqualTo("completed");
  }

  @Test
  void redirectsACallInProgress() {
    RECEIVER.on(answer, _ -> Reply.twiml("<Pause length=\"3600\"/>"));
    var phone = person(RingAnswer.Kind.PERSON, _ -> Reaction.silent());
    String sid = tree(call()).path("sid").asString();
    await().until(() -> !RECEIVER.to(answer).isEmpty());

    twilio(
        "/Calls/" + sid + ".json", "Twiml", "<Response><Say>A colleague is here.</Say></Response>");

    await().until(() -> !phone.closed.isEmpty());
    assertThat(phone.heard).containsExactly("A colleague is here.");
  }

  @Test
  void followsRedirectAndDial() {
    String next = "/next-" + id;
    String after = "/after-" + id;
    RECEIVER.on(answer, _ -> Reply.twiml("<Redirect>" + next + "</Redirect>"));
    RECEIVER.on(next, _ -> Reply.twiml("<Dial action=\"" + after + "\">+15125550120</Dial>"));
    RECEIVER.on(after, _ -> Reply.twiml("<Hangup/>"));
    var phone = person(RingAnswer.Kind.PERSON, _ -> Reaction.silent());

    call();

    await().until(() -> !phone.closed.isEmpty());
    assertThat(RECEIVER.to(after).getFirst().form()).containsEntry("DialCallStatus", "completed");
  }

  @Test
  void raisesAlertsForDocumentsItCannotFollow() {
    RECEIVER.on(answer, _ -> Reply.twiml("<Sing/><Say>hello</Say>"));
    var phone = person(RingAnswer.Kind.PERSON, _ -> Reaction.silent());
    String odd = tree(call()).path("sid").asString();
    await().until(() -> !phone.closed.isEmpty());
    assertThat(codes(odd)).containsExactly(12200);
    assertThat(phone.heard).containsExactly("hello");

    RECEIVER.on(answer, _ -> new Reply(200, Map.of("Content-Type", "text/xml"), "<Res"));
    String broken = tree(call()).path("sid").asString();
    await().until(() -> state(broken).equals("completed"));
    assertThat(codes(broken)).containsExactly(12100);

    RECEIVER.on(answer, _ -> Reply.status(500));
    String failing = tree(call()).path("sid").asString();
    await().until(() -> state(failing).equals("completed"));
    assertThat(codes(failing)).containsExactly(11200);
    assertThat(phone.heard).last().asString().contains("application error");
  }

  @Test
  void usesTheFallbackAddressWhenTheFirstFails() {
    String fallback = "/fallback-" + id;
    RECEIVER.on(answer, _ -> Reply.status(500));
    RECEIVER.on(fallback, _ -> Reply.twiml("<Say>We will call back.</Say>"));
    var phone = person(RingAnswer.Kind.PERSON, _ -> Reaction.silent());

    call("FallbackUrl", RECEIVER.url() + fallback);

    await().until(() -> !phone.closed.isEmpty());
    assertThat(phone.heard).containsExactly("We will call back.");
    assertThat(RECEIVER.to(fallback).getFirst().form()).containsEntry("ErrorCode", "11200");
  }

  @Test
  void listsCallsToSomebody() {
    subscribers.add(person, null, ScriptedSubscriber.silent());
    String sid = tree(call()).path("sid").asString();
    await().until(() -> state(sid).equals("ringing"));

    assertThat(sids("To=" + encode(person))).containsExactly(sid);
    assertThat(sids("To=" + encode(person) + "&Status=ringing")).containsExactly(sid);
    assertThat(sids("To=" + encode(person) + "&StartTime%3E=2020-01-01")).isEmpty();
    twilio("/Calls/" + sid + ".json", "Status", "canceled");
    assertThat(
            tree(get("/sandbox/effects?caller=" + encode(person))).get(0).path("kind").asString())
        .isEqualTo("call");
  }

  private ScriptedSubscriber person(RingAnswer.Kind kind, Function<String, Reaction> reaction) {
    var phone = new ScriptedSubscriber(kind, Duration.ofMillis(500), reaction);
    subscribers.add(person, null, phone);
    return phone;
  }

  private HttpResponse<String> call(String... more) {
    var fields =
        new ArrayList<>(
            List.of(
                "To", person, "From", "+15125550110", "Url", RECEIVER.url() + answer + "?op=v1"));
    fields.addAll(List.of("StatusCallback", RECEIVER.url() + status + "?op=v1"));
    for (String event : List.of("initiated", "ringing", "answered", "completed")) {
      fields.addAll(List.of("StatusCallbackEvent", event));
    }
    fields.addAll(List.of(more));
    return twilio("/Calls.json", fields.toArray(String[]::new));
  }

  private String state(String sid) {
    return tree(twilioGet("/Calls/" + sid + ".json")).path("status").asString();
  }

  private static String last(String path) {
    List<Receiver.Delivery> all = RECEIVER.to(path);
    return all.isEmpty() ? "" : all.getLast().form().getOrDefault("CallStatus", "");
  }

  private List<Integer> codes(String sid) {
    return alerts.all().stream()
        .filter(a -> a.resource().equals(sid))
        .map(Alerts.Alert::code)
        .toList();
  }

  private List<String> sids(String query) {
    return tree(twilioGet("/Calls.json?" + query))
        .path("calls")
        .valueStream()
        .map(c -> c.path("sid").asString())
        .toList();
  }
}
