package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Dialogue;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.EffectReport;

/** Turns, until the conversation comes to something or the person falls silent. */
final class Converse {
  private final EpisodeContext context;
  private final EpisodeState state;
  private final Dialogue dialogue;
  private final Hold hold;
  private final SilenceKeeper silence;

  Converse(EpisodeContext context, Hold hold) {
    this.context = context;
    this.state = context.state();
    this.dialogue = context.dialogue();
    this.hold = hold;
    this.silence = new SilenceKeeper(context);
  }

  /** Runs it; {@code opened} tells whether the person was written to or called before. */
  void run(boolean opened) {
    if (state.isOver()) {
      return;
    }
    state.stage(Stage.CONVERSING);
    context.tell("the caller answered by " + EpisodeBoard.word(state.talkingOn()));
    context.outreach().withdrawCalls(state.call());
    if (opened || state.call() != null) {
      dialogue.opened();
    }
    silence.begin();
    while (!state.isOver()) {
      context.show();
      hold.waitWhileHeld();
      CallerTurn turn = state.turns().next();
      if (turn != null) {
        take(turn);
      } else if (callDropped()) {
        silence
            .continueByText()
            .ifPresentOrElse(state::end, () -> state.engaged(Channel.SMS, null));
      } else if (!silence.waitFor(this::hasWork)) {
        silence.lasted().ifPresent(state::end);
      }
    }
  }

  private void take(CallerTurn turn) {
    silence.broken();
    dialogue.take(turn).ifPresent(state::end);
    context.tell(
        "turn on "
            + EpisodeBoard.word(turn.channel())
            + "; waits for "
            + EpisodeBoard.word(dialogue.conversation().pending()));
  }

  /** Takes in the vendors' reports; true if the call the person talked on has ended. */
  private boolean callDropped() {
    boolean dropped = false;
    for (EffectReport report = state.reports().poll();
        report != null;
        report = state.reports().poll()) {
      context.outreach().over(report.effect());
      EffectId call = state.call();
      if (call != null && call.equals(report.effect())) {
        state.hungUp();
        dropped = true;
      }
    }
    return dropped;
  }

  private boolean hasWork() {
    return state.turns().isWaiting()
        || !state.reports().isEmpty()
        || state.isOver()
        || !state.mayAct();
  }
}
