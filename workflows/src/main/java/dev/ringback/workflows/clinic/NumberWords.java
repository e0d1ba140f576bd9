package dev.ringback.workflows.clinic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers up to 99 that were spoken or written out, in English and Spanish. */
public final class NumberWords {
  private static final Map<String, Integer> SIMPLE = new LinkedHashMap<>();
  private static final Map<String, Integer> TENS = new LinkedHashMap<>();
  private static final Map<String, Integer> ORDINALS = new LinkedHashMap<>();

  static {
    count(
        0,
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
            + " fifteen sixteen seventeen eighteen nineteen");
    count(
        0,
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
            + " dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres"
            + " veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve");
    SIMPLE.put("una", 1);
    tens(20, "twenty thirty forty fifty sixty seventy eighty ninety");
    tens(20, "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa");
    int ordinal = 1;
    for (String word :
        ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
                + " twentieth")
            .split(" ", -1)) {
      ORDINALS.put(word, ordinal++);
    }
    ORDINALS.put("thirtieth", 30);
  }

  private static final Pattern TENS_AND_UNITS =
      Pattern.compile("\\b(" + any(TENS) + ")(?:[- ]| y )(" + any(SIMPLE) + ")\\b");
  private static final Pattern TENS_AND_ORDINAL =
      Pattern.compile("\\b(twenty|thirty)[- ](" + any(ORDINALS) + ")\\b");
  private static final Pattern ONE_WORD =
      Pattern.compile("\\b(" + any(SIMPLE) + "|" + any(TENS) + ")\\b");
  private static final Pattern ONE_ORDINAL =
      Pattern.compile("\\b(?!first\\b|second\\b|third\\b)(" + any(ORDINALS) + ")\\b");

  private NumberWords() {}

  /**
   * The words with figures for numbers: {@code twenty-four} becomes {@code 24}, {@code fourth}
   * {@code 4th}. First, second and third stay: they mostly mean a choice.
   *
   * @param plain as {@link PlainWords#of} gives it
   */
  public static String inFigures(String plain) {
    String figures =
        TENS_AND_ORDINAL
            .matcher(plain)
            .replaceAll(m -> ordinal(value(TENS, m.group(1)) + value(ORDINALS, m.group(2))));
    figures =
        TENS_AND_UNITS
            .matcher(figures)
            .replaceAll(m -> {
              int units = value(SIMPLE, m.group(2));
              int tens = value(TENS, m.group(1));
              return units > 0 && units < 10 ? "" + (tens + units) : tens + " " + units;
            });
    figures = ONE_ORDINAL.matcher(figures).replaceAll(m -> ordinal(value(ORDINALS, m.group(1))));
    return ONE_WORD.matcher(figures).replaceAll(m -> "" + of(m.group(1)).orElseThrow());
  }

  /** The number one word stands for, such as {@code twelve} or {@code doce}. */
  public static OptionalInt of(String word) {
    Integer value = SIMPLE.containsKey(word) ? SIMPLE.get(word) : TENS.get(word);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static int value(Map<String, Integer> numbers, String word) {
    return numbers.getOrDefault(word, 0);
  }

  private static String ordinal(int number) {
    return number
        + switch (number % 10) {
          case 1 -> number == 11 ? "th" : "st";
          case 2 -> number == 12 ? "th" : "nd";
          case 3 -> number == 13 ? "th" : "rd";
          default -> "th";
        };
  }

  private static void count(int from, String words) {
    int number = from;
    for (String word : words.split(" ", -1)) {
      SIMPLE.put(word, number++);
    }
  }

  private static void tens(int from, String words) {
    int number = from;
    for (String word : words.split(" ", -1)) {
      TENS.put(word, number);
      number += 10;
    }
  }

  /** Longest first, so that no word hides a longer one. */
  private static String any(Map<String, Integer> numbers) {
    return numbers.keySet().stream()
        .sorted((a, b) -> b.length() - a.length())
        .collect(Collectors.collectingAndThen(Collectors.toList(), l -> String.join("|", l)));
  }
}
