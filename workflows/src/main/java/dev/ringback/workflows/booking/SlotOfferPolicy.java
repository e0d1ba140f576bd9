package dev.ringback.workflows.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which times to look for, and which of those found to offer. */
public final class SlotOfferPolicy {
  /** More than three choices are not kept in mind by ear. */
  public static final int MOST_OFFERED = 3;

  /** Nobody can be booked sooner than this from now. */
  static final Duration LEAD = Duration.ofHours(2);

  private static final Duration TO_SETTLE_BEFORE_EVENT = Duration.ofDays(7);

  private SlotOfferPolicy() {}

  /**
   * The span of time to search.
   *
   * @param within how far ahead the lead's track looks
   * @param event date of the event to be ready for; null if none
   * @param after end of what was offered before; null at first
   */
  public static Span span(
      Instant now,
      Duration within,
      @Nullable LocalDate event,
      @Nullable Instant after,
      ZoneId zone) {
    Instant from = now.plus(LEAD);
    if (after != null && after.isAfter(from)) {
      from = after;
    }
    Instant until = from.plus(within);
    if (event != null) {
      Instant ready = event.atStartOfDay(zone).toInstant().minus(TO_SETTLE_BEFORE_EVENT);
      if (ready.isAfter(from.plus(Duration.ofDays(1))) && ready.isBefore(until)) {
        until = ready;
      }
    }
    return new Span(from, until);
  }

  /**
   * Up to three slots that differ in day or half-day, in order of time, numbered from {@code
   * slot-1}.
   */
  public static List<Slot> pick(List<Slot> found, ZoneId zone) {
    List<Slot> sorted = found.stream().sorted(Comparator.comparing(Slot::start)).toList();
    List<Slot> picked = new ArrayList<>();
    add(picked, sorted.stream().findFirst());
    while (!picked.isEmpty() && picked.size() < Math.min(MOST_OFFERED, sorted.size())) {
      Optional<Slot> otherDay =
          sorted.stream()
              .filter(s -> picked.stream().noneMatch(p -> sameDay(p, s, zone)))
              .findFirst();
      Optional<Slot> otherHalf =
          sorted.stream()
              .filter(s -> picked.stream().noneMatch(p -> sameHalfDay(p, s, zone)))
              .findFirst();
      Optional<Slot> another = sorted.stream().filter(s -> !picked.contains(s)).findFirst();
      add(picked, otherDay.or(() -> otherHalf).or(() -> another));
    }
    picked.sort(Comparator.comparing(Slot::start));
    return numbered(picked);
  }

  private static void add(List<Slot> picked, Optional<Slot> slot) {
    slot.ifPresent(picked::add);
  }

  private static List<Slot> numbered(List<Slot> slots) {
    List<Slot> numbered = new ArrayList<>();
    for (Slot s : slots) {
      SlotId id = new SlotId("slot-" + (numbered.size() + 1));
      numbered.add(new Slot(id, s.start(), s.length(), s.location(), s.provider(), s.pmsRef()));
    }
    return List.copyOf(numbered);
  }

  private static boolean sameDay(Slot a, Slot b, ZoneId zone) {
    return at(a, zone).toLocalDate().equals(at(b, zone).toLocalDate());
  }

  private static boolean sameHalfDay(Slot a, Slot b, ZoneId zone) {
    return sameDay(a, b, zone) && at(a, zone).getHour() < 12 == at(b, zone).getHour() < 12;
  }

  private static ZonedDateTime at(Slot slot, ZoneId zone) {
    return slot.start().atZone(zone);
  }

  /** From inclusive, until exclusive. */
  public record Span(Instant from, Instant until) {}
}
