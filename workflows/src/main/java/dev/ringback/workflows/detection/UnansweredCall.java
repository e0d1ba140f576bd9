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
 * @param internal whether one of the clinic's own extensions called
 */
public record UnansweredCall(
    PhoneSystem reportedBy,
    CallOutcome outcome,
    @Nullable PhoneNumber caller,
    Instant rangAt,
    @Nullable Duration rang,
    boolean internal) {
  @Override
  public String toString() {
    return "UnansweredCall[" + reportedBy + " " + outcome + "]";
  }
}
