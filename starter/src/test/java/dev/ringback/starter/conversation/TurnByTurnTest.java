package dev.ringback.starter.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.starter.PlacedCallTest;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.conversation.CallAnswered;
import dev.ringback.workflows.conversation.CallAnswered.By;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.outreach.Dispatch;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** A starter that holds no call live. */
@TestPropertySource(properties = "ringback.conversation-relay=false")
class TurnByTurnTest extends PlacedCallTest {
  @Test
  void saysTheReplyAndListens() {
    recoveries.reply(new Reply("Hi <there> & welcome", Reply.Next.LISTEN, Language.ENGLISH));

    var answer = answered("human");

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
  @CsvSource({"human,HUMAN", "unknown,UNKNOWN", "'',UNKNOWN"})
  void tellsWhoAnswered(String answeredBy, By by) {
    answered(answeredBy);

    assertThat(recoveries.told(CallAnswered.class).getFirst().by()).isEqualTo(by);
  }

  @Test
  void speaksAndUnderstandsTheLanguageOfTheReply() {
    recoveries.reply(new Reply("Claro", Reply.Next.LISTEN, Language.SPANISH));

    assertThat(answered("human").body())
        .contains(" language=\"es-US\"", "<Say language=\"es-US\" voice=");
  }

  private HttpResponse<String> answered(String by) {
    return twilio.post(
        "/webhooks/twilio/voice/answer?op=" + call, "CallSid", sid, "AnsweredBy", by);
  }
}
