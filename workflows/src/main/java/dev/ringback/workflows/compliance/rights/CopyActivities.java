package dev.ringback.workflows.compliance.rights;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/**
 * Steps of an erasure in copies: at vendors, and in what they sent. Each is idempotent, and asks no
 * vendor for what it has deleted.
 */
@ActivityInterface(namePrefix = "Copies.")
public interface CopyActivities {

  /** Whether a hold covers the person now. Notes that the erasure pauses, or goes on. */
  @ActivityMethod
  HoldCheck underHold(ErasureSubject subject);

  /** Writes down what vendors keep of the person, while it can still be told. */
  @ActivityMethod
  void findCopies(ErasureSubject subject);

  /**
   * Asks vendors to delete what is pending. A copy the vendor does not have is settled; one it
   * cannot delete yet stays pending.
   *
   * @return how many stay pending
   */
  @ActivityMethod
  PendingCopies deleteCopies(ErasureSubject subject);

  /** Empties raw webhooks, and news of legs of calls, that name the person. */
  @ActivityMethod
  void emptyInbox(ErasureSubject subject);

  /**
   * The same for raw webhooks that came since, when the person's number is not on file any more.
   */
  @ActivityMethod
  void emptyLateInbox(ErasureSubject subject);

  /** The answer to a look at the holds. */
  record HoldCheck(boolean held) {}
}
