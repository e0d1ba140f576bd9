package dev.ringback.local.canary;

import dev.ringback.local.story.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A caller whose name, address and words occur nowhere else.
 *
 * @param wish what they want done, in their own words
 */
record Canary(String given, String family, String wish, boolean onFile, Map<String, ?> story) {

  /** One episode of each kind: by text, on the phone, a stop, a wish for a person. */
  static List<Canary> flock() {
    return List.of(
        new Canary("Zyquorla", "Vexmarrow", "glabrundle creases", true, books(false)),
        new Canary("Brunthilow", "Oskvardy", "plimfrotz folds", false, books(true)),
        new Canary("Kweshandre", "Tumbrizal", "dworvish spots", false, says("STOP")),
        new Canary(
            "Fenwortha",
            "Jaxipoole",
            "murtleby lines",
            false,
            says("Can I talk to a real person about my murtleby lines please?")));
  }

  String email() {
    return (given + "." + family).toLowerCase(Locale.ROOT) + "@qanarymail.example";
  }

  Map<String, ?> part() {
    var caller =
        Map.of(
            "given", given, "family", family, "email", email(), "onFile", onFile, "whatsApp", true);
    var definition = new java.util.LinkedHashMap<String, Object>(story);
    definition.put("caller", caller);
    definition.put("talks", "books-a-consultation");
    definition.putIfAbsent(
        "opening",
        Map.of("say", List.of("Hi! Botox for my " + wish + " before my wedding, I never had it")));
    return Map.of("definition", definition);
  }

  Scenario.Caller onFileAs() {
    return new Scenario.Caller(given, family, email(), onFile, true, null);
  }

  Needles addTo(Needles needles, String phone) {
    return needles
        .addPhone(phone)
        .add("given name", given)
        .add("family name", family)
        .add("wish", wish)
        .add("nonsense word", wish.split(" ")[0]);
  }

  private static Map<String, ?> books(boolean onThePhone) {
    return onThePhone
        ? Map.of(
            "phone",
            List.of(Map.of("ends", "PERSON", "after", 1.5)),
            "texts",
            Map.of("reads", List.of()))
        : Map.of();
  }

  private static Map<String, ?> says(String words) {
    return Map.of("opening", Map.of("say", List.of(words), "ends", true));
  }
}
