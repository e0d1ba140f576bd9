package dev.ringback.workflows.booking;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the offered slots the caller's words choose. Never a slot that was not offered; words
 * that fit two slots, or none, choose nothing.
 */
public final class SlotChoicePolicy {
  private static final Pattern NEGATED =
      Pattern.compile("\\b(none|neither|not|don'?t|doesn'?t|can'?t|cannot|won'?t|except)\\b");
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\b(\\d{1,2}):(\\d{2})(?:\\s*(a|p)\\.?m\\b)?|\\b(\\d{1,2})\\s*(a|p)\\.?m\\b|\\bat (\\d{1,2})\\b(?!:)");
  private static final Pattern DAY_OF_MONTH =
      Pattern.compile("\\b(\\d{1,2})(st|nd|rd|th)\\b|\\b[a-z]{3,9} (\\d{1,2})\\b(?!:)");
  private static final Pattern BARE_NUMBER =
      Pattern.compile(
          "^(?:option|number|no\\.?|#|the)?\\s*#?(\\d{1,2})\\W*(?:please|works|is good)?\\W*$");
  private static final List<Pattern> ORDINALS =
      List.of(
          Pattern.compile(
              "\\b(first|1st) (one|option|time|slot)\\b|\\bthe first\\b|\\boption (1|one|a)\\b|^first\\b"),
          Pattern.compile(
              "\\b(second|2nd) (one|option|time|slot)\\b|\\bthe second\\b|\\boption (2|two|b)\\b|^second\\b"),
          Pattern.compile(
              "\\b(third|3rd) (one|option|time|slot)\\b|\\bthe third\\b|\\boption (3|three|c)\\b|^third\\b"));
  private static final Pattern EARLIEST =
      Pattern.compile("\\b(earliest|earlier|soonest|sooner) ?(one|time)?\\b");
  private static final Pattern LATEST =
      Pattern.compile("\\b(latest|later|last) (one|time|option)\\b|\\bthe (latest|later|last)\\b");

  private SlotChoicePolicy() {}

  /**
   * The chosen slot.
   *
   * @param words what the caller said
   * @param offered slots in the order they were shown or spoken
   * @param zone the zone they were shown in
   */
  public static Optional<Slot> choose(String words, List<Slot> offered, ZoneId zone) {
    String said = words.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
    if (offered.isEmpty() || said.isEmpty() || NEGATED.matcher(said).find()) {
      return Optional.empty();
    }
    List<Predicate<Slot>> criteria = new ArrayList<>();
    byOrder(said, offered).ifPresent(slot -> criteria.add(slot::equals));
    weekday(said, zone).ifPresent(criteria::add);
    dayOfMonth(said, offered, zone).ifPresent(criteria::add);
    clock(said, zone).ifPresent(criteria::add);
    if (criteria.isEmpty()) {
      return byHourAlone(said, offered, zone);
    }
    return only(offered.stream().filter(s -> criteria.stream().allMatch(c -> c.test(s))).toList());
  }

  private static Optional<Slot> byOrder(String said, List<Slot> offered) {
    Matcher bare = BARE_NUMBER.matcher(said);
    if (bare.matches()) {
      int number = Integer.parseInt(bare.group(1));
      return number >= 1 && number <= offered.size()
          ? Optional.of(offered.get(number - 1))
          : Optional.empty();
    }
    for (int i = 0; i < Math.min(ORDINALS.size(), offered.size()); i++) {
      if (ORDINALS.get(i).matcher(said).find()) {
        return Optional.of(offered.get(i));
      }
    }
    if (EARLIEST.matcher(said).find()) {
      return offered.stream().min(java.util.Comparator.comparing(Slot::start));
    }
    if (LATEST.matcher(said).find()) {
      return offered.stream().max(java.util.Comparator.comparing(Slot::start));
    }
    return Optional.empty();
  }

  private static Optional<Predicate<Slot>> weekday(String said, ZoneId zone) {
    for (java.time.DayOfWeek day : java.time.DayOfWeek.values()) {
      String name = day.getDisplayName(TextStyle.FULL, Locale.US).toLowerCase(Locale.ROOT);
      String shortName = name.substring(0, 3);
      if (Pattern.compile("\\b(" + name + "|" + shortName + "(s|rs|urs)?)\\b")
          .matcher(said)
          .find()) {
        return Optional.of(slot -> at(slot, zone).getDayOfWeek() == day);
      }
    }
    return Optional.empty();
  }

  private static Optional<Predicate<Slot>> dayOfMonth(
      String said, List<Slot> offered, ZoneId zone) {
    Matcher matcher = DAY_OF_MONTH.matcher(said);
    while (matcher.find()) {
      String digits = matcher.group(1) != null ? matcher.group(1) : matcher.group(3);
      boolean month = matcher.group(1) != null || isMonth(matcher.group().split(" ", 2)[0]);
      int day = Integer.parseInt(digits);
      if (month && offered.stream().anyMatch(s -> at(s, zone).getDayOfMonth() == day)) {
        return Optional.of(slot -> at(slot, zone).getDayOfMonth() == day);
      }
    }
    return Optional.empty();
  }

  private static boolean isMonth(String word) {
    for (java.time.Month month : java.time.Month.values()) {
      String name = month.getDisplayName(TextStyle.FULL, Locale.US).toLowerCase(Locale.ROOT);
      if (word.length() >= 3 && name.startsWith(word)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Predicate<Slot>> clock(String said, ZoneId zone) {
    Matcher matcher = CLOCK.matcher(said);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String hour = firstPresent(matcher.group(1), matcher.group(4), matcher.group(6));
    int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    String half = firstPresent(matcher.group(3), matcher.group(5), "");
    int wanted = Integer.parseInt(hour);
    return Optional.of(slot -> {
      ZonedDateTime start = at(slot, zone);
      boolean sameHour =
          switch (half) {
            case "a" -> start.getHour() == wanted % 12;
            case "p" -> start.getHour() == wanted % 12 + 12;
            default -> start.getHour() % 12 == wanted % 12;
          };
      return sameHour && start.getMinute() == minute;
    });
  }

  /** "6" when three slots are offered can only be an hour. */
  private static Optional<Slot> byHourAlone(String said, List<Slot> offered, ZoneId zone) {
    Matcher bare = BARE_NUMBER.matcher(said);
    if (!bare.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(bare.group(1));
    return only(offered.stream().filter(s -> at(s, zone).getHour() % 12 == hour % 12).toList());
  }

  private static Optional<Slot> only(List<Slot> fitting) {
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private static String firstPresent(
      @org.jspecify.annotations.Nullable String a,
      @org.jspecify.annotations.Nullable String b,
      @org.jspecify.annotations.Nullable String c) {
    if (a != null) {
      return a;
    }
    return b != null ? b : c == null ? "" : c;
  }

  private static ZonedDateTime at(Slot slot, ZoneId zone) {
    return slot.start().atZone(zone);
  }
}
