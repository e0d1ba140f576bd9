package dev.ringback.workflows.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.conversation.CallAnswered.By;
import dev.ringback.workflows.conversation.Reply.Next;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a call about health ends with. */
@Timeout(60)
class HealthTalkTest {
  private final RecoveryStage stage = new RecoveryStage(LocalDateTime.of(2026, 11, 24, 12, 0));

  @AfterEach
  void closeStage() {
    stage.close();
  }

  @Test
  void inCaliforniaItSaysAgainThatItWasAnAi() {
    assertThat(endOf("CA", "what are the side effects of botox?"))
        .containsSubsequence("You were talking with an AI assistant", "To reach a person, call");
  }

  @Test
  void elsewhereItNeedNot() {
    assertThat(endOf("TX", "what are the side effects of botox?"))
        .doesNotContain("You were talking");
  }

  @Test
  void aCallAboutSomethingElseNeedsNothingInCaliforniaEither() {
    assertThat(endOf("CA", "can I talk to a real person?")).doesNotContain("You were talking");
  }

  @Test
  void whoDoesNotWantToBeWrittenDownIsHandedToAPerson() {
    assertThat(endOf("TX", "please don't record me")).contains("call");
    assertThat(stage.store.escalations).hasSize(1);
  }

  private String endOf(String state, String words) {
    stage.store.clinic = TextFirst.in(state);
    stage.caller.isTaken("CA1");
    stage.caller.answersCall("answered-CA1", By.HUMAN);
    var reply = stage.caller.says("answered-CA1", words);
    assertThat(reply.next()).isEqualTo(Next.HANG_UP);
    return reply.say();
  }
}
