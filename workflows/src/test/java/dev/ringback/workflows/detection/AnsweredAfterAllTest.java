package dev.ringback.workflows.detection;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.conversation.Outcome;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** It is learnt late that somebody at the clinic had answered. */
@Timeout(60)
class AnsweredAfterAllTest {
  private final RecoveryStage stage = new RecoveryStage(LocalDateTime.of(2026, 11, 24, 12, 0));

  @AfterEach
  void closeStage() {
    stage.close();
  }

  @Test
  void endsTheEpisodeAndTriesNoMore() {
    missedAndReachedOut("event-1");

    stage.caller.wasAnswered("event-1");

    assertThat(stage.outcome()).isEqualTo(new Outcome.Answered());
    assertThat(stage.vendors.effects).hasSize(4);
  }

  @Test
  void goesOnWhileAnotherCallWasMissed() {
    missedAndReachedOut("event-1");
    stage.caller.missesCall("event-2");

    stage.caller.wasAnswered("event-2");
    stage.clinic.waits(1, MINUTES);
    assertThat(stage.view().outcome()).isNull();

    stage.caller.wasAnswered("event-1");
    assertThat(stage.outcome()).isEqualTo(new Outcome.Answered());
  }

  @Test
  void doesNotCareAboutACallThatIsNotItsOwn() {
    missedAndReachedOut("event-1");

    stage.caller.wasAnswered("event-9");
    stage.clinic.waits(1, HOURS);

    assertThat(stage.vendors.effects.size()).isGreaterThan(4);
  }

  @Test
  void leavesAPersonAloneWhoHasBegunToTalk() {
    missedAndReachedOut("event-1");
    stage.caller.texts("I'd like Botox");

    stage.caller.wasAnswered("event-1");
    stage.caller.texts("no nothing, it's my first time, this month");

    assertThat(stage.view().stage()).isEqualTo(Stage.CONVERSING);
  }

  private void missedAndReachedOut(String event) {
    stage.caller.missesCall(event);
    stage.clinic.sees(() -> stage.vendors.effects.size() == 4);
  }
}
