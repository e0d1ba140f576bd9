package dev.ringback.starter.detection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.FakeRecoveries.Mood;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.starter.TestSettings;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.detection.AnsweredCall;
import dev.ringback.workflows.detection.EventId;
import dev.ringback.workflows.detection.MissedCall;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RingCentralTest extends StarterTest {
  private static final String PATH = "/webhooks/ringcentral";
  private static final String WITHHELD =
      "SET_ASIDE: the caller withheld their number, or it cannot be dialled";

  @Autowired private CallerHash hash;
  @Autowired private WebhookInbox kept;
  private final String session = unique("s-a6abd24c");
  private final String caller = caller();
  private String at = "2026-06-14T19:27:18.300Z";

  @Test
  void echoesTheTokenOfTheHandshakeInAShortAnswer() {
    var answer = http.send("POST", PATH, new byte[0], "Validation-Token", "e9f0b8a4-2f0c");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Validation-Token")).hasValue("e9f0b8a4-2f0c");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    int size = answer.body().length() + 20;
    for (var header : answer.headers().map().entrySet()) {
      for (String value : header.getValue()) {
        size += header.getKey().length() + value.length() + 4;
      }
    }
    assertThat(size).isLessThanOrEqualTo(1024);
  }

  @Test
  void refusesAHandshakeTooLongToEcho() {
    var answer = http.send("POST", PATH, new byte[0], "Validation-Token", "x".repeat(900));

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void takesTheTokenOfANotificationInEitherHeader() {
    String body = notification("1", missed("Inbound", caller));

    assertThat(http.post(PATH, body, "Validation-Token", "guess").statusCode()).isEqualTo(403);
    var answer = http.post(PATH, body, "Validation-Token", TestSettings.RINGCENTRAL_TOKEN);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Validation-Token")).isEmpty();
    aMomentPasses();

    await().until(this::recovers);
  }

  @Test
  void startsTheRecoveryOfTheCaller() {
    Instant before = Instant.now();
    assertThat(deliver(notification("1", missed("Inbound", caller))).statusCode()).isEqualTo(200);
    aMomentPasses();

    await().until(this::recovers);
    assertThat(recoveries.told()).hasSize(1);
    var told = recoveries.told().getFirst();
    assertThat(told.episode().workflowId())
        .isEqualTo("recovery/austin/" + hash.of(new PhoneNumber(caller)));
    assertThat(told.episode().clinic()).isEqualTo(Lumen.ID);
    assertThat(told.episode().id().value())
        .isEqualTo("ep_" + hash.of("episode", ((MissedCall) told.argument()).event().value()));
    MissedCall call = (MissedCall) told.argument();
    assertThat(call.event().value())
        .isEqualTo("ringcentral." + hash.of("call.RINGCENTRAL", session));
    assertThat(call.rangAt()).isEqualTo("2026-06-14T19:27:18.300Z");
    assertThat(call.acceptedAt()).isBetween(before, Instant.now());
    await().until(() -> inbox("ringcentral", "rc." + session + "%").get().equals("HANDED_OVER"));
  }

  @Test
  void absorbsTheSameCallUnderAnotherUuidAndInAnotherOrder() {
    deliver(notification("2", missed("Inbound", caller)));
    deliver(notification("1", party("Inbound", caller, "Proceeding", false)));
    deliver(notification("2", missed("Inbound", caller)));
    aMomentPasses();
    await().until(this::recovers);
    deliver(notification("3", missed("Inbound", caller)));

    assertThat(missedCalls()).hasSize(1);
  }

  @Test
  void countsARingGroupOnce() {
    deliver(
        notification(
            "1",
            phone("p-1", "Disconnected", "NoAnswer", true)
                + ","
                + phone("p-2", "Disconnected", "NoAnswer", true)));
    aMomentPasses();

    await().until(this::recovers);
    assertThat(missedCalls()).hasSize(1);
  }

  @Test
  void seesNoMissedCallWhereAnotherPhoneOfTheGroupAnswered() {
    deliver(
        notification(
            "1", missed("Inbound", caller) + "," + party("Inbound", caller, "Answered", false)));

    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void recoversWhenAllPhonesOfTheGroupRangInVain() {
    at = Instant.now().toString();
    deliver(notification("1", phone("p-1", "Proceeding", "", false)));
    deliver(notification("2", phone("p-2", "Proceeding", "", false)));
    deliver(notification("3", phone("p-1", "Disconnected", "NoAnswer", true)));
    deliver(notification("4", phone("p-2", "Disconnected", "NoAnswer", true)));
    aMomentPasses();

    await().until(this::recovers);
  }

  @Test
  void waitsForThePhonesThatWereNotHeardOfAndRecoversNothingIfOneAnswered() {
    at = Instant.now().toString();
    deliver(notification("1", phone("p-1", "Proceeding", "", false)));
    deliver(notification("2", phone("p-2", "Proceeding", "", false)));
    deliver(notification("3", phone("p-1", "Disconnected", "NoAnswer", true)));
    deliver(notification("4", phone("p-2", "Answered", "", false)));

    await().until(() -> calls().equals(List.of("ANSWERED")));
    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void doesNotCallBackWhileAnotherPhoneRingsUntilItMustHaveStopped() {
    deliver(notification("1", phone("p-1", "Proceeding", "", false)));
    deliver(notification("2", phone("p-2", "Proceeding", "", false)));
    deliver(notification("3", phone("p-1", "Disconnected", "NoAnswer", true)));
    clock.advance(Duration.ofSeconds(80));
    // Judges the call once more.
    deliver(notification("4", phone("p-2", "Proceeding", "", false)));
    assertThat(missedCalls()).isEmpty();

    clock.advance(Duration.ofSeconds(11));
    await().until(this::recovers);
  }

  @Test
  void waitsForThePhoneThatACallRollsOverTo() {
    deliver(notification("1", phone("p-1", "Proceeding", "", false)));
    deliver(notification("2", phone("p-1", "Disconnected", "NoAnswer", true)));
    assertThat(missedCalls()).isEmpty();
    deliver(notification("3", phone("p-2", "Setup", "", false)));
    clock.advance(Duration.ofSeconds(20));
    deliver(notification("4", phone("p-2", "Answered", "", false)));

    await().until(() -> calls().equals(List.of("ANSWERED")));
    assertThat(missedCalls()).isEmpty();
  }

  @Test
  void countsFromWhenItWasToldAndNotFromTheTimeInTheNotification() {
    deliver(notification("1", phone("p-1", "Proceeding", "", false)));
    deliver(notification("2", phone("p-1", "Disconnected", "", false)));
    deliver(notification("3", phone("p-2", "Disconnected", "NoAnswer", true)));
    clock.advance(Duration.ofSeconds(5));
    deliver(notification("4", phone("p-2", "Disconnected", "NoAnswer", true)));
    assertThat(missedCalls()).isEmpty();
    deliver(notification("5", phone("p-1", "Answered", "", false)));

    assertThat(calls()).containsExactly("ANSWERED");
  }

  @Test
  void theNumberDialledIsThatOfTheFirstParty() {
    deliver(notification("1", phone("p-1", "Proceeding", "", false)));
    deliver(notification("2", phone("p-1", "Disconnected", "NoAnswer", false)));
    deliver(
        notification("3", phone("p-2", "Disconnected", "NoAnswer", true))
            .replace(Lumen.LINE, "102"));
    aMomentPasses();

    await().until(this::recovers);
  }

  @Test
  void theLogsNumberCountsWhereThatOfAPartyIsNoClinics() {
    deliver(
        notification("1", phone("p-1", "Disconnected", "NoAnswer", true))
            .replace(Lumen.LINE, "+15125559999"));
    aMomentPasses();
    await()
        .until(
            () -> judged().equals(List.of("SET_ASIDE: no clinic has the number that was called")));

    logged("Missed");

    await().until(this::recovers);
  }

  @Test
  void aMenuHasNotAnsweredTheCall() {
    deliver(notification("1", phone("p-1", "Answered", "", false)));
    deliver(notification("2", phone("p-1", "Disconnected", "CallerInputRedirect", false)));
    deliver(notification("3", phone("p-2", "Proceeding", "", false)));
    deliver(notification("4", phone("p-2", "Disconnected", "NoAnswer", true)));
    aMomentPasses();

    await().until(this::recovers);
    await().until(() -> calls().equals(List.of("NO_ANSWER")));
  }

  @Test
  void theLogOverrulesAnAnswerThatWasToldOf() {
    deliver(notification("1", phone("p-1", "Answered", "", false)));
    assertThat(calls()).containsExactly("ANSWERED");

    logged("Missed");

    await().until(this::recovers);
  }

  @Test
  void stopsTheRecoveryWhenTheLogSaysThatSomebodyAnswered() {
    deliver(notification("1", missed("Inbound", caller)));
    aMomentPasses();
    await().until(this::recovers);

    logged("Call connected");

    EventId event = new EventId("ringcentral." + hash.of("call.RINGCENTRAL", session));
    await().until(() -> recoveries.told(AnsweredCall.class).contains(new AnsweredCall(event)));
    await().until(() -> calls().equals(List.of("ANSWERED")));
  }

  @Test
  void aTransferDoesNotEndTheCall() {
    deliver(notification("1", phone("p-1", "Disconnected", "BlindTransfer", false)));

    assertThat(recoveries.told()).isEmpty();
    assertThat(calls()).isEmpty();
  }

  @Test
  void waitsUntilTheCallerIsDoneWithTheVoicemail() {
    deliver(notification("1", phone("p-1", "VoiceMail", "", false)));
    assertThat(recoveries.told()).isEmpty();

    deliver(notification("2", phone("p-1", "Disconnected", "", false)));

    assertThat(recoveries.told(MissedCall.class)).hasSize(1);
    assertThat(calls()).containsExactly("VOICEMAIL");
  }

  @Test
  void leavesAFaxAlone() {
    deliver(notification("1", phone("p-1", "FaxReceive", "", false)));
    deliver(notification("2", phone("p-1", "Disconnected", "", false)));

    assertThat(recoveries.told()).isEmpty();
    assertThat(calls()).containsExactly("FAX");
  }

  @Test
  void leavesACallFromAnExtensionAlone() {
    deliver(
        notification("1", missed("Inbound", caller))
            .replace("\"name\":\"CALLER\"", "\"extensionId\":\"101\""));
    aMomentPasses();

    await().until(() -> calls().equals(List.of("NO_ANSWER")));
    assertThat(missedCalls()).isEmpty();
  }

  @Test
  void theCallLogFindsWhatWasNeverToldOf() {
    logged("Missed");

    await().until(this::recovers);
    MissedCall call = (MissedCall) recoveries.told().getFirst().argument();
    assertThat(call.event().value())
        .isEqualTo("ringcentral." + hash.of("call.RINGCENTRAL", session));
    assertThat(call.rangAt()).isEqualTo("2026-06-14T19:27:00.000Z");
  }

  @Test
  void theCallLogTellsOfACallThatIsKnownAndNothingHappensTwice() {
    deliver(notification("1", missed("Inbound", caller)));
    logged("Missed");

    await().until(() -> inbox("ringcentral.log", session).equals(Optional.of("HANDED_OVER")));
    assertThat(recoveries.told(MissedCall.class))
        .extracting(MissedCall::event)
        .containsOnly(new EventId("ringcentral." + hash.of("call.RINGCENTRAL", session)));
  }

  @Test
  void theCallLogDecidesWhatIsStillOpen() {
    logged("Accepted");
    await().until(() -> calls().equals(List.of("ANSWERED")));

    deliver(notification("3", phone("p-1", "Disconnected", "NoAnswer", true)));

    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void setsARecordAsideThatDoesNotTellHowTheCallWent() {
    logged("In Progress");

    await()
        .until(() ->
            inbox("ringcentral.log", session)
                .equals(Optional.of("SET_ASIDE: does not tell how a call went")));
  }

  @Test
  void ignoresOutboundPartiesAndCallsThatWereNotMissed() {
    deliver(notification("1", missed("Outbound", caller)));
    deliver(notification("2", party("Inbound", caller, "Disconnected", false)));
    deliver("{\"uuid\":\"1\",\"body\":{}}");

    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void readsTheCallersNumberInAnyWriting() {
    deliver(notification("1", missed("Inbound", "(512) 555-" + caller.substring(8))));
    aMomentPasses();

    await().until(this::recovers);
    assertThat(recoveries.told().getFirst().episode().workflowId())
        .endsWith(hash.of(new PhoneNumber(caller)));
  }

  @Test
  void setsACallerWithoutANumberAside() {
    assertThat(deliver(notification("1", missed("Inbound", "anonymous"))).statusCode())
        .isEqualTo(200);
    aMomentPasses();

    await().until(() -> judged().equals(List.of(WITHHELD)));
    assertThat(missedCalls()).isEmpty();
  }

  @Test
  void setsANumberThatExistsNowhereAside() {
    deliver(notification("1", missed("Inbound", "+1512555")));
    aMomentPasses();

    await().until(() -> judged().equals(List.of(WITHHELD)));
  }

  @Test
  void setsACallToAnUnknownLineAsideAndAnswersWithSuccess() {
    String body = notification("1", missed("Inbound", caller)).replace(Lumen.LINE, "+15125559999");

    assertThat(deliver(body).statusCode()).isEqualTo(200);
    aMomentPasses();
    await()
        .until(
            () -> judged().equals(List.of("SET_ASIDE: no clinic has the number that was called")));
  }

  @Test
  void setsACallOfTheClinicsOwnAside() {
    deliver(notification("1", missed("Inbound", Lumen.SENDER)));
    aMomentPasses();

    await().until(() -> calls().equals(List.of("NO_ANSWER")));
    assertThat(missedCalls()).isEmpty();
  }

  @Test
  void refusesAMissingAndAWrongToken() {
    String body = notification("1", missed("Inbound", caller));

    assertThat(http.post(PATH, body).statusCode()).isEqualTo(401);
    assertThat(http.post(PATH, body, "Verification-Token", "guess").statusCode()).isEqualTo(403);
    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void refusesATruncatedBodyNamingIt() {
    String body = notification("1", missed("Inbound", caller));
    var answer = deliver(body.substring(0, body.length() - 30));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"body\"").doesNotContain(caller);
  }

  @Test
  void refusesAnotherCharset() {
    byte[] latin =
        notification("1", missed("Inbound", "\u00e9\u00e9" + caller)).getBytes(ISO_8859_1);
    var answer =
        http.send("POST", PATH, latin, "Verification-Token", TestSettings.RINGCENTRAL_TOKEN);

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void refusesAMegabyte() {
    byte[] big = ("{\"a\":\"" + "x".repeat(1 << 20) + "\"}").getBytes(UTF_8);
    var answer = http.send("POST", PATH, big, "Verification-Token", TestSettings.RINGCENTRAL_TOKEN);

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void namesASessionThatIsMissing() {
    String body =
        notification("1", missed("Inbound", caller)).replace("telephonySessionId", "other");

    var answer = deliver(body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("body.telephonySessionId");
  }

  @Test
  void keepsWhatNoRecoveryCanTakeAndHandsItOverLater() {
    recoveries.are(Mood.DOWN);
    assertThat(deliver(notification("1", missed("Inbound", caller))).statusCode()).isEqualTo(200);
    aMomentPasses();
    await().until(() -> judged().equals(List.of("WAITING")));

    recoveries.are(Mood.WELL);

    await().until(this::recovers);
    await().until(() -> inbox("ringcentral", "rc." + session + "%").get().equals("HANDED_OVER"));
  }

  /** Long enough for the next phone of a group to begin to ring. */
  private void aMomentPasses() {
    clock.advance(Duration.ofSeconds(3));
  }

  /** Whether this test's call started a recovery, whatever calls of other tests still do. */
  private boolean recovers() {
    return !missedCalls().isEmpty();
  }

  private List<MissedCall> missedCalls() {
    String event = "ringcentral." + hash.of("call.RINGCENTRAL", session);
    return recoveries.told(MissedCall.class).stream()
        .filter(call -> call.event().value().equals(event))
        .toList();
  }

  /** What became of the judgements on the call, in their order. */
  private List<String> judged() {
    return jdbc.sql(
            """
            select state || coalesce(': ' || why, '') from webhook_inbox
            where source = 'call' and key like :key order by id
            """)
        .param("key", "ringcentral." + hash.of("call.RINGCENTRAL", session) + "/%")
        .query(String.class)
        .list();
  }

  private void logged(String result) {
    String record =
        """
        {"id":"A1","sessionId":"4250","telephonySessionId":"%s","type":"Voice",
         "direction":"Inbound","action":"Phone Call","result":"%s","duration":21,
         "startTime":"2026-06-14T19:27:00.000Z",
         "from":{"phoneNumber":"%s"},"to":{"phoneNumber":"%s"}}
        """
            .formatted(session, result, caller, Lumen.LINE);
    kept.leave("ringcentral.log", session, record.getBytes(UTF_8), Instant.now());
  }

  private List<String> calls() {
    return jdbc.sql("select outcome from clinic_call where event = :event")
        .param("event", "ringcentral." + hash.of("call.RINGCENTRAL", session))
        .query(String.class)
        .list();
  }

  private String phone(String id, String code, String reason, boolean missed) {
    return party("Inbound", caller, code, missed)
        .replace("\"p-1\"", '"' + id + '"')
        .replace("\"NoAnswer\"", '"' + reason + '"');
  }

  private HttpResponse<String> deliver(String body) {
    return http.post(PATH, body, "Verification-Token", TestSettings.RINGCENTRAL_TOKEN);
  }

  private String notification(String uuid, String parties) {
    return """
    {"uuid":"%s","event":"/restapi/v1.0/account/809646016/telephony/sessions",
     "timestamp":"2026-06-14T19:27:18.390Z","subscriptionId":"5330","ownerId":"809646016",
     "body":{"sequence":7,"sessionId":"425008160016","telephonySessionId":"%s",
      "eventTime":"%s","accountId":"809646016","parties":[%s]}}
    """
        .formatted(uuid, session, at, parties);
  }

  private static String missed(String direction, String from) {
    return party(direction, from, "Disconnected", true);
  }

  private static String party(String direction, String from, String code, boolean missed) {
    return """
    {"id":"p-1","direction":"%s","from":{"phoneNumber":"%s","name":"CALLER"},
     "to":{"phoneNumber":"%s"},"status":{"code":"%s","reason":"NoAnswer"},"missedCall":%s}
    """
        .formatted(direction, from, Lumen.LINE, code, missed);
  }
}
