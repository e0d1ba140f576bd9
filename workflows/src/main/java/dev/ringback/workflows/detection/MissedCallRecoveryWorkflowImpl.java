package dev.ringback.workflows.detection;

import dev.ringback.workflows.booking.AppointmentChange;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.conversation.CallAnswered;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.escalation.StaffCommand;
import dev.ringback.workflows.outreach.ActivityPolicies;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.EffectReport;
import dev.ringback.workflows.outreach.Episode;
import dev.ringback.workflows.outreach.EpisodeClock;
import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.util.Objects;

/** Identify, reach out, converse, close. */
public final class MissedCallRecoveryWorkflowImpl implements MissedCallRecoveryWorkflow {
  private final EpisodeActivities episodes =
      Workflow.newLocalActivityStub(
          EpisodeActivities.class, ActivityPolicies.store("Open the episode"));

  private final EpisodeId id;
  private final EpisodeState state;
  private final EpisodeClock clock;

  /** The phases, available to handlers once the clinic is known. */
  private final CompletablePromise<Recovery> recovery;

  /** State exists before any handler runs. */
  @WorkflowInit
  public MissedCallRecoveryWorkflowImpl(Episode episode) {
    this.id = episode.id();
    this.state = new EpisodeState();
    if (episode.calledAt() != null) {
      state.calledAt(episode.calledAt());
    }
    this.clock = new EpisodeClock(episode.waitSpeed());
    this.recovery = Workflow.newPromise();
  }

  @Override
  public Outcome recover(Episode episode) {
    Recovery phases = identify(episode);
    phases.recover();
    phases.close();
    do {
      phases.afterwards();
      Workflow.await(() -> Workflow.isEveryHandlerFinished() || state.turns().isWaiting());
    } while (state.turns().isWaiting());
    state.unheededCall().ifPresent(at -> Workflow.continueAsNew(episode.next(at)));
    return Objects.requireNonNull(state.outcome(), "closed without an outcome");
  }

  @Override
  public void callMissed(MissedCall call) {
    EffectId leg = call.answeredOn();
    if (leg != null && answersLive()) {
      state.legs().taken(leg, clock.now());
    }
    state.missed(call);
  }

  @Override
  public void callWasAnswered(AnsweredCall call) {
    if (heedsAnswers() && state.answered(call.event()) && !state.isEngaged() && !state.isOver()) {
      state.heedCalls();
      state.end(new Outcome.Answered());
    }
  }

  @Override
  public Reply turn(CallerTurn turn) {
    state.turns().add(turn);
    state.engaged(turn.channel(), turn.call());
    // Written turns do not hold their update open while staff hold the episode: ten may be open.
    Workflow.await(() ->
        state.turns().isAnswered(turn.id())
            || (turn.channel().isWritten() && state.mode() != Mode.AUTOMATED));
    return state.turns().isAnswered(turn.id())
        ? state.turns().answerTo(turn.id())
        : new Reply("", Reply.Next.LISTEN, Language.ENGLISH);
  }

  @Override
  public Reply callAnswered(CallAnswered answer) {
    return recovery.get().answered(answer);
  }

  @Override
  public void effectReported(EffectReport report) {
    state.legs().take(report);
  }

  @Override
  public void optedOut(OptOut optOut) {
    state.end(new Outcome.OptedOut(optOut.on()));
  }

  @Override
  public void appointmentChanged(AppointmentChange change) {
    recovery.get().changed(change);
  }

  @Override
  public void takeOver(StaffCommand command) {
    state.mode(Mode.STAFF);
  }

  @Override
  public void pauseAutomation(StaffCommand command) {
    state.mode(Mode.PAUSED);
  }

  @Override
  public void resume(StaffCommand command) {
    state.mode(Mode.AUTOMATED);
  }

  @Override
  public EpisodeView episode() {
    return recovery.isCompleted() ? recovery.get().view() : EpisodeView.opening(id, state.mode());
  }

  /** The one question for the version: see {@link EpisodeContext#talk}. */
  private static boolean talk() {
    return Workflow.getVersion("talk", Workflow.DEFAULT_VERSION, 1) > Workflow.DEFAULT_VERSION;
  }

  /** Asked only when a caller is on the line: no history from before that has the question. */
  private static boolean answersLive() {
    return Workflow.getVersion("answers-live", Workflow.DEFAULT_VERSION, 1)
        > Workflow.DEFAULT_VERSION;
  }

  /** Asked only when told so: a run that was told before it could heed it goes on. */
  private static boolean heedsAnswers() {
    return Workflow.getVersion("call-was-answered", Workflow.DEFAULT_VERSION, 1)
        > Workflow.DEFAULT_VERSION;
  }

  private Recovery identify(Episode episode) {
    OpenedEpisode opened =
        episodes.open(
            new OpenEpisode(
                episode,
                Workflow.getInfo().getWorkflowId(),
                Workflow.getInfo().getOriginalExecutionRunId()));
    Recovery phases =
        new Recovery(EpisodeContext.of(episode.as(opened.id()), opened, state, clock, talk()));
    recovery.complete(phases);
    return phases;
  }
}
