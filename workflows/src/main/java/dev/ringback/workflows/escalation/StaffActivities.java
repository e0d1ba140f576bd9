package dev.ringback.workflows.escalation;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** The clinic's people. */
@ActivityInterface(namePrefix = "Staff.")
public interface StaffActivities {

  /**
   * Puts a callback at the top of the staff's list, once. Idempotency key: {@link
   * Escalation#effect()}; a retry returns the same ticket.
   */
  @ActivityMethod
  Ticket escalate(Escalation escalation);

  /**
   * Asks for an answer about a requested time: puts it on the staff's list and notes with the
   * request whom the answer goes to. Idempotency key: the escalation's effect.
   */
  @ActivityMethod
  Ticket askToConfirm(ConfirmationRequest request);
}
