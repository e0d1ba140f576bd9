package dev.ringback.starter.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.records.outreach.EffectLedger.Kind;
import dev.ringback.starter.FakeRecoveries.Mood;
import dev.ringback.starter.PlacedCallTest;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.EffectReport;
import dev.ringback.workflows.outreach.EffectReport.Fate;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest extends PlacedCallTest {
  @ParameterizedTest
  @CsvSource({
    "completed,CALL_ENDED",
    "busy,CALL_BUSY",
    "no-answer,CALL_NOT_ANSWERED",
    "failed,CALL_FAILED",
    "canceled,CALL_NOT_ANSWERED"
  })
  void reportsTheEndOfACall(String status, Fate fate) {
    callIs(status);

    assertThat(recoveries.told(EffectReport.class))
        .singleElement()
        .satisfies(report -> {
          assertThat(report.effect()).isEqualTo(call);
          assertThat(report.fate()).isEqualTo(fate);
        });
    assertThat(recoveries.told().getFirst().episode().workflowId()).isEqualTo(episode.workflowId());
  }

  @Test
  void keepsOnlyInTheLedgerWhatChangesNoDecision() {
    callIs("ringing");

    assertThat(recoveries.told()).isEmpty();
    assertThat(ledger.find(call).orElseThrow().status()).isEqualTo("ringing");
  }

  @Test
  void provesThatTheVendorTookTheEffect() {
    callIs("initiated");

    assertThat(ledger.find(call).orElseThrow().outcome()).isEqualTo(new Dispatch.Accepted(sid));
  }

  @Test
  void neverGoesBackWhenCallbacksComeInAnotherOrder() {
    callIs("no-answer");
    callIs("ringing");
    callIs("initiated");

    assertThat(ledger.find(call).orElseThrow().status()).isEqualTo("no-answer");
  }

  @Test
  void absorbsACallbackThatComesTwice() {
    callIs("busy");
    callIs("busy");

    assertThat(recoveries.told()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"failed", "undelivered"})
  void reportsAMessageThatDidNotArrive(String status) {
    EffectId text = effect(episode, Kind.TEXT, Channel.SMS);

    twilio.post(
        "/webhooks/twilio/messages/status?op=" + text, "MessageSid", sid, "MessageStatus", status);

    assertThat(recoveries.told(EffectReport.class))
        .extracting(EffectReport::fate)
        .containsExactly(Fate.NOT_DELIVERED);
  }

  @Test
  void toleratesARecoveryThatIsGone() {
    recoveries.are(Mood.OVER);

    assertThat(callIs("completed").statusCode()).isEqualTo(200);
    assertThat(inbox("twilio.voice.status", sid + ".completed")).hasValue("HANDED_OVER");
  }

  @Test
  void reportsLaterWhatNoRecoveryCouldTake() {
    recoveries.are(Mood.DOWN);
    assertThat(callIs("completed").statusCode()).isEqualTo(200);

    recoveries.are(Mood.WELL);

    await().until(() -> recoveries.told(EffectReport.class).size() == 1);
  }

  @Test
  void setsAnUnknownEffectAside() {
    var answer =
        twilio.post(
            "/webhooks/twilio/voice/status?op=ep_none.first.call",
            "CallSid",
            sid,
            "CallStatus",
            "busy");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(inbox("twilio.voice.status", sid + ".busy"))
        .hasValue("SET_ASIDE: no effect has this id");
  }

  @Test
  void namesTheParameterThatIsMissing() {
    var answer = twilio.post("/webhooks/twilio/voice/status?op=" + call, "CallSid", sid);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"CallStatus\"");
    assertThat(twilio.post("/webhooks/twilio/voice/status", "CallSid", sid).body())
        .contains("\"field\":\"op\"");
  }

  private HttpResponse<String> callIs(String status) {
    return twilio.post(
        "/webhooks/twilio/voice/status?op=" + call, "CallSid", sid, "CallStatus", status);
  }
}
