package dev.ringback.starter.intake;

import dev.ringback.workflows.detection.EventId;
import dev.ringback.workflows.detection.PhoneSystem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A missed call as a phone system reports it. Its text form shows no number.
 *
 * @param from who called, as written by the phone system; null when it does not say
 * @param to the number they dialled
 */
public record ReportedCall(
    EventId event, PhoneSystem system, @Nullable String from, @Nullable String to, Instant rangAt) {
  @Override
  public String toString() {
    return "ReportedCall[" + event + "]";
  }
}
