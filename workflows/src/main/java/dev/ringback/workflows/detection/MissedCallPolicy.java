package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.DetectionRules;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Which calls are worth a recovery: one rule for every phone system. */
public final class MissedCallPolicy {
  private MissedCallPolicy() {}

  /**
   * Why a call is left alone; empty if it is to be recovered.
   *
   * @param before how many calls of this caller came to the location in the 24 hours before
   */
  public static Optional<Reason> leftAlone(
      UnansweredCall call, DetectionRules rules, Location location, int before) {
    Optional<Reason> byOutcome =
        switch (call.outcome()) {
          case ANSWERED -> Optional.of(Reason.ANSWERED);
          case FAX -> Optional.of(Reason.FAX);
          case BLOCKED -> Optional.of(Reason.BLOCKED);
          case NO_ANSWER, BUSY, ABANDONED, VOICEMAIL, REJECTED -> Optional.empty();
        };
    return byOutcome
        .or(() -> byCaller(call, rules, before))
        .or(() -> byTime(call, rules, location));
  }

  private static Optional<Reason> byCaller(UnansweredCall call, DetectionRules rules, int before) {
    PhoneNumber caller = call.caller();
    if (call.internal()) {
      return Optional.of(Reason.INTERNAL);
    }
    if (caller == null) {
      return Optional.of(Reason.WITHHELD);
    }
    if (rules.ignored().contains(caller)) {
      return Optional.of(Reason.IGNORED);
    }
    return before >= rules.mostPerDay() ? Optional.of(Reason.LOOP) : Optional.empty();
  }

  private static Optional<Reason> byTime(
      UnansweredCall call, DetectionRules rules, Location location) {
    boolean brief =
        call.outcome() == CallOutcome.ABANDONED
            && call.rang() != null
            && call.rang().compareTo(rules.shortestRing()) < 0;
    if (brief) {
      return Optional.of(Reason.BRIEF);
    }
    boolean counts =
        switch (rules.hours()) {
          case ALWAYS -> true;
          case WHILE_OPEN -> isOpen(location, call.rangAt());
          case WHILE_CLOSED -> !isOpen(location, call.rangAt());
        };
    return counts ? Optional.empty() : Optional.of(Reason.OUT_OF_HOURS);
  }

  private static boolean isOpen(Location location, Instant at) {
    ZonedDateTime there = at.atZone(location.zone());
    LocalTime time = there.toLocalTime();
    return location.hours().stream()
        .filter(hours -> hours.days().contains(there.getDayOfWeek()))
        .anyMatch(hours -> !time.isBefore(hours.opens()) && time.isBefore(hours.closes()));
  }

  /** Why a call is left alone. */
  public enum Reason {
    NOT_LIVE("the clinic is not live yet"),
    ANSWERED("somebody answered"),
    FAX("a fax called"),
    BLOCKED("the phone system blocks the caller"),
    INTERNAL("one of the clinic's own numbers called"),
    WITHHELD("the caller withheld their number, or it cannot be dialled"),
    IGNORED("the clinic ignores this caller"),
    LOOP("the caller called too often in a day"),
    BRIEF("the caller hung up too soon"),
    OUT_OF_HOURS("calls at this hour do not count");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** For people, without PHI. */
    public String words() {
      return words;
    }
  }
}
