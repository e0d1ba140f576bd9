package dev.ringback.sandbox.conversation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which offered time they take, and whether they ask for others. */
final class SlotReader {
  private static final Pattern REFUSAL =
      Words.re(
          "\\b(?:none|neither|can't|cannot|don't work|doesn't work|won't work|not (?:good|possible|free|available|able)|i'm (?:busy|working)|no good)\\b");
  private static final Pattern OTHERS =
      Words.re(
          "\\b(?:(?:any(?:thing)?|something|have|got|other|different|more|another) (?:\\w+ )?(?:else|other|earlier|later|times?|days?|options?|openings?|sooner|on|in|after|before)\\b|"
              + "none of (?:those|these|them)|neither|what about|how about|"
              + "do you have (?:\\w+ )?(?:\\w+days?\\b|tomorrow|next|mornings?|afternoons?|evenings?|weekends?|\\d))");
  private static final Pattern ORDINAL =
      Words.re(
          "\\b(?:(first|1st|earliest|earlier|soonest|former|(?:option|number|slot) one)|(second|2nd|(?:option|number|slot) two)|"
              + "(third|3rd|(?:option|number|slot) three)|(fourth|4th|(?:option|number|slot) four)|(last|latest|later|latter))\\b(?! (?:time i|week|month|year|thoughts))");
  private static final Pattern NUMBER =
      Words.re(
          "^\\W*(?:(?:number|option|slot|no\\.?|the|#)[\\s-]*)?(\\d)\\W*(?:please|works|is good)?\\W*$|"
              + "\\b(?:number|option|slot|#)[\\s-]*(\\d)\\b");
  private static final Set<String> MOMENTS =
      Set.of("SLOT", "CONFIRMATION", "NOTHING", "APPOINTMENT", "MOVE");
  private static final Pattern CLOCK =
      Words.re(
          "\\b(\\d{1,2})(?::(\\d\\d))(?:\\s*([ap])\\.?m)?|\\b(\\d{1,2})\\s*([ap])\\.?m\\b|\\bat (\\d{1,2})\\b(?!:|\\s*[ap]\\.?m)|\\b(\\d{1,2}) o'clock|\\b(noon)\\b");
  private static final Pattern DAY_OF_MONTH = Words.re("\\b(\\d{1,2})(?:st|nd|rd|th)\\b");
  private static final Pattern YES =
      Words.re(
          "^\\W*(?:yes|yep|yeah|yup|sure|ok(?:ay)?|perfect|great|sounds good|that works|works|let's do (?:it|that)|please)\\b");
  private static final Map<String, int[]> PARTS =
      Map.of(
          "morning",
          new int[] {0, 12},
          "afternoon",
          new int[] {12, 17},
          "evening",
          new int[] {17, 24});

  private SlotReader() {}

  static Choice read(Prompt prompt) {
    if (prompt.offered().isEmpty() || !MOMENTS.contains(prompt.asked())) {
      return new Choice(Optional.empty(), false);
    }
    Words turn = prompt.turn();
    var standing =
        turn.clauses().stream()
            .flatMap(c -> Stream.of(c.text().split(",")))
            .map(Words::new)
            .filter(c -> !c.has(REFUSAL))
            .toList();
    Words positive =
        new Words(standing.stream().map(Words::text).collect(Collectors.joining(". ")));
    List<OfferedSlot> fit = narrowed(positive, prompt);
    boolean narrowed = fit.size() < prompt.offered().size();
    Optional<OfferedSlot> chosen =
        narrowed && fit.size() == 1 ? Optional.of(fit.getFirst()) : ordinal(positive, fit);
    if (chosen.isEmpty() && prompt.asked("SLOT") && fit.size() == 1 && turn.has(YES)) {
      chosen = Optional.of(fit.getFirst());
    }
    boolean asksForOthers =
        chosen.isEmpty() && (turn.has(OTHERS) || turn.has(REFUSAL) || fit.isEmpty());
    return new Choice(chosen.map(OfferedSlot::id), asksForOthers);
  }

  private static List<OfferedSlot> narrowed(Words words, Prompt prompt) {
    var fit = new ArrayList<>(prompt.offered());
    Optional<LocalDate> day = day(words, prompt);
    day.ifPresent(d -> fit.removeIf(s -> !s.date().equals(d)));
    Calendar.weekday(words, prompt.today())
        .filter(_ -> day.isEmpty())
        .ifPresent(n -> fit.removeIf(s -> s.date().getDayOfWeek() != n.date().getDayOfWeek()));
    clock(words).ifPresent(m -> fit.removeIf(s -> !m.fits(s.time())));
    String low = words.text().toLowerCase(Locale.ROOT);
    PARTS.forEach((part, hours) -> {
      if (low.contains(part)) {
        fit.removeIf(s -> s.time().getHour() < hours[0] || s.time().getHour() >= hours[1]);
      }
    });
    return fit;
  }

  /** A date by month, number or "tomorrow"; a bare weekday may mean any week on offer. */
  private static Optional<LocalDate> day(Words words, Prompt prompt) {
    Matcher m = DAY_OF_MONTH.matcher(words.text());
    while (m.find()) {
      int day = Integer.parseInt(m.group(1));
      Optional<LocalDate> offered =
          prompt.offered().stream()
              .map(OfferedSlot::date)
              .filter(d -> d.getDayOfMonth() == day)
              .findFirst();
      if (offered.isPresent()) {
        return offered;
      }
    }
    Optional<Calendar.Named> named = Calendar.named(words, prompt.today());
    return named.equals(Calendar.weekday(words, prompt.today()))
        ? Optional.empty()
        : named.map(Calendar.Named::date);
  }

  private static Optional<OfferedSlot> ordinal(Words words, List<OfferedSlot> fit) {
    var byTime =
        fit.stream()
            .sorted(Comparator.comparing(OfferedSlot::date).thenComparing(OfferedSlot::time))
            .toList();
    Matcher number = NUMBER.matcher(words.text());
    if (number.find()) {
      String digit = number.group(1) == null ? number.group(2) : number.group(1);
      return at(fit, Integer.parseInt(digit) - 1);
    }
    Matcher m = ORDINAL.matcher(words.text());
    if (!m.find() || words.has(OTHERS)) {
      return Optional.empty();
    }
    String said = m.group().toLowerCase(Locale.ROOT);
    if (said.startsWith("earl") || said.startsWith("soon")) {
      return at(byTime, 0);
    }
    for (int n = 1; n <= 4; n++) {
      if (m.group(n) != null) {
        return at(fit, n - 1);
      }
    }
    return said.startsWith("late") ? at(byTime, byTime.size() - 1) : at(fit, fit.size() - 1);
  }

  private static Optional<OfferedSlot> at(List<OfferedSlot> slots, int index) {
    return index >= 0 && index < slots.size() ? Optional.of(slots.get(index)) : Optional.empty();
  }

  private static Optional<Clock> clock(Words words) {
    Matcher m = CLOCK.matcher(words.text());
    if (!m.find()) {
      return Optional.empty();
    }
    if (m.group(8) != null) {
      return Optional.of(new Clock(12, 0, "p"));
    }
    String hour =
        m.group(1) != null
            ? m.group(1)
            : m.group(4) != null ? m.group(4) : m.group(6) != null ? m.group(6) : m.group(7);
    String half = m.group(3) != null ? m.group(3) : m.group(5);
    int minute = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
    return Optional.of(
        new Clock(
            Integer.parseInt(hour), minute, half == null ? "" : half.toLowerCase(Locale.ROOT)));
  }

  /** A time of day, its half of the day perhaps left open. */
  private record Clock(int hour, int minute, String half) {
    boolean fits(LocalTime time) {
      boolean sameHalf = half.isEmpty() || half.equals("p") == (time.getHour() >= 12);
      return time.getHour() % 12 == hour % 12 && time.getMinute() == minute && sameHalf;
    }
  }

  record Choice(Optional<String> slot, boolean asksForOthers) {}
}
