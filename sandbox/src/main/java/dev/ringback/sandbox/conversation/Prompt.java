package dev.ringback.sandbox.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * All the receptionist knows: the sections of the system message and the conversation.
 *
 * @param published what the clinic says that may bear on this turn
 * @param language to acknowledge in, {@code en} or {@code es}
 * @param asked what the last reply asked for, such as {@code SLOT}; {@code NOTHING} if not given
 * @param turn the user's last message, the one to read
 * @param earlier the user's messages before it, oldest first
 */
record Prompt(
    List<MenuEntry> menu,
    List<Published> published,
    String language,
    LocalDate today,
    String asked,
    List<OfferedSlot> offered,
    Words turn,
    List<Words> earlier) {
  static final Prompt NONE =
      new Prompt(
          List.of(),
          List.of(),
          LanguageReader.ENGLISH,
          LocalDate.EPOCH,
          "NOTHING",
          List.of(),
          new Words(""),
          List.of());

  private static final Pattern LANGUAGE = Pattern.compile("^(?:en|es)$", Pattern.MULTILINE);
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern DIMENSION = Pattern.compile("[A-Z]{4,}");

  static Prompt read(JsonNode messages, LocalDate fallbackToday) {
    var sections = new HashMap<String, List<String>>();
    var said = new ArrayList<Words>();
    for (JsonNode message : messages) {
      String role = message.path("role").asString("");
      String content = content(message.path("content"));
      if (role.equals("system") || role.equals("developer")) {
        readSections(content, sections);
      } else if (role.equals("user")) {
        said.add(new Words(content));
      }
    }
    LocalDate today =
        found(DATE, sections, "TODAY").stream()
            .findFirst()
            .map(LocalDate::parse)
            .orElse(fallbackToday);
    Words turn = said.isEmpty() ? new Words("") : said.removeLast();
    return new Prompt(
        lines(sections, "MENU").stream().flatMap(l -> MenuEntry.parse(l).stream()).toList(),
        lines(sections, "PUBLISHED").stream().map(Published::parse).toList(),
        found(LANGUAGE, sections, "LANGUAGE").stream().findFirst().orElse(LanguageReader.ENGLISH),
        today,
        found(DIMENSION, sections, "ASKED").stream().findFirst().orElse("NOTHING"),
        lines(sections, "OFFERED").stream()
            .flatMap(l -> OfferedSlot.parse(l, today).stream())
            .toList(),
        turn,
        List.copyOf(said));
  }

  boolean asked(String what) {
    return asked.equals(what);
  }

  /** The same prompt with the turn in other words. */
  Prompt saying(Words words) {
    return new Prompt(menu, published, language, today, asked, offered, words, earlier);
  }

  /** The lines of a section without their list marks. */
  private static List<String> lines(Map<String, List<String>> sections, String section) {
    return sections.getOrDefault(section, List.of());
  }

  private static List<String> found(
      Pattern pattern, Map<String, List<String>> sections, String section) {
    Matcher m = pattern.matcher(String.join("\n", lines(sections, section)));
    return m.results().map(r -> r.group()).toList();
  }

  private static void readSections(String content, Map<String, List<String>> into) {
    String name = "";
    for (String raw : content.lines().toList()) {
      String line = raw.strip();
      if (line.startsWith("## ")) {
        name = line.substring(3).strip();
      } else if (!line.isEmpty()) {
        into.computeIfAbsent(name, _ -> new ArrayList<>()).add(line.replaceFirst("^[-*] ", ""));
      }
    }
  }

  private static String content(JsonNode content) {
    return content.isArray()
        ? content.valueStream().map(p -> p.path("text").asString("")).collect(Collectors.joining())
        : content.asString("");
  }
}
