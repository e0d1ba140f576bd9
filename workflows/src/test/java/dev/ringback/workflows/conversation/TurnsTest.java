package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Channel;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Turns turns = new Turns();
  private final CallerTurn first = turn("CA1.1");
  private final CallerTurn second = turn("CA1.2");
  private final CallerTurn third = turn("CA1.3");

  @Test
  void aCutTurnIsReadWithTheOneThatFollowsAndAnsweredWithNothing() {
    cut(first);
    assertThat(turns.hasCut()).isTrue();
    assertThat(turns.isAnswered(first.id())).isFalse();
    taken(second);
    assertThat(turns.takeCut()).containsExactly(first.id());
    assertThat(turns.answerTo(first.id()).say()).isEmpty();
    assertThat(turns.answerTo(first.id()).next()).isEqualTo(Reply.Next.LISTEN);
    assertThat(turns.hasCut()).isFalse();
  }

  @Test
  void aTurnThatIsCutAsWellTakesAlongWhatWasCutBeforeIt() {
    cut(first);
    cut(second);
    taken(third);
    assertThat(turns.takeCut()).containsExactly(first.id(), second.id());
  }

  @Test
  void aTurnThatNothingFollowsIsTakenAgain() {
    cut(first);
    turns.uncut();
    assertThat(turns.hasCut()).isFalse();
    assertThat(turns.next()).isEqualTo(first);
    assertThat(turns.takeCut()).isEmpty();
    assertThat(turns.isAnswered(first.id())).isFalse();
  }

  @Test
  void aTurnThatIsTakenAgainKeepsWhatWasCutBeforeIt() {
    cut(first);
    cut(second);
    turns.uncut();
    assertThat(turns.next()).isEqualTo(second);
    assertThat(turns.takeCut()).containsExactly(first.id());
  }

  @Test
  void aTurnThatIsPutBackKeepsWhatWasReadWithIt() {
    cut(first);
    taken(second);
    turns.takeCut();
    turns.putBack(second);
    assertThat(turns.next()).isEqualTo(second);
    assertThat(turns.takeCut()).containsExactly(first.id());
  }

  @Test
  void whatWasReadTogetherIsForgottenOnceItIsDealtWith() {
    cut(first);
    taken(second);
    turns.takeCut();
    cut(third);
    assertThat(turns.takeCut()).containsExactly(third.id());
  }

  private void cut(CallerTurn turn) {
    taken(turn);
    turns.takeCut();
    turns.cut(turn);
  }

  private void taken(CallerTurn turn) {
    turns.add(turn);
    assertThat(turns.next()).isEqualTo(turn);
  }

  private static CallerTurn turn(String id) {
    return new CallerTurn(
        new TurnId(id), Channel.VOICE, null, Instant.EPOCH, false, false, false, null);
  }
}
