package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Dialogue;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.Turns;
import dev.ringback.workflows.outreach.CallEnd;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns, until the conversation comes to something, the person falls silent, or the call is over on
 * which no person spoke.
 */
final class Converse {
  /** After the caller cut in, this long for what they have to say. */
  private static final Duration FOR_THE_REST = Duration.ofSeconds(2);

  private final EpisodeContext context;
  private final EpisodeState state;
  private final Dialogue dialogue;
  private final Hold hold;
  private final SilenceKeeper silence;
  private final CallBack callBack;

  Converse(EpisodeContext context, Hold hold) {
    this.context = context;
    this.state = context.state();
    this.dialogue = context.dialogue();
    this.hold = hold;
    this.silence = new SilenceKeeper(context);
    this.callBack = new CallBack(context);
  }

  /** Runs it; {@code opened} tells whether the person was written to or called before. */
  void run(boolean opened) {
    if (state.isOver()) {
      return;
    }
    state.stage(Stage.CONVERSING);
    context.tell("the caller answered by " + EpisodeBoard.word(state.talkingOn()));
    context.calls().withdraw(state.call());
    if (opened || state.call() != null) {
      dialogue.opened();
    }
    silence.begin();
    while (!state.isOver() && state.isEngaged()) {
      context.show();
      hold.waitWhileHeld();
      CallerTurn turn = next();
      if (turn != null) {
        take(turn);
      } else if (state.callDropped()) {
        dropped();
      } else if (!silence.waitFor(this::hasWork)) {
        dialogue.done().or(silence::lasted).ifPresent(state::end);
      }
    }
  }

  /** The next turn; one that was cut off waits a moment for what follows. */
  private @Nullable CallerTurn next() {
    Turns turns = state.turns();
    if (turns.hasCut() && !hasWork()) {
      context
          .clock()
          .await(FOR_THE_REST, "Wait for the rest of what the caller says", this::hasWork);
    }
    if (!turns.isWaiting() && state.mayAct()) {
      turns.uncut();
    }
    return turns.next();
  }

  private void take(CallerTurn turn) {
    silence.broken();
    Optional<Outcome> outcome = dialogue.take(turn);
    EffectId call = turn.call();
    if (call != null && !turn.silent() && state.turns().isAnswered(turn.id())) {
      CallEnd by = AnswerPolicy.heard(dialogue.conversation().machine());
      state.legs().answered(call, by, context.clock().now());
    }
    outcome.filter(how -> !wasNobody(turn, how)).ifPresent(state::end);
    context.tell(
        "turn on "
            + EpisodeBoard.word(turn.channel())
            + "; waits for "
            + EpisodeBoard.word(dialogue.conversation().pending()));
    if (state.takeCallWanted()) {
      callBack.place(turn);
    }
  }

  /** Nothing but silence from the beginning: the call ends, the episode does not. */
  private boolean wasNobody(CallerTurn turn, Outcome how) {
    return turn.silent() && how instanceof Outcome.Nurture && isNobodysCall();
  }

  private boolean isNobodysCall() {
    return context.talk()
        && !dialogue.conversation().isUnderWay()
        && state.firstMissedAt().isPresent();
  }

  private void dropped() {
    boolean machine = state.metAMachine();
    state.hungUp();
    if (isNobodysCall()) {
      context.tell("no person was on the call: back to reaching out");
      state.disengaged();
    } else if (machine) {
      // They were called while they wrote: nothing was cut off.
      state.engaged(Channel.SMS, null);
    } else {
      dialogue
          .done()
          .or(silence::continueByText)
          .ifPresentOrElse(state::end, () -> state.engaged(Channel.SMS, null));
    }
  }

  private boolean hasWork() {
    return state.turns().isWaiting() || state.callDropped() || state.isOver() || !state.mayAct();
  }
}
