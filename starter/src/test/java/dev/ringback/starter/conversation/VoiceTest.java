package dev.ringback.starter.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.starter.FakeRecoveries.Mood;
import dev.ringback.starter.PlacedCallTest;
import dev.ringback.workflows.clinic.Channel;
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
  void saysTheReplyAndListens() {
    recoveries.reply(new Reply("Hi <there> & welcome", Reply.Next.LISTEN));

    var answer = answered("human");

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
    assertThat(answer.body())
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?><Response><Gather action="https://ringback.example.com/webhooks/twilio/voice/turn?op=%s&amp;n=1" actionOnEmptyResult="true" input="speech dtmf" method="POST" speechTimeout="auto" timeout="6"><Say voice="Polly.Joanna">Hi &lt;there&gt; &amp; welcome</Say></Gather></Response>\
            """
                .formatted(call));
    assertThat(recoveries.told().getFirst().what()).isEqualTo("answered " + sid + ".answered");
    assertThat(recoveries.told(CallAnswered.class).getFirst().by()).isEqualTo(By.HUMAN);
    assertThat(ledger.find(call).orElseThrow().outcome()).isEqualTo(new Dispatch.Accepted(sid));
    var line = conversations.line(sid + ".answered.reply").orElseThrow();
    assertThat(line.words()).isEqualTo("Hi <there> & welcome");
    assertThat(line.speaker()).isEqualTo(Speaker.ASSISTANT);
    assertThat(inbox("twilio.voice.answer", sid + ".answered")).hasValue("HANDED_OVER");
  }

  @ParameterizedTest
  @CsvSource({
    "machine_start,VOICEMAIL",
    "machine_end_beep,VOICEMAIL",
    "fax,FAX",
    "unknown,UNKNOWN",
    "'',UNKNOWN"
  })
  void tellsWhoAnswered(String answeredBy, By by) {
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
  void takesNothingForSilence() {
    turn(1, "SpeechResult", "");

    assertThat(recoveries.told(CallerTurn.class).getFirst().silent()).isTrue();
    assertThat(conversations.line(sid + ".1")).isEmpty();
  }

  @Test
  void hangsUpAfterTheLastWords() {
    recoveries.reply(new Reply("Goodbye", Reply.Next.HANG_UP));

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
