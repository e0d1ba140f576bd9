package dev.ringback.activities.booking.descriptor;

import dev.ringback.activities.booking.AppointmentChanges;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one system's API is spoken to. A descriptor holds no secret: what it names in braces is
 * filled in when a request is made.
 *
 * @param name the system's name in messages
 * @param note what to know before relying on it
 * @param baseUrl where the API is unless the installation says otherwise; null: it must say
 * @param requestsPerSecond as many as are sent at most; 0: no limit of ours
 * @param states the system's words for where an appointment has got to, in lower case
 * @param errors read in order after an operation's own; the first that fits tells
 */
public record Descriptor(
    PracticeSystem.Kind system,
    String name,
    Status status,
    String note,
    @Nullable String baseUrl,
    int requestsPerSecond,
    Authentication authentication,
    TimeForm times,
    Map<String, AppointmentChanges.State> states,
    List<ErrorRule> errors,
    Map<OperationName, Operation> operations) {

  Optional<Operation> operation(OperationName wanted) {
    return Optional.ofNullable(operations.get(wanted));
  }

  Optional<AppointmentChanges.State> state(String word) {
    return Optional.ofNullable(states.get(word.strip().toLowerCase(Locale.ROOT)));
  }

  /** Whether the descriptor was held against the vendor's own documents. */
  public enum Status {
    CONFIRMED,
    UNCONFIRMED
  }
}
