package dev.ringback.starter.recovery;

import dev.ringback.workflows.booking.AppointmentChange;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.conversation.CallAnswered;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.GlowScore;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.Pending;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.detection.AnsweredCall;
import dev.ringback.workflows.detection.EpisodeView;
import dev.ringback.workflows.detection.MissedCall;
import dev.ringback.workflows.detection.MissedCallRecoveryWorkflow;
import dev.ringback.workflows.detection.Mode;
import dev.ringback.workflows.detection.Stage;
import dev.ringback.workflows.escalation.StaffCommand;
import dev.ringback.workflows.outreach.EffectReport;
import dev.ringback.workflows.outreach.Episode;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.util.List;

/** A recovery that counts what it is told and never ends. */
public final class EchoRecovery implements MissedCallRecoveryWorkflow {
  private final Episode episode;
  private int calls;
  private int turns;
  private Mode mode = Mode.AUTOMATED;

  @WorkflowInit
  public EchoRecovery(Episode episode) {
    this.episode = episode;
  }

  @Override
  public Outcome recover(Episode ignored) {
    Workflow.await(() -> false);
    return new Outcome.NotReached();
  }

  @Override
  public void callMissed(MissedCall call) {
    calls++;
  }

  @Override
  public void callWasAnswered(AnsweredCall call) {
    calls--;
  }

  @Override
  public Reply turn(CallerTurn turn) {
    return new Reply("turns: " + ++turns, Reply.Next.LISTEN, Language.ENGLISH);
  }

  @Override
  public Reply callAnswered(CallAnswered answer) {
    return new Reply("by " + answer.by(), Reply.Next.LISTEN, Language.ENGLISH);
  }

  @Override
  public void effectReported(EffectReport report) {}

  @Override
  public void optedOut(OptOut optOut) {}

  @Override
  public void appointmentChanged(AppointmentChange change) {}

  @Override
  public void takeOver(StaffCommand command) {
    mode = Mode.STAFF;
  }

  @Override
  public void pauseAutomation(StaffCommand command) {
    mode = Mode.PAUSED;
  }

  @Override
  public void resume(StaffCommand command) {
    mode = Mode.AUTOMATED;
  }

  @Override
  public EpisodeView episode() {
    return new EpisodeView(
        episode.id(),
        Stage.WAITING,
        mode,
        calls,
        null,
        Pending.NOTHING,
        new GlowScore(1, 1, 1, 1, 1, GlowScore.Track.NURTURE),
        List.of(),
        null,
        null);
  }
}
