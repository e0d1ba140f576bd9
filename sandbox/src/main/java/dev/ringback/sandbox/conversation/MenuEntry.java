package dev.ringback.sandbox.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One treatment on the menu.
 *
 * @param tell what the provider has to hear about
 */
record MenuEntry(String id, String name, List<String> also, List<String> tell, Pattern mention) {

  /** Reads {@code id: botox | name: Botox | also: tox | tell the provider about: …}. */
  static Optional<MenuEntry> parse(String line) {
    Map<String, String> fields = new HashMap<>();
    for (String part : line.split("\\|")) {
      int colon = part.indexOf(':');
      if (colon > 0) {
        fields.put(
            part.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            part.substring(colon + 1).strip());
      }
    }
    String id = fields.get("id");
    if (id == null || id.isEmpty()) {
      return Optional.empty();
    }
    String name = fields.getOrDefault("name", id);
    List<String> also = list(fields.getOrDefault("also", ""));
    return Optional.of(
        new MenuEntry(
            id,
            name,
            also,
            list(fields.getOrDefault("tell the provider about", "")),
            mention(Stream.concat(Stream.of(name, id), also.stream()).toList())));
  }

  /** All text a fragment of a concern may be looked up in. */
  String spellings() {
    return (id + " " + name + " " + String.join(" ", also)).toLowerCase(Locale.ROOT);
  }

  /** The longest mention in the words, exactly as written. */
  Optional<String> mentionIn(Words words) {
    var found = new ArrayList<String>();
    Matcher m = mention.matcher(words.text());
    while (m.find()) {
      found.add(m.group());
    }
    return found.stream().max((a, b) -> Integer.compare(a.length(), b.length()));
  }

  private static List<String> list(String text) {
    return Stream.of(text.split(","))
        .map(String::strip)
        .filter(s -> !s.isEmpty() && !s.matches("(?i)none|nothing|-"))
        .toList();
  }

  /** Any of the names, with or without their spaces and hyphens, singular or plural. */
  private static Pattern mention(List<String> names) {
    String any =
        names.stream()
            .sorted((a, b) -> Integer.compare(b.length(), a.length()))
            .map(n -> n.replaceAll("(?<=[a-z])(?=[A-Z])", " "))
            .map(n ->
                Stream.of(n.split("[\\s-]+"))
                    .map(Words::literal)
                    .collect(Collectors.joining("[\\s-]*")))
            .collect(Collectors.joining("|"));
    return Words.re("\\b(?:" + any + ")(?:s|es)?\\b");
  }
}
