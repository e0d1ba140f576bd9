package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.DetectionRules;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Which calls are worth a recovery: one rule for every phone system. */
public final class MissedCallPolicy {
  /** Phone systems tell times in whole seconds, or start counting a moment late. */
  private static final Duration ROUNDED = Duration.ofSeconds(1);

  private MissedCallPolicy() {}

  /**
   * Why a call is left alone; empty if it is to be recovered.
   *
   * @param closedOn days on which the clinic is closed whatever its opening hours say
   * @param before how many calls of this caller that nobody answered came to the location in the 24
   *     hours before
   */
  public static Optional<Reason> leftAlone(
      UnansweredCall call,
      DetectionRules rules,
      Location location,
      List<LocalDate> closedOn,
      int before) {
    Optional<Reason> byOutcome =
        switch (call.outcome()) {
          case ANSWERED -> Optional.of(Reason.ANSWERED);
          case FAX -> Optional.of(Reason.FAX);
          case BLOCKED -> Optional.of(Reason.BLOCKED);
          case NO_ANSWER, BUSY, ABANDONED, VOICEMAIL, REJECTED -> Optional.empty();
        };
    return byOutcome
        .or(() -> byCaller(call, rules, before))
        .or(() -> byRing(call, rules))
        .or(() -> byTime(call, rules, location, closedOn));
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

  private static Optional<Reason> byRing(UnansweredCall call, DetectionRules rules) {
    if (Duration.between(call.rangAt(), call.toldAt()).compareTo(rules.oldest()) > 0) {
      return Optional.of(Reason.TOO_OLD);
    }
    return isBrief(call, rules) ? Optional.of(Reason.BRIEF) : Optional.empty();
  }

  /**
   * Whether the caller gave up too soon. Many systems say only that nobody answered; then a call
   * that rang as long as the clinic's phones ring at all was not given up.
   */
  private static boolean isBrief(UnansweredCall call, DetectionRules rules) {
    Duration rang = call.rang();
    boolean mayHaveGivenUp =
        call.outcome() == CallOutcome.ABANDONED
            || (call.outcome() == CallOutcome.NO_ANSWER && !call.timedOut());
    if (rang == null || !mayHaveGivenUp || rang.compareTo(rules.shortestRing()) >= 0) {
      return false;
    }
    Duration desk = rules.deskRings();
    return desk == null || rang.compareTo(desk.minus(ROUNDED)) < 0;
  }

  private static Optional<Reason> byTime(
      UnansweredCall call, DetectionRules rules, Location location, List<LocalDate> closedOn) {
    boolean counts =
        switch (rules.hours()) {
          case ALWAYS -> true;
          case WHILE_OPEN -> isOpen(location, closedOn, call.rangAt());
          case WHILE_CLOSED -> !isOpen(location, closedOn, call.rangAt());
        };
    return counts ? Optional.empty() : Optional.of(Reason.OUT_OF_HOURS);
  }

  private static boolean isOpen(Location location, List<LocalDate> closedOn, Instant at) {
    ZonedDateTime there = at.atZone(location.zone());
    LocalTime time = there.toLocalTime();
    return !closedOn.contains(there.toLocalDate())
        && location.hours().stream()
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
    TOO_OLD("it was told of too long after it rang"),
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
