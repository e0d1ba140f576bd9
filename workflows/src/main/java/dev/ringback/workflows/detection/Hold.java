package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.conversation.Reply.Next;
import dev.ringback.workflows.escalation.EscalationReason;
import java.time.Duration;

/**
 * Staff hold the episode: nothing is sent. A stop is heeded all the same, a caller on the line is
 * told that a person calls back, texts wait for resume.
 */
final class Hold {
  /** After this long without a word from staff the episode is theirs for good. */
  private static final Duration LONGEST = Duration.ofHours(72);

  private final EpisodeContext context;
  private final EpisodeState state;

  Hold(EpisodeContext context) {
    this.context = context;
    this.state = context.state();
  }

  /** Returns when automation may go on, or the episode is over. */
  void waitWhileHeld() {
    if (state.mayAct()) {
      return;
    }
    state.turns().uncut();
    context.calls().withdraw(state.call());
    while (!state.mayAct() && !state.isOver()) {
      context.show();
      if (!context.clock().await(LONGEST, "Staff hold the episode", this::hasWork)) {
        state.end(
            context.dialogue().endings().handOver(EscalationReason.HELD_BY_STAFF, Channel.VOICE));
        return;
      }
      CallerTurn turn = state.turns().nextThatCannotWait();
      if (turn != null) {
        take(turn);
      }
    }
  }

  private void take(CallerTurn turn) {
    if (turn.stop()) {
      state.end(context.dialogue().endings().stop(turn));
      return;
    }
    Reply goodbye =
        new Reply(
            context.dialogue().phrases().greetings().staffWillCall(),
            Next.HANG_UP,
            context.dialogue().conversation().language());
    state.turns().answer(turn.id(), goodbye);
    Outcome handedOver =
        context.dialogue().endings().handOver(EscalationReason.CALLED_DURING_HOLD, turn.channel());
    context.tell("the caller was on the line while staff held the episode: " + handedOver.code());
  }

  private boolean hasWork() {
    return state.mayAct() || state.isOver() || state.turns().hasOneThatCannotWait();
  }
}
