package dev.ringback.starter.detection.twilio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.starter.FakeRecoveries.Mood;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.starter.TestSettings;
import dev.ringback.starter.TwilioCalls;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.UnansweredLine;
import dev.ringback.workflows.clinic.UnansweredLine.Reaches;
import dev.ringback.workflows.clinic.UnansweredLine.Then;
import dev.ringback.workflows.conversation.CallAnswered;
import dev.ringback.workflows.detection.MissedCall;
import dev.ringback.workflows.detection.PhoneSystem;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.EffectReport;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class InboundCallTest extends StarterTest {
  private static final String INBOUND = "/webhooks/twilio/voice/inbound";
  private static final PhoneNumber DESK = new PhoneNumber("+15125550120");

  @Autowired private ClinicRepository clinics;
  private final String sid = unique("CA");
  private final String caller = caller();
  private TwilioCalls twilio;

  @BeforeEach
  void connect() {
    twilio = new TwilioCalls(http);
  }

  @Test
  void aForwardedCallIsAMissedCall() {
    has(Reaches.FORWARDED, Then.CALL_BACK);

    var answer = arrives("in-progress");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
    assertThat(answer.body())
        .contains("Lumen Aesthetics", "automated message", "get back to you", "<Hangup/>");
    MissedCall missed = recoveries.told(MissedCall.class).getFirst();
    assertThat(missed.event().value()).isEqualTo("twilio." + sid);
    assertThat(missed.reportedBy()).isEqualTo(PhoneSystem.TWILIO);
    assertThat(missed.answeredOn()).isNull();
    assertThat(inbox("twilio.voice.inbound", sid)).hasValue("HANDED_OVER");
  }

  @Test
  void theDeskIsRungFirst() {
    has(Reaches.DESK_FIRST, Then.CALL_BACK);

    var answer = arrives("ringing");

    assertThat(answer.body())
        .contains("<Dial ", "timeout=\"20\"", "answerOnBridge=\"true\"", "method=\"POST\"")
        .contains("<Number>" + DESK.e164() + "</Number>")
        .contains(TestSettings.PUBLIC_URL + INBOUND + "/dialled?since=", "#rc=2");
    assertThat(recoveries.told()).isEmpty();
    assertThat(inbox("twilio.voice.inbound", sid)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"busy", "no-answer", "failed", "canceled"})
  void aCallThatNobodyAtTheDeskAnswersIsMissed(String status) {
    has(Reaches.DESK_FIRST, Then.CALL_BACK);

    // The caller's own leg says completed: it tells nothing of the desk.
    var answer = dialled(status, "completed");

    assertThat(answer.body()).contains("<Hangup/>");
    MissedCall missed = recoveries.told(MissedCall.class).getFirst();
    assertThat(Duration.between(missed.rangAt(), missed.acceptedAt()))
        .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
  }

  @ParameterizedTest
  @ValueSource(strings = {"completed", "answered"})
  void aCallThatTheDeskAnsweredIsNot(String status) {
    has(Reaches.DESK_FIRST, Then.TALK);

    assertThat(dialled(status, "in-progress").body()).contains("<Response><Hangup/></Response>");

    assertThat(recoveries.told()).isEmpty();
    assertThat(inbox("twilio.voice.inbound", sid)).hasValue("SET_ASIDE: somebody answered");
  }

  @Test
  void whoHangsUpAtOnceIsLeftAlone() {
    has(Reaches.DESK_FIRST, Then.CALL_BACK);

    twilio.post(
        INBOUND + "/dialled?since=" + Instant.now().minusSeconds(1).getEpochSecond(),
        form("completed", "DialCallStatus", "canceled"));

    assertThat(recoveries.told()).isEmpty();
    assertThat(inbox("twilio.voice.inbound", sid))
        .hasValue("SET_ASIDE: the caller hung up too soon");
  }

  @Test
  void theAssistantTakesTheCallItself() {
    has(Reaches.DESK_FIRST, Then.TALK);

    var answer = dialled("no-answer", "in-progress");

    MissedCall missed = recoveries.told(MissedCall.class).getFirst();
    EffectId leg = missed.answeredOn();
    assertThat(leg.isAnsweredLive()).isTrue();
    assertThat(answer.body())
        .contains("<ConversationRelay ", "relay-done?op=" + leg)
        .contains("<Parameter name=\"op\" value=\"" + leg + "\"/>", "value=\"human\"");
    assertThat(ledger.acceptedAs(sid).orElseThrow().id()).isEqualTo(leg);
    assertThat(recoveries.told(CallAnswered.class)).isEmpty();
  }

  @Test
  void theAssistantTakesAForwardedCallToo() {
    has(Reaches.FORWARDED, Then.TALK);

    assertThat(arrives("ringing").body()).contains("<ConversationRelay ");
  }

  @Test
  void withoutAnAgreementOnVoiceTheAssistantTakesNoCall() {
    clinics.apply(Lumen.unsigned(line(Reaches.FORWARDED, Then.TALK)));

    assertThat(arrives("ringing").body()).doesNotContain("Relay", "Gather").contains("<Hangup/>");

    assertThat(recoveries.told(MissedCall.class).getFirst().answeredOn()).isNull();
  }

  @Test
  void nobodyIsTalkedToWhoHasHungUp() {
    has(Reaches.DESK_FIRST, Then.TALK);

    assertThat(dialled("canceled", "completed").body()).doesNotContain("Relay");

    assertThat(recoveries.told(MissedCall.class).getFirst().answeredOn()).isNull();
  }

  @Test
  void theEndOfACallItTookIsReportedOnce() {
    has(Reaches.FORWARDED, Then.TALK);
    arrives("ringing");
    EffectId leg = recoveries.told(MissedCall.class).getFirst().answeredOn();

    twilio.post(
        "/webhooks/twilio/voice/relay-done?op=" + leg,
        form("completed", "SessionStatus", "completed"));
    twilio.post(INBOUND + "/status", form("completed"));

    assertThat(recoveries.told(EffectReport.class))
        .singleElement()
        .satisfies(report -> {
          assertThat(report.effect()).isEqualTo(leg);
          assertThat(report.fate()).isEqualTo(EffectReport.Fate.CALL_ENDED);
        });
  }

  @Test
  void theEndOfACallItDidNotTakeIsNoNews() {
    has(Reaches.FORWARDED, Then.CALL_BACK);
    arrives("ringing");

    assertThat(twilio.post(INBOUND + "/status", form("completed")).statusCode()).isEqualTo(200);

    assertThat(recoveries.told(EffectReport.class)).isEmpty();
    assertThat(inbox("twilio.voice.taken", sid)).hasValue("SET_ASIDE: not a call we took");
  }

  @Test
  void aRepeatedRequestGetsTheSameAnswerAndIsOneCall() {
    has(Reaches.DESK_FIRST, Then.TALK);

    var first = dialled("no-answer", "in-progress");
    var again = dialled("no-answer", "in-progress");

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(recoveries.told(MissedCall.class).stream().distinct().map(MissedCall::event))
        .containsOnly(recoveries.told(MissedCall.class).getFirst().event());
    assertThat(recoveries.told().stream().map(told -> told.episode().id()).distinct()).hasSize(1);
  }

  @Test
  void itsEndMayBeTheFirstThatIsHeardOfACall() {
    has(Reaches.DESK_FIRST, Then.CALL_BACK);

    twilio.post(INBOUND + "/status", form("completed"));
    dialled("busy", "in-progress");

    assertThat(recoveries.told(MissedCall.class)).hasSize(1);
  }

  @Test
  void aCallerWithoutANumberIsPromisedNothing() {
    has(Reaches.FORWARDED, Then.TALK);

    var answer =
        twilio.post(
            INBOUND,
            "CallSid",
            sid,
            "From",
            "anonymous",
            "To",
            Lumen.LINE,
            "CallStatus",
            "ringing");

    assertThat(answer.body()).contains("try again later").doesNotContain("get back to you");
    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void aCallToANumberOfNobodyIsRejected() {
    var answer =
        twilio.post(
            INBOUND, "CallSid", sid, "From", caller, "To", "+15125559999", "CallStatus", "ringing");

    assertThat(answer.body()).contains("<Reject/>");
    assertThat(inbox("twilio.voice.inbound", sid))
        .hasValue("SET_ASIDE: no clinic has the number that was called");
  }

  @Test
  void withoutRecoveriesTheCallerIsToldSoAndTheCallIsHandedOverLater() {
    has(Reaches.DESK_FIRST, Then.TALK);
    recoveries.are(Mood.DOWN);

    assertThat(dialled("no-answer", "in-progress").body()).contains("get back to you");
    assertThat(inbox("twilio.voice.inbound", sid)).hasValue("WAITING");

    recoveries.are(Mood.WELL);
    await().until(() -> recoveries.told(MissedCall.class).size() == 1);
    assertThat(recoveries.told(MissedCall.class).getFirst().answeredOn()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {INBOUND, INBOUND + "/dialled?since=1", INBOUND + "/status"})
  void aForgedRequestIsRefused(String path) {
    String body = TwilioCalls.encode(parameters("DialCallStatus", "busy"));

    assertThat(twilio.raw(path, body, "bm9wZQ==").statusCode()).isEqualTo(403);
    assertThat(http.send("POST", path, body.getBytes(UTF_8), "Content-Type", FORM).statusCode())
        .isEqualTo(401);
    assertThat(inbox("twilio.voice.inbound", sid)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {INBOUND, INBOUND + "/dialled?since=1", INBOUND + "/status"})
  void aTruncatedRequestIsRefused(String path) {
    Map<String, String> whole = parameters("DialCallStatus", "busy");
    String body = TwilioCalls.encode(whole);

    var answer =
        twilio.raw(
            path,
            body.substring(0, body.length() - 4),
            TwilioCalls.sign(TestSettings.PUBLIC_URL + path, whole));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {INBOUND, INBOUND + "/dialled?since=1", INBOUND + "/status"})
  void aMegabyteIsRefused(String path) {
    assertThat(twilio.raw(path, "a=" + "x".repeat(1 << 20), "bm9wZQ==").statusCode())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {INBOUND, INBOUND + "/dialled?since=1", INBOUND + "/status"})
  void anotherCharsetIsRefused(String path) {
    byte[] latin = "CallerName=Jos\u00e9".getBytes(ISO_8859_1);

    var answer =
        http.send(
            "POST",
            path,
            latin,
            "Content-Type",
            "application/x-www-form-urlencoded; charset=ISO-8859-1",
            "X-Twilio-Signature",
            "bm9wZQ==");

    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void aFieldThatIsMissingIsNamed() {
    assertThat(twilio.post(INBOUND, "CallSid", sid, "From", caller).body()).contains("\"To\"");
    assertThat(twilio.post(INBOUND + "/dialled?since=1", form("completed")).body())
        .contains("DialCallStatus");
    assertThat(
            twilio.post(INBOUND + "/dialled", form("completed", "DialCallStatus", "busy")).body())
        .contains("since");
    assertThat(
            twilio
                .post(INBOUND + "/dialled?since=1", form("completed", "DialCallStatus", "odd"))
                .statusCode())
        .isEqualTo(400);
  }

  private static final String FORM = "application/x-www-form-urlencoded";

  private HttpResponse<String> arrives(String callStatus) {
    return twilio.post(INBOUND, form(callStatus));
  }

  private HttpResponse<String> dialled(String status, String callStatus) {
    return twilio.post(
        INBOUND + "/dialled?since=" + Instant.now().minusSeconds(21).getEpochSecond() / 10 * 10,
        form(callStatus, "DialCallStatus", status));
  }

  private String[] form(String callStatus, String... more) {
    Map<String, String> form = parameters(more);
    form.put("CallStatus", callStatus);
    return form.entrySet().stream()
        .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
        .toArray(String[]::new);
  }

  private Map<String, String> parameters(String... more) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("CallSid", sid);
    form.put("From", caller);
    form.put("To", Lumen.LINE);
    form.put("CallStatus", "ringing");
    form.put("Direction", "inbound");
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  private void has(Reaches reaches, Then then) {
    clinics.apply(Lumen.clinic(line(reaches, then)));
  }

  private static UnansweredLine line(Reaches reaches, Then then) {
    return new UnansweredLine(reaches, DESK, Duration.ofSeconds(20), then);
  }
}
