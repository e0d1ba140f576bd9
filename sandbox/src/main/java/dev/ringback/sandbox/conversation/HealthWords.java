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
          Map.entry("pregnan", "pregnan(?:t|cy)\\b|expecting(?: a baby)?\\b|embaraz(?:ada|o)\\b"),
          Map.entry(
              "breastfe",
              "breast[\\s-]?fe(?:eding|d)\\b|nursing\\b|amamanta(?:ndo|r)?\\b|dando pecho\\b|lactando\\b"),
          Map.entry(
              "blood thin",
              "blood[\\s-]?thinn\\w+|eliquis\\b|xarelto\\b|warfarin\\b|coumadin\\b|plavix\\b|aspirina?\\b|anticoagulantes?\\b"),
          Map.entry(
              "allerg",
              "allerg(?:y|ies|ic)\\b(?: to \\w+)?|al[eé]rgi(?:as?|c[ao])\\b(?: al? (?:la |los )?\\w+)?"),
          Map.entry("accutane", "accutane\\b|isotretinoin\\b"),
          Map.entry("isotretinoin", "accutane\\b|isotretinoin\\b"),
          Map.entry("retin", "retin-?(?:ol|a)\\b|tretinoin\\b"),
          Map.entry("cold sore", "cold sores?\\b|herpes\\b|fuegos labiales\\b"),
          Map.entry("autoimmun", "auto-?immune\\b(?: \\w+)?|lupus\\b"),
          Map.entry("pacemaker", "pace-?maker\\b|marcapasos\\b"),
          Map.entry("diabet", "diabet(?:es|ic|ic[ao])\\b"),
          Map.entry("tan", "tann?(?:ed|ing)?\\b|sunburn\\w*|bronceada?\\b"),
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
