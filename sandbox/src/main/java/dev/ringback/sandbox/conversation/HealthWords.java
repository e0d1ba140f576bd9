package dev.ringback.sandbox.conversation;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which people name what a menu calls by one word. */
final class HealthWords {
  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("pregnan", "pregnan(?:t|cy)\\b|expecting(?: a baby)?\\b"),
          Map.entry("breastfe", "breast[\\s-]?fe(?:eding|d)\\b|nursing\\b"),
          Map.entry(
              "blood thin",
              "blood[\\s-]?thinn\\w+|eliquis\\b|xarelto\\b|warfarin\\b|coumadin\\b|plavix\\b|aspirin\\b"),
          Map.entry("allerg", "allerg(?:y|ies|ic)\\b(?: to \\w+)?"),
          Map.entry("accutane", "accutane\\b|isotretinoin\\b"),
          Map.entry("isotretinoin", "accutane\\b|isotretinoin\\b"),
          Map.entry("retin", "retin-?(?:ol|a)\\b|tretinoin\\b"),
          Map.entry("cold sore", "cold sores?\\b|herpes\\b"),
          Map.entry("autoimmun", "auto-?immune\\b(?: \\w+)?|lupus\\b"),
          Map.entry("pacemaker", "pace-?maker\\b"),
          Map.entry("diabet", "diabet(?:es|ic)\\b"),
          Map.entry("tan", "tann?(?:ed|ing)?\\b|sunburn\\w*"),
          Map.entry("hernia", "hernias?\\b"));

  private HealthWords() {}

  /** A regular expression for one entry of a menu's list. */
  static String regex(String listed) {
    String low = listed.toLowerCase(Locale.ROOT);
    return FORMS.entrySet().stream()
        .filter(f -> Pattern.compile("\\b" + f.getKey()).matcher(low).find())
        .map(Map.Entry::getValue)
        .sorted()
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining("|"), r -> r.isEmpty() ? plain(low) : r));
  }

  private static String plain(String listed) {
    return Stream.of(listed.split("[\\s-]+"))
            .map(w -> Words.literal(w.replaceAll("(?:ies|s)$", "")) + "(?:s|es|ies|y)?")
            .collect(Collectors.joining("[\\s-]+"))
        + "\\b";
  }
}
