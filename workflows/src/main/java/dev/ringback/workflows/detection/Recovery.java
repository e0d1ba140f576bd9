package dev.ringback.workflows.detection;

import dev.ringback.workflows.booking.AppointmentChange;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.conversation.CallAnswered;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Dialogue;
import dev.ringback.workflows.conversation.Greetings;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.conversation.Reply.Next;
import dev.ringback.workflows.detection.AnswerPolicy.Answering;
import dev.ringback.workflows.outreach.ActivityPolicies;
import io.temporal.workflow.Workflow;
import java.util.List;
import java.util.Objects;

/** The phases of one recovery, and what handlers ask of them. */
final class Recovery {
  private final EpisodeContext context;
  private final EpisodeState state;
  private final Dialogue dialogue;
  private final ReachOut reachOut;
  private final Converse converse;

  Recovery(EpisodeContext context) {
    this.context = context;
    this.state = context.state();
    this.dialogue = context.dialogue();
    Hold hold = new Hold(context);
    this.reachOut = new ReachOut(context, hold);
    this.converse = new Converse(context, hold);
  }

  /** Reaches out and converses; and again, if what answered was no person. */
  void recover() {
    do {
      reachOut.run();
      converse.run(reachOut.hasReachedOut());
    } while (!state.isOver());
  }

  /** Withdraws what is in flight and writes the outcome down. */
  void close() {
    if (state.isEngaged()) {
      state.heedCalls();
    }
    state.turns().takeCut();
    context.calls().withdraw(state.call());
    state.stage(Stage.CLOSED);
    Outcome outcome = Objects.requireNonNull(state.outcome(), "closed without an outcome");
    boolean open =
        switch (outcome) {
          case Outcome.Booked(var booked) -> booked.unconfirmed();
          case Outcome.Moved(var moved, var _) -> moved.unconfirmed();
          default -> false;
        };
    context.tell(
        "closed: " + EpisodeBoard.word(outcome.code()) + (open ? ", to be confirmed" : ""));
    Workflow.newLocalActivityStub(
            EpisodeActivities.class, ActivityPolicies.store("Close the episode"))
        .close(
            new CloseEpisode(
                context.episode().id(),
                outcome,
                dialogue.glow(),
                dialogue.conversation().facts(),
                context.clock().now(),
                state.turns().taken(),
                heededCalls(),
                dialogue.conversation().isWithSomebodyElse()));
    context.show();
    context.calls().awaitWithdrawals();
  }

  /** A call that nothing was done about is not taken in: it opens an episode of its own. */
  private List<EventId> heededCalls() {
    return state.unheededCall().isPresent() ? List.of() : state.events();
  }

  /** What the person said while the episode was being closed. */
  void afterwards() {
    boolean stopped = state.outcome() instanceof Outcome.OptedOut;
    for (CallerTurn turn = state.turns().next(); turn != null; turn = state.turns().next()) {
      dialogue.takeAfterwards(turn, stopped);
    }
  }

  /** A call of ours was picked up by someone or something, or we took one of theirs. */
  Reply answered(CallAnswered answer) {
    boolean theirs = state.legs().isTheirs(answer.call());
    if (state.isOver() || !state.mayAct()) {
      Greetings greetings = dialogue.phrases().greetings();
      return new Reply(
          theirs ? greetings.staffWillCallBack() : greetings.staffWillCall(),
          Next.HANG_UP,
          dialogue.conversation().language());
    }
    Answering answering = AnswerPolicy.on(answer.by());
    state.legs().answered(answer.call(), answering.end(), context.clock().now());
    return switch (answering) {
      case TALK -> {
        state.engaged(Channel.VOICE, answer.call());
        yield theirs ? dialogue.taken() : dialogue.answered();
      }
      case LEAVE_MESSAGE ->
          new Reply(dialogue.messageOnce(), Next.HANG_UP, dialogue.conversation().language());
      case HANG_UP -> new Reply("", Next.HANG_UP, dialogue.conversation().language());
    };
  }

  /** The practice system told of a change; one that was told before changes nothing. */
  void changed(AppointmentChange news) {
    boolean first = state.told(news);
    boolean concerns = dialogue.learns(news) || state.endedWithIt(news);
    if (first && concerns) {
      context.tell(
          "the clinic "
              + (news.cancelled() ? "cancelled" : "moved")
              + " the appointment "
              + news.appointment());
      context.show();
    }
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
