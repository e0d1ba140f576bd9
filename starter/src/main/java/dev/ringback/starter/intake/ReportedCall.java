package dev.ringback.starter.intake;

import dev.ringback.workflows.detection.CallOutcome;
import dev.ringback.workflows.detection.EventId;
import dev.ringback.workflows.detection.PhoneSystem;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that is over, as a phone system reports it. Its text form shows no number.
 *
 * @param event the same for every notification of one call: it is made of the caller's leg
 * @param from who called, as written by the phone system; null when it does not say
 * @param to the number they dialled
 * @param rang how long it rang; null when the system does not tell
 * @param timedOut whether the phones stopped ringing by themselves, or must be taken to have: it
 *     was not the caller who gave up
 * @param internal whether one of the clinic's own extensions called
 */
public record ReportedCall(
    EventId event,
    PhoneSystem system,
    CallOutcome outcome,
    @Nullable String from,
    @Nullable String to,
    Instant rangAt,
    @Nullable Duration rang,
    boolean timedOut,
    boolean internal) {

  /** The end of a call is told by several phones; of a shorter time its beginning was not told. */
  private static final Duration SHORTEST_TOLD = Duration.ofSeconds(1);

  /** A call whose system says itself who gave up, if it can. */
  public ReportedCall(
      EventId event,
      PhoneSystem system,
      CallOutcome outcome,
      @Nullable String from,
      @Nullable String to,
      Instant rangAt,
      @Nullable Duration rang,
      boolean internal) {
    this(
        event,
        system,
        outcome,
        from,
        to,
        rangAt,
        outcome == CallOutcome.NO_ANSWER && isBelow(rang, SHORTEST_TOLD) ? null : rang,
        outcome == CallOutcome.NO_ANSWER && !system.mayHideWhoGaveUp(),
        internal);
  }

  private static boolean isBelow(@Nullable Duration rang, Duration least) {
    return rang != null && rang.compareTo(least) < 0;
  }

  @Override
  public String toString() {
    return "ReportedCall[" + event + "]";
  }
}
