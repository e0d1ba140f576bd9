package dev.ringback.workflows.compliance.rights;

import dev.ringback.workflows.clinic.ContactId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/**
 * Steps of an erasure in the person's own records. Each is idempotent: one that was cut off and
 * runs again leaves the same state.
 */
@ActivityInterface(namePrefix = "Erasure.")
public interface ErasureActivities {

  /** Whether it may begin. Enters the erasure; a refusal is kept in it. */
  @ActivityMethod
  Decision admit(ErasureOrder order);

  /** Stops every channel, and keeps the stop as a keyed hash of the number. */
  @ActivityMethod
  void stop(ErasureSubject subject);

  /**
   * Terminates the person's running recoveries, and notices to them of what staff decided; one that
   * has ended is left as it is.
   */
  @ActivityMethod
  void endRecoveries(ErasureSubject subject);

  /** Destroys the person's keys of before the first call. Fails while a hold covers the person. */
  @ActivityMethod
  void destroyKey(ErasureSubject subject);

  /** Empties every encrypted column, and parts the row from the number. */
  @ActivityMethod
  void clear(ErasureSubject subject);

  /** Audits the erasure and notes its state; what is still pending is left to people. */
  @ActivityMethod
  void certify(Certificate certificate);

  /** The answer to an order. */
  record Decision(Admission admission) {}

  /** Whether an erasure may begin. */
  enum Admission {
    ADMITTED,
    HELD,
    NOBODY
  }

  /** What is to be certified. */
  record Certificate(ContactId contact, Stage stage) {}

  /** How far it has got. */
  enum Stage {
    /** Unreadable here; vendors may have copies. */
    ERASED,
    COMPLETE,
    INCOMPLETE
  }
}
