package dev.ringback.starter.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.starter.FakeRecoveries.Mood;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.PlacedCallTest;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.conversation.CallAnswered;
import dev.ringback.workflows.conversation.CallAnswered.By;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.outreach.Dispatch;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceTest extends PlacedCallTest {
  @Test
  void holdsAnAnsweredCallLiveWithoutAskingAnybody() {
    var answer = answered("human");

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
    assertThat(answer.body())
        .contains(
            "<Connect action=\"https://ringback.example.com/webhooks/twilio/voice/relay-done?op="
                + call
                + "\" method=\"POST\"><ConversationRelay ",
            " url=\"wss://ringback.example.com/relay\"",
            " applicationReconnect=\"true\"",
            " language=\"en-US\"",
            " voice=\"Polly.Joanna\"",
            " interruptible=\"any\"",
            " dtmfDetection=\"true\"",
            " reportInputDuringAgentSpeech=\"none\"",
            " events=\"speaker-events\"",
            "<Language code=\"en-US\" voice=\"Polly.Joanna\"/>",
            "<Parameter name=\"op\" value=\"" + call + "\"/>")
        .doesNotContain("elcomeGreeting");
    assertThat(recoveries.told()).isEmpty();
    assertThat(ledger.find(call).orElseThrow().outcome()).isEqualTo(new Dispatch.Accepted(sid));
    assertThat(inbox("twilio.voice.answer", sid + ".answered")).hasValue("HANDED_OVER");
  }

  @Test
  void holdsACallTurnByTurnWithoutAnAgreementOnTheRelay() {
    clinics.apply(Lumen.unsigned());

    assertThat(answered("human").body()).contains("<Gather").doesNotContain("Relay");
  }

  @Test
  void opensNoFurtherLiveSessionOnceTheAgreementHasEnded() {
    answered("human");
    clinics.apply(Lumen.unsigned());

    assertThat(relayDone(0, "failed", "in-progress").body()).doesNotContain("Relay");
  }

  @Test
  void connectsAgainWhenALiveSessionBroke() {
    assertThat(relayDone(0, "failed", "in-progress").body())
        .contains("<ConversationRelay", "&amp;relays=1\"");
    assertThat(relayDone(1, "failed", "in-progress").body()).contains("&amp;relays=2\"");
  }

  @Test
  void goesOnTurnByTurnWhenLiveSessionsKeepBreaking() {
    turn(4, "SpeechResult", "I want botox");

    var answer = relayDone(2, "failed", "in-progress");

    assertThat(answer.body()).contains("<Gather", "n=6", "How can I help?");
    assertThat(recoveries.told(CallerTurn.class))
        .hasSize(2)
        .allMatch(turn -> turn.id().value().equals(sid + ".4") && !turn.silent());
  }

  @Test
  void greetsTurnByTurnWhenNoLiveSessionEverStood() {
    assertThat(relayDone(2, "failed", "in-progress").body()).contains("<Gather", "n=1");
    assertThat(recoveries.told().getFirst().what()).isEqualTo("answered " + sid + ".answered");
  }

  @Test
  void hangsUpAfterALiveSession() {
    assertThat(relayDone(0, "completed", "in-progress").body())
        .contains("<Response><Hangup/></Response>");
    assertThat(relayDone(0, "failed", "completed").body())
        .contains("<Response><Hangup/></Response>");
  }

  @ParameterizedTest
  @CsvSource({"machine_start,VOICEMAIL", "machine_end_beep,VOICEMAIL", "fax,FAX"})
  void tellsWhatAnswered(String answeredBy, By by) {
    answered(answeredBy);

    assertThat(recoveries.told(CallAnswered.class).getFirst().by()).isEqualTo(by);
  }

  @Test
  void takesWhatWasSaidToTheRecovery() {
    var answer = turn(1, "SpeechResult", "I want botox", "Confidence", "0.9");

    CallerTurn turn = recoveries.told(CallerTurn.class).getFirst();
    assertThat(turn.id().value()).isEqualTo(sid + ".1");
    assertThat(turn.call()).isEqualTo(call);
    assertThat(turn.channel()).isEqualTo(Channel.VOICE);
    assertThat(turn.silent()).isFalse();
    assertThat(conversations.line(sid + ".1").orElseThrow().words()).isEqualTo("I want botox");
    assertThat(answer.body()).contains("n=2");
  }

  @Test
  void takesAKeyForAWord() {
    turn(1, "Digits", "2");

    assertThat(conversations.line(sid + ".1").orElseThrow().words()).isEqualTo("2");
  }

  @Test
  void theKeyOfTheFirstWordsIsAStop() {
    turn(1, "Digits", "9");

    assertThat(recoveries.told(CallerTurn.class).getFirst().stop()).isTrue();
    assertThat(
            jdbc.sql("select means || ' ' || words_coded from revocation where episode = ?")
                .param(episode.id().value())
                .query(String.class)
                .single())
        .isEqualTo("KEY_PRESS 9");
  }

  @Test
  void aSpokenNineIsNone() {
    turn(1, "SpeechResult", "9");

    assertThat(recoveries.told(CallerTurn.class).getFirst().stop()).isFalse();
  }

  @Test
  void whoDoesNotWantToBeWrittenDownIsNoted() {
    turn(1, "SpeechResult", "please don't record me");

    assertThat(
            jdbc.sql("select event from transcription_notice where call = ?")
                .param(call.value())
                .query(String.class)
                .list())
        .containsExactly("REFUSED");
  }

  @Test
  void takesNothingForSilence() {
    turn(1, "SpeechResult", "");

    assertThat(recoveries.told(CallerTurn.class).getFirst().silent()).isTrue();
    assertThat(conversations.line(sid + ".1")).isEmpty();
  }

  @Test
  void hangsUpAfterTheLastWords() {
    recoveries.reply(new Reply("Goodbye", Reply.Next.HANG_UP, Language.ENGLISH));

    assertThat(turn(3, "SpeechResult", "bye").body())
        .contains("<Say voice=\"Polly.Joanna\">Goodbye</Say><Hangup/>");
  }

  @Test
  void pausesWhileTheReplyTakesLongAndThenAsksAgainWithoutLosingTheWords() {
    recoveries.are(Mood.SLOW);
    var pause = turn(1, "SpeechResult", "I want botox");
    String again = "/webhooks/twilio/voice/turn?op=" + call + "&n=1&pauses=1";
    assertThat(pause.body())
        .contains("<Pause length=\"1\"/><Redirect method=\"POST\">", again.replace("&", "&amp;"));

    recoveries.are(Mood.WELL);
    var answer = twilio.post(again, "CallSid", sid);

    assertThat(answer.body()).contains("How can I help?");
    assertThat(recoveries.told(CallerTurn.class)).allMatch(turn -> !turn.silent());
    assertThat(recoveries.told(CallerTurn.class))
        .allMatch(turn -> turn.id().value().equals(sid + ".1"));
  }

  @Test
  void doesNotLetACallerWaitForEver() {
    recoveries.are(Mood.SLOW);

    var answer =
        twilio.post("/webhooks/twilio/voice/turn?op=" + call + "&n=1&pauses=3", "CallSid", sid);

    assertThat(answer.body()).contains("Lumen Aesthetics", "<Hangup/>");
  }

  @Test
  void apologisesInTheClinicsNameAndHandsTheTurnOverLater() {
    recoveries.are(Mood.DOWN);

    var answer = turn(1, "SpeechResult", "I want botox");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("I'm sorry", "Lumen Aesthetics", "<Hangup/>");
    assertThat(inbox("twilio.voice.turn", sid + ".1")).hasValue("WAITING");

    recoveries.are(Mood.WELL);

    await().until(() -> recoveries.told(CallerTurn.class).size() == 1);
    assertThat(recoveries.told(CallerTurn.class).getFirst().silent()).isFalse();
  }

  @Test
  void leavesNoApologyOnAVoicemail() {
    recoveries.are(Mood.DOWN);

    assertThat(answered("machine_end_beep").body()).contains("<Hangup/>").doesNotContain("<Say");
  }

  @Test
  void endsACallWhoseRecoveryIsOver() {
    recoveries.are(Mood.OVER);

    assertThat(turn(1, "SpeechResult", "hello").body()).contains("<Hangup/>");
    assertThat(inbox("twilio.voice.turn", sid + ".1")).hasValue("SET_ASIDE: the recovery is over");
  }

  @Test
  void answersARepeatedRequestAgain() {
    turn(1, "SpeechResult", "I want botox");

    assertThat(turn(1, "SpeechResult", "I want botox").body()).contains("How can I help?");
    assertThat(conversations.transcript(episode.id())).hasSize(2);
  }

  @Test
  void hangsUpOnACallItDoesNotKnow() {
    var answer = twilio.post("/webhooks/twilio/voice/answer?op=ep_none.first.call", "CallSid", sid);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("<Response><Hangup/></Response>");
  }

  @Test
  void namesATurnWithoutANumber() {
    assertThat(
            twilio.post("/webhooks/twilio/voice/turn?op=" + call + "&n=x", "CallSid", sid).body())
        .contains("\"field\":\"n\"");
  }

  private HttpResponse<String> relayDone(int relays, String session, String callStatus) {
    return twilio.post(
        "/webhooks/twilio/voice/relay-done?op=" + call + "&relays=" + relays,
        "CallSid",
        sid,
        "SessionId",
        "VX1",
        "SessionStatus",
        session,
        "CallStatus",
        callStatus);
  }

  private HttpResponse<String> answered(String by) {
    return twilio.post(
        "/webhooks/twilio/voice/answer?op=" + call, "CallSid", sid, "AnsweredBy", by);
  }

  private HttpResponse<String> turn(int n, String... form) {
    String[] all = Arrays.copyOf(form, form.length + 2);
    all[form.length] = "CallSid";
    all[form.length + 1] = sid;
    return twilio.post("/webhooks/twilio/voice/turn?op=" + call + "&n=" + n, all);
  }
}
