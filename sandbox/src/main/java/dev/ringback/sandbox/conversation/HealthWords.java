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
          Map.entry(
              "pregnan",
              "pregnan(?:t|cy)\\b|expecting(?: a baby)?\\b|embaraz(?:ada|o)\\b|esperando un beb[eé]\\b"),
          Map.entry(
              "breastfe",
              "breast[\\s-]?fe(?:eding|d)\\b|nursing\\b|amamanta(?:ndo|r)?\\b|(?:dando|doy) (?:el )?pecho\\b|lactando\\b|lactancia\\b"),
          Map.entry(
              "blood thin",
              "blood[\\s-]?thinn\\w+|eliquis\\b|xarelto\\b|warfarin\\b|coumadin\\b|plavix\\b|aspirina?\\b|anticoagulantes?\\b"),
          Map.entry(
              "allerg",
              "allerg(?:y|ies|ic)\\b(?: to \\w+)?|al[eé]rgi(?:as?|c[ao])\\b(?: al? (?:la |los )?\\w+)?"),
          Map.entry("accutane", "accutane\\b|isotretino[ií]na?\\b"),
          Map.entry("isotretinoin", "accutane\\b|isotretino[ií]na?\\b"),
          Map.entry("retin", "retin-?(?:ol|a)\\b|tretinoin\\b"),
          Map.entry("cold sore", "cold sores?\\b|herpes\\b|fuegos(?: labiales)?\\b"),
          Map.entry("autoimmun", "auto-?immune\\b(?: \\w+)?|autoinmune\\b|lupus\\b"),
          Map.entry("pacemaker", "pace-?maker\\b|marcapasos\\b"),
          Map.entry("diabet", "diab[eé]t(?:es|ic[ao]?)\\b"),
          Map.entry("tan", "tann?(?:ed|ing)?\\b|sunburn\\w*|broncead[oa]\\b"),
          Map.entry("myasthenia", "myasthenia\\b|miastenia\\b"),
          Map.entry("neuromuscular", "neuromuscular\\b"),
          Map.entry("skin infection", "skin infections?\\b|infecci[oó]n (?:en|de) la piel\\b"),
          Map.entry("cryoglob", "cryoglobulin\\w+|crioglobulin\\w+"),
          Map.entry("agglutinin", "cold agglutinin\\w*|aglutininas fr[ií]as\\b"),
          Map.entry("photosens", "photosensiti\\w+|fotosensib\\w+"),
          Map.entry("acne", "active acne\\b|acne infections?\\b|acn[eé] activo\\b"),
          Map.entry("sunburn", "sunburn\\w*|quemad(?:ura|[oa])s? (?:de|del|por el) sol\\b"),
          Map.entry("rash", "rash(?:es)?\\b|sarpullido\\b|erupci[oó]n\\b"),
          Map.entry(
              "metal", "metal (?:implants?|plates?)\\b|implantes? (?:de metal\\b|met[aá]lic\\w+)"),
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
