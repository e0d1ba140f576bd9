package dev.ringback.workflows.booking;

import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.NumberWords;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The weekdays, dates and clock times in a caller's words, in English and Spanish, as conditions on
 * a time. Several of one kind are alternatives.
 */
final class SaidTimes {
  private static final String MONTH =
      Arrays.stream(Month.values())
          .flatMap(m -> {
            String english = m.getDisplayName(TextStyle.FULL, Locale.US).toLowerCase(Locale.ROOT);
            String spanish = m.getDisplayName(TextStyle.FULL, Language.SPANISH.locale());
            return List.of(english, english.substring(0, 3), spanish).stream();
          })
          .distinct()
          .collect(Collectors.joining("|"));

  private static final Pattern WRITTEN_ORDINAL = Pattern.compile("\\b(first|second|third)\\b");
  private static final Pattern MONTH_AND_DAY =
      Pattern.compile("\\b(" + MONTH + ")\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)");
  private static final Pattern DAY_AND_MONTH =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of|de) (" + MONTH + ")\\b");
  private static final Pattern DAY_ALONE =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:one|1|option|slot|time)\\b)");
  private static final Pattern EL_DIA =
      Pattern.compile(
          "\\b(?:el|(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|dia) (\\d{1,2})\\b(?!:| de la| y )");
  private static final Pattern MONTH_SLASH_DAY =
      Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})(?:/\\d{2,4})?\\b");
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\b(\\d{1,2}):(\\d{2})(?: ?(a|p)\\.? ?m\\b)?|\\b(\\d{1,2}) ?(a|p)\\.? ?m\\b|\\bat (\\d{1,2})\\b(?![:/]|st|nd|rd|th)");
  private static final Pattern SHORT_DAY =
      Pattern.compile(
          "\\b(mon|tues?|weds?|thu|thurs?|fri|sat|sun)\\b(?=\\W*($|\\d|(at|the|works|is|please|morning|afternoon|evening|or|and|"
              + MONTH
              + ")\\b))");

  private final String said;

  /**
   * Takes the words.
   *
   * @param plain lower case without accents
   */
  SaidTimes(String plain) {
    this.said = inClockForm(plain);
  }

  /** The words with every time as {@code 2:30 pm}. */
  String inFigures() {
    return said;
  }

  /** One condition for each kind of thing that was said. */
  List<Predicate<ZonedDateTime>> conditions() {
    List<Predicate<ZonedDateTime>> conditions = new ArrayList<>();
    anyOf(weekdays(), conditions);
    anyOf(dates(), conditions);
    anyOf(clocks(), conditions);
    anyOf(partsOfDay(), conditions);
    return conditions;
  }

  private static void anyOf(
      List<Predicate<ZonedDateTime>> alternatives, List<Predicate<ZonedDateTime>> conditions) {
    alternatives.stream().reduce(Predicate::or).ifPresent(conditions::add);
  }

  private List<Predicate<ZonedDateTime>> weekdays() {
    List<Predicate<ZonedDateTime>> found = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      String english = day.getDisplayName(TextStyle.FULL, Locale.US).toLowerCase(Locale.ROOT);
      String spanish =
          day.getDisplayName(TextStyle.FULL, Language.SPANISH.locale())
              .replace('á', 'a')
              .replace('é', 'e');
      if (Pattern.compile("\\b(" + english + "|" + spanish + ")s?\\b").matcher(said).find()
          || shortDay(english.substring(0, 3))) {
        found.add(time -> time.getDayOfWeek() == day);
      }
    }
    return found;
  }

  private boolean shortDay(String letters) {
    return SHORT_DAY.matcher(said).results().anyMatch(m -> m.group(1).startsWith(letters));
  }

  private List<Predicate<ZonedDateTime>> dates() {
    List<Predicate<ZonedDateTime>> found = new ArrayList<>();
    MONTH_AND_DAY
        .matcher(said)
        .results()
        .forEach(m -> found.add(on(month(m.group(1)), number(m.group(2)))));
    DAY_AND_MONTH
        .matcher(said)
        .results()
        .forEach(m -> found.add(on(month(m.group(2)), number(m.group(1)))));
    MONTH_SLASH_DAY
        .matcher(said)
        .results()
        .forEach(m -> found.add(on(number(m.group(1)), number(m.group(2)))));
    if (found.isEmpty()) {
      DAY_ALONE.matcher(said).results().forEach(m -> found.add(onDay(number(m.group(1)))));
      EL_DIA.matcher(said).results().forEach(m -> found.add(onDay(number(m.group(1)))));
    }
    return found;
  }

  private List<Predicate<ZonedDateTime>> clocks() {
    List<Predicate<ZonedDateTime>> found = new ArrayList<>();
    Matcher matcher = CLOCK.matcher(said);
    while (matcher.find()) {
      int hour = number(first(matcher, 1, 4, 6));
      int minute = matcher.group(2) == null ? 0 : number(matcher.group(2));
      String half = first(matcher, 3, 5);
      found.add(time -> hourFits(time, hour, half) && time.getMinute() == minute);
    }
    return found;
  }

  private static boolean hourFits(ZonedDateTime time, int hour, String half) {
    if (hour > 12) {
      return time.getHour() == hour;
    }
    return switch (half) {
      case "a" -> time.getHour() == hour % 12;
      case "p" -> time.getHour() == hour % 12 + 12;
      default -> time.getHour() % 12 == hour % 12;
    };
  }

  private List<Predicate<ZonedDateTime>> partsOfDay() {
    List<Predicate<ZonedDateTime>> found = new ArrayList<>();
    if (says("\\b(in the |the )?morning\\b|\\b(por|en|de) la manana\\b")) {
      found.add(time -> time.getHour() < 12);
    }
    if (says("\\bafternoon\\b|\\b(por|en|de) la tarde\\b")) {
      found.add(time -> time.getHour() >= 12 && time.getHour() < 19);
    }
    if (says("\\b(evening|tonight|after work)\\b|\\b(por|en|de) la noche\\b")) {
      found.add(time -> time.getHour() >= 17);
    }
    return found;
  }

  private boolean says(String pattern) {
    return Pattern.compile(pattern).matcher(said).find();
  }

  private static Predicate<ZonedDateTime> on(int month, int day) {
    return time -> time.getMonthValue() == month && time.getDayOfMonth() == day;
  }

  private static Predicate<ZonedDateTime> onDay(int day) {
    return time -> time.getDayOfMonth() == day;
  }

  private static int month(String name) {
    for (Month month : Month.values()) {
      if (month.getDisplayName(TextStyle.FULL, Locale.US).toLowerCase(Locale.ROOT).startsWith(name)
          || month.getDisplayName(TextStyle.FULL, Language.SPANISH.locale()).equals(name)) {
        return month.getValue();
      }
    }
    return 0;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static String first(Matcher matcher, int... groups) {
    for (int group : groups) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return "";
  }

  /** Spoken times in both languages in the one form {@code at 2:30 pm}. */
  private static String inClockForm(String plain) {
    String text =
        Pattern.compile("\\b(" + MONTH + ") (the )?(first|second|third)\\b")
            .matcher(plain)
            .replaceAll(m ->
                m.group(1) + " " + WRITTEN_ORDINAL.matcher(m.group(3)).replaceAll(SaidTimes::day));
    text = NumberWords.inFigures(text);
    text =
        text.replaceAll(
            "\\b(at )?(12 )?(noon|midday)\\b|\\b(al |a las 12 del? )?mediodia\\b", "at 12:00 pm");
    text = text.replaceAll("\\bhalf past (\\d{1,2})\\b", "at $1:30");
    text = text.replaceAll("\\b(?:a )?quarter (?:past|after) (\\d{1,2})\\b", "at $1:15");
    text =
        Pattern.compile("\\b(?:a )?quarter (?:to|of|till) (\\d{1,2})\\b")
            .matcher(text)
            .replaceAll(m -> "at " + before(m.group(1)) + ":45");
    text = text.replaceAll("\\b(\\d{1,2}) ?o'? ?clock\\b|\\b(\\d{1,2}) en punto\\b", "at $1$2");
    text = text.replaceAll("\\b(?:a |de |para )?(?:la|las) (\\d{1,2}) y media\\b", "at $1:30");
    text = text.replaceAll("\\b(?:a |de |para )?(?:la|las) (\\d{1,2}) y cuarto\\b", "at $1:15");
    text =
        Pattern.compile("\\b(?:a |de |para )?(?:la|las) (\\d{1,2}) menos cuarto\\b")
            .matcher(text)
            .replaceAll(m -> "at " + before(m.group(1)) + ":45");
    text = text.replaceAll("\\b(?:la|las) (\\d{1,2}) y (\\d{2})\\b", "at $1:$2");
    text = text.replaceAll("\\b(\\d{1,2}) y media\\b", "at $1:30");
    text = text.replaceAll("\\b(?:a |de |para )?(?:la|las) (\\d{1,2})(?=[:.\\s,!?]|$)", "at $1");
    text =
        text.replaceAll(
            "\\b(\\d{1,2})[. h](00|10|15|20|30|40|45|50)(?= ?[ap]\\.?m\\b|\\W*$| (?:works|please|on|is)\\b)",
            "$1:$2");
    text =
        text.replaceAll(
            "^(\\d{1,2})(00|15|30|45)$|(?<=\\bat )(\\d{1,2})(00|15|30|45)\\b|\\b(\\d{1,2})(00|15|30|45)(?= ?[ap]\\.?m\\b)",
            "$1$3$5:$2$4$6");
    text = text.replaceAll("(\\d) (or|o) (\\d{1,2})\\b(?![:\\d])", "$1 $2 at $3");
    text = text.replaceAll("(\\d) (?:de|por|en) la manana\\b", "$1 am");
    return text.replaceAll("(\\d) (?:de|por|en) la (?:tarde|noche)\\b", "$1 pm");
  }

  private static String day(java.util.regex.MatchResult ordinal) {
    return switch (ordinal.group()) {
      case "first" -> "1";
      case "second" -> "2";
      default -> "3";
    };
  }

  private static int before(String hour) {
    int before = number(hour) - 1;
    return before < 1 ? 12 : before;
  }
}
