package dev.ringback.workflows.outreach;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call of ours from the moment it is asked for to its end, whoever tells of it. */
final class Leg {
  /** Between an unanswered call's end and the question why nothing was reported. */
  static final Duration UNTIL_MISSED = Duration.ofMinutes(1);

  /** The same for a call that was answered, after it must have reached its time limit. */
  static final Duration SLACK = Duration.ofMinutes(2);

  /** Between two questions. */
  static final Duration ASK_AGAIN = Duration.ofMinutes(10);

  /** Questions that brought nothing after which nobody will ever tell. */
  static final int MOST_ASKED = 4;

  private @Nullable Instant mostEnd;
  private @Nullable Instant dueAt;
  private @Nullable CallEnd answeredBy;
  private @Nullable CallEnd end;
  private int asked;

  /** The vendor took it: it rings from about now. */
  void placed(Instant at) {
    if (answeredBy == null) {
      dueAt = at.plus(Calls.RING_FOR).plus(UNTIL_MISSED);
      mostEnd = at.plus(Calls.RING_FOR).plus(Calls.TALK_FOR).plus(SLACK);
    }
  }

  /**
   * Somebody or something answered. A call that was being taken back is under way again.
   *
   * @param by what its end is called if it ends now
   */
  void answered(CallEnd by, Instant at) {
    if (end == CallEnd.TAKEN_BACK) {
      end = null;
    }
    if (end == null) {
      if (answeredBy == null) {
        mostEnd = at.plus(Calls.TALK_FOR).plus(SLACK);
        dueAt = mostEnd;
      }
      answeredBy = by;
    }
  }

  void reported(EffectReport.Fate fate) {
    switch (fate) {
      case CALL_ENDED -> end(answered());
      case CALL_NOT_ANSWERED -> end(CallEnd.NOT_ANSWERED);
      case CALL_BUSY -> end(CallEnd.BUSY);
      case CALL_FAILED -> end(CallEnd.FAILED);
      case NOT_DELIVERED -> {}
    }
  }

  /**
   * The vendor was asked.
   *
   * @param standing empty if it did not answer
   */
  void found(Optional<CallStanding> standing, Instant at) {
    asked++;
    switch (standing.orElse(CallStanding.UNDER_WAY)) {
      case UNDER_WAY -> {
        dueAt = mostEnd != null && mostEnd.isAfter(at) ? mostEnd : at.plus(ASK_AGAIN);
        if (asked >= MOST_ASKED) {
          end(CallEnd.LOST);
        }
      }
      case ENDED -> end(answered());
      case NOT_ANSWERED -> end(CallEnd.NOT_ANSWERED);
      case BUSY -> end(CallEnd.BUSY);
      case FAILED -> end(CallEnd.FAILED);
      case UNKNOWN -> end(CallEnd.LOST);
    }
  }

  /** The first end stays; only an assumed one gives way to what really happened. */
  void end(CallEnd how) {
    if (end == null) {
      end = how;
    }
  }

  @Nullable CallEnd end() {
    return end;
  }

  boolean isAnswered() {
    return answeredBy != null;
  }

  boolean isOver() {
    return end != null;
  }

  /** When to ask the vendor unless it has told before; empty until it took the call. */
  Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }

  private CallEnd answered() {
    return answeredBy == null ? CallEnd.ANSWERED_AND_ENDED : answeredBy;
  }
}
