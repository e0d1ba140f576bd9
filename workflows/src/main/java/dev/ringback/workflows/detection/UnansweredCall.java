package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as its phone system tells of it, once it is over.
 *
 * @param caller null if the caller withheld it or it cannot be dialled
 * @param rang null if the system does not tell
 * @param timedOut whether the phones stopped ringing by themselves, or must be taken to have: it
 *     was not the caller who gave up
 * @param internal whether one of the clinic's own extensions or numbers called
 * @param toldAt when it was told of
 */
public record UnansweredCall(
    PhoneSystem reportedBy,
    CallOutcome outcome,
    @Nullable PhoneNumber caller,
    Instant rangAt,
    @Nullable Duration rang,
    boolean timedOut,
    boolean internal,
    Instant toldAt) {
  @Override
  public String toString() {
    return "UnansweredCall[" + reportedBy + " " + outcome + "]";
  }
}
