package dev.ringback.workflows.booking;

import dev.ringback.workflows.clinic.PlainWords;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the offered slots the caller's words choose, in English and Spanish. Never a slot that
 * was not offered; words that fit two slots, or none, choose nothing.
 */
public final class SlotChoicePolicy {
  private static final Pattern NEGATED =
      Pattern.compile(
          "\\b(none|neither|not|except|dont|cant|wont)\\b|n't\\b|\\bcannot\\b"
              + "|\\b(ningun\\w*|tampoco|excepto)\\b|\\bmenos (el|la)\\b"
              + "|\\bno (el|la|los|las)\\b|\\bno (me )?(puedo|podria|sirve|queda|funciona|quiero|gusta|viene|es)\\b");

  /** A day we cannot tell without a calendar: better asked again than guessed. */
  private static final Pattern RELATIVE =
      Pattern.compile(
          "\\b(today|tomorrow|hoy|pasado manana)\\b|^manana\\b|\\b(?<!la )manana (a|por|en|al)\\b");

  private static final String NUMBER_LEAD =
      "^(?:(?:yes|yeah|ok|okay|si|sure|claro|please|i(?:'d| would) like|i(?:'ll| will) (?:take|have|do)|let'?s do|quiero|prefiero|mejor|press)[ ,.]*)*"
          + "(?:option|number|numero|opcion|no\\.?|#|the|la|el)?(?: number| numero)?\\s*#?";

  private static final Pattern BARE_NUMBER =
      Pattern.compile(
          NUMBER_LEAD
              + "(\\d{1,2})\\W*(?:please|por favor|works|works for me|is good|is fine|is great|gracias|thanks|esta bien|me sirve)?\\W*$");

  private static final String NOT_A_CHOICE =
      "(?! (time i|time for|time that|time ever|vez|of|thing|week|day|weekend|place|half|month|few|year|semana|mes))";

  private static final List<Pattern> ORDINALS =
      List.of(
          ordinal("first|1st", "primer|primero|primera|1ra|1ro", "1|one|a|uno|una"),
          ordinal("second|2nd", "segundo|segunda|2da|2do", "2|two|b|dos"),
          ordinal("third|3rd", "tercer|tercero|tercera|3ra|3ro", "3|three|c|tres"));

  private static final Pattern MIDDLE =
      Pattern.compile("\\b(the )?middle( one| option)?\\b|\\b(la|el|lo) (de )?(en )?medio\\b");

  private static final Pattern EARLIEST =
      Pattern.compile(
          "\\b(earliest|soonest)\\b|\\bthe (earlier|sooner)\\b|\\b(earlier|sooner) one\\b"
              + "|\\b(la|el) (de )?(mas )?(temprano|temprana|pronto)\\b|\\blo (antes posible|mas pronto)\\b");

  private static final Pattern LATEST =
      Pattern.compile(
          "\\b(latest|later|last) (one|option)\\b|\\bthe (latest|later|last)\\b"
              + NOT_A_CHOICE
              + "(?! time)|\\b(la|el) (ultim[oa])\\b"
              + NOT_A_CHOICE
              + "|\\b(la|el) (de )?mas tarde\\b");

  private SlotChoicePolicy() {}

  /**
   * The chosen slot.
   *
   * @param words what the caller said
   * @param offered slots in the order they were shown or spoken
   * @param zone the zone they were shown in
   */
  public static Optional<Slot> choose(String words, List<Slot> offered, ZoneId zone) {
    String said = PlainWords.of(words);
    if (offered.isEmpty()
        || said.isEmpty()
        || NEGATED.matcher(said).find()
        || RELATIVE.matcher(said).find()) {
      return Optional.empty();
    }
    SaidTimes times = new SaidTimes(said);
    Matcher bare = BARE_NUMBER.matcher(times.inFigures());
    if (bare.matches()) {
      return byNumber(Integer.parseInt(bare.group(1)), offered, zone);
    }
    List<Predicate<Slot>> criteria = new ArrayList<>();
    times.conditions().forEach(condition -> criteria.add(slot -> condition.test(at(slot, zone))));
    List<Slot> byOrder = byOrder(said, offered);
    if (!byOrder.isEmpty()) {
      criteria.add(byOrder::contains);
    }
    return criteria.isEmpty()
        ? Optional.empty()
        : only(offered.stream().filter(s -> criteria.stream().allMatch(c -> c.test(s))).toList());
  }

  /** The place in the list; "6" when three are offered can only be an hour, "24" only a day. */
  private static Optional<Slot> byNumber(int number, List<Slot> offered, ZoneId zone) {
    if (number >= 1 && number <= offered.size()) {
      return Optional.of(offered.get(number - 1));
    }
    return only(
        offered.stream()
            .filter(slot ->
                number > 12
                    ? at(slot, zone).getDayOfMonth() == number
                    : number > 0 && at(slot, zone).getHour() % 12 == number % 12)
            .toList());
  }

  private static List<Slot> byOrder(String said, List<Slot> offered) {
    List<Slot> named = new ArrayList<>();
    for (int i = 0; i < Math.min(ORDINALS.size(), offered.size()); i++) {
      if (ORDINALS.get(i).matcher(said).find()) {
        named.add(offered.get(i));
      }
    }
    if (MIDDLE.matcher(said).find() && offered.size() == 3) {
      named.add(offered.get(1));
    }
    if (EARLIEST.matcher(said).find()) {
      offered.stream().min(Comparator.comparing(Slot::start)).ifPresent(named::add);
    }
    if (LATEST.matcher(said).find()) {
      offered.stream().max(Comparator.comparing(Slot::start)).ifPresent(named::add);
    }
    return named;
  }

  private static Pattern ordinal(String english, String spanish, String option) {
    return Pattern.compile(
        ("\\b(EN) (one|option|slot)\\b|\\bthe (EN)\\bNOT|\\b(option|opcion|number|numero) (NR)\\b"
                + "|^(EN)\\bNOT|\\b(la|el) (ES)\\bNOT|^(ES)\\bNOT|\\b(ES) (opcion|hora|horario)\\b")
            .replace("EN", english)
            .replace("ES", spanish)
            .replace("NR", option)
            .replace("NOT", NOT_A_CHOICE));
  }

  private static Optional<Slot> only(List<Slot> fitting) {
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private static ZonedDateTime at(Slot slot, ZoneId zone) {
    return slot.start().atZone(zone);
  }
}
