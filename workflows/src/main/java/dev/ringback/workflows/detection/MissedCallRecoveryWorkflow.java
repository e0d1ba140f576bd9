package dev.ringback.workflows.detection;

import dev.ringback.workflows.booking.AppointmentChange;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.conversation.CallAnswered;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.escalation.StaffCommand;
import dev.ringback.workflows.outreach.EffectReport;
import dev.ringback.workflows.outreach.Episode;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Wins one caller back. Workflow id: {@link RecoveryIds#workflowId}; started by signal-with-start
 * {@code callMissed}, or by update-with-start {@code turn} when the caller writes first.
 *
 * <p>Updates return once the turn was dealt with; their id is the vendor's message or gather id, so
 * that a redelivery gets the first answer.
 */
@WorkflowInterface
public interface MissedCallRecoveryWorkflow {

  @WorkflowMethod(name = "MissedCallRecovery")
  Outcome recover(Episode episode);

  /** A call was missed. A redelivered event changes nothing; a second call joins the episode. */
  @SignalMethod
  void callMissed(MissedCall call);

  /**
   * A call that counted as missed had been answered at the clinic. The episode ends, unless another
   * call was missed or the person has engaged meanwhile.
   */
  @SignalMethod
  void callWasAnswered(AnsweredCall call);

  /** The caller said or wrote something. Returns what to say on a call. */
  @UpdateMethod
  Reply turn(CallerTurn turn);

  /** A call we placed was answered, or one of theirs taken. Returns what to say first. */
  @UpdateMethod
  Reply callAnswered(CallAnswered answer);

  /** A vendor reported how an effect went. */
  @SignalMethod
  void effectReported(EffectReport report);

  /** The person asked to stop somewhere outside the conversation, such as a mail's unsubscribe. */
  @SignalMethod
  void optedOut(OptOut optOut);

  /** The clinic moved or cancelled an appointment; late or told twice, it changes nothing. */
  @SignalMethod
  void appointmentChanged(AppointmentChange change);

  /** Staff talk to the caller from now on; the assistant falls silent. */
  @SignalMethod
  void takeOver(StaffCommand command);

  /** Nothing is sent until {@code resume}. */
  @SignalMethod
  void pauseAutomation(StaffCommand command);

  /** The assistant continues after a pause or a take-over. */
  @SignalMethod
  void resume(StaffCommand command);

  @QueryMethod
  EpisodeView episode();
}
