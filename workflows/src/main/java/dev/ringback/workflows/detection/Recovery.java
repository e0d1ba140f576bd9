package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.conversation.CallAnswered;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Dialogue;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.conversation.Reply.Next;
import dev.ringback.workflows.outreach.ActivityPolicies;
import io.temporal.workflow.Workflow;
import java.util.Objects;

/** The phases of one recovery, and what handlers ask of them. */
final class Recovery {
  private final EpisodeContext context;
  private final EpisodeState state;
  private final Dialogue dialogue;
  private final ReachOut reachOut;
  private final Converse converse;
  private boolean leftVoicemail;

  Recovery(EpisodeContext context) {
    this.context = context;
    this.state = context.state();
    this.dialogue = context.dialogue();
    Hold hold = new Hold(context);
    this.reachOut = new ReachOut(context, hold);
    this.converse = new Converse(context, hold);
  }

  void reachOut() {
    reachOut.run();
  }

  void converse() {
    converse.run(reachOut.hasReachedOut());
  }

  /** Withdraws what is in flight and writes the outcome down. */
  void close() {
    if (state.isEngaged()) {
      state.heedCalls();
    }
    context.outreach().withdrawCalls(state.call());
    state.stage(Stage.CLOSED);
    Outcome outcome = Objects.requireNonNull(state.outcome(), "closed without an outcome");
    context.tell("closed: " + EpisodeBoard.word(outcome.code()));
    Workflow.newLocalActivityStub(
            EpisodeActivities.class, ActivityPolicies.store("Close the episode"))
        .close(
            new CloseEpisode(
                context.episode().id(),
                outcome,
                dialogue.glow(),
                dialogue.conversation().facts(),
                context.clock().now()));
    context.show();
    context.outreach().awaitWithdrawals();
  }

  /** What the person said while the episode was being closed. */
  void afterwards() {
    boolean stopped = state.outcome() instanceof Outcome.OptedOut;
    for (CallerTurn turn = state.turns().next(); turn != null; turn = state.turns().next()) {
      dialogue.takeAfterwards(turn, stopped);
    }
  }

  /** A call of ours was picked up by someone or something. */
  Reply answered(CallAnswered answer) {
    if (state.isOver() || !state.mayAct()) {
      return new Reply(dialogue.phrases().greetings().staffWillCall(), Next.HANG_UP);
    }
    return switch (answer.by()) {
      case HUMAN, UNKNOWN -> {
        state.engaged(Channel.VOICE, answer.call());
        yield dialogue.answered();
      }
      case VOICEMAIL -> voicemail();
      case FAX -> new Reply("", Next.HANG_UP);
    };
  }

  /** One message an episode; a machine that answers again hears nothing. */
  private Reply voicemail() {
    String message = leftVoicemail ? "" : dialogue.phrases().greetings().voicemail();
    leftVoicemail = true;
    return new Reply(message, Next.HANG_UP);
  }

  EpisodeView view() {
    return new EpisodeView(
        context.episode().id(),
        state.stage(),
        state.mode(),
        state.missedCalls(),
        state.talkingOn(),
        dialogue.conversation().pending(),
        dialogue.glow(),
        dialogue.conversation().offered(),
        state.nextAttemptAt(),
        state.outcome());
  }
}
