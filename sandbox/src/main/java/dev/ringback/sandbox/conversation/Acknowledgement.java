package dev.ringback.sandbox.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One or two sentences that take up what was said. Names no appointment time, books nothing. */
final class Acknowledgement {
  private static final String SOMEONE_CONFIRMS = "I'll have someone confirm that.";
  private static final Pattern TIME_OF_DAY =
      Words.re("\\d{1,2}:\\d\\d|\\b\\d{1,2}\\s*[ap]\\.?m\\b");
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "what",
          "where",
          "when",
          "which",
          "does",
          "your",
          "have",
          "there",
          "this",
          "that",
          "with",
          "about",
          "they",
          "from",
          "would",
          "could",
          "will",
          "much",
          "many",
          "need",
          "know",
          "like",
          "tell",
          "treatment",
          "clinic",
          "please",
          "want",
          "take",
          "offer");

  private Acknowledgement() {}

  static String of(Prompt prompt, Reading reading) {
    return urgent(reading)
        .or(() -> answer(prompt, reading))
        .or(() -> leaving(reading))
        .or(() -> fact(prompt, reading))
        .or(() -> reading.slot().map(_ -> "That one works nicely."))
        .or(() -> reading.name().map(n -> "Thank you, " + n.given() + "."))
        .orElse(
            reading.has("OTHER_TIMES")
                ? "No problem, let me look again."
                : reading.sentiment().equals("POSITIVE")
                    ? "Wonderful."
                    : "Thanks for letting me know.");
  }

  private static Optional<String> urgent(Reading reading) {
    if (reading.has("EMERGENCY")) {
      return Optional.of("I'm so sorry, that sounds urgent. Please call 911 right away.");
    }
    if (reading.has("TREATMENT_CONCERN")) {
      return Optional.of("I'm so sorry you're dealing with that. " + SOMEONE_CONFIRMS);
    }
    return reading.has("COMPLAINT")
        ? Optional.of("I'm sorry about that, and thank you for telling me.")
        : Optional.empty();
  }

  private static Optional<String> answer(Prompt prompt, Reading reading) {
    if (reading.has("ARE_YOU_A_BOT")) {
      return Optional.of("Yes, I'm the clinic's AI assistant.");
    }
    if (reading.has("PERSON")) {
      return Optional.of("Of course.");
    }
    if (reading.has("CLINICAL")) {
      return Optional.of("That's a good question for the provider. " + SOMEONE_CONFIRMS);
    }
    if (reading.has("PRICE")) {
      return Optional.of(price(prompt, reading).orElse(SOMEONE_CONFIRMS));
    }
    return reading.has("QUESTION")
        ? Optional.of(published(prompt).orElse(SOMEONE_CONFIRMS))
        : Optional.empty();
  }

  /** The published range of the treatment spoken of now or, failing that, most recently. */
  private static Optional<String> price(Prompt prompt, Reading reading) {
    Optional<MenuEntry> now =
        reading
            .fact("GOALS")
            .flatMap(g -> prompt.menu().stream().filter(e -> e.id().equals(g.code())).findFirst());
    return now.or(() -> spokenOfBefore(prompt))
        .filter(e -> !e.price().isEmpty())
        .map(e -> e.name() + " runs " + e.price().replaceFirst("\\.$", "") + ".");
  }

  private static Optional<MenuEntry> spokenOfBefore(Prompt prompt) {
    return prompt.earlier().reversed().stream()
        .flatMap(w -> prompt.menu().stream().filter(e -> e.mentionIn(w).isPresent()))
        .findFirst();
  }

  /** The published line that shares most words with the question. */
  private static Optional<String> published(Prompt prompt) {
    List<String> asked = stems(prompt.turn().text());
    return Stream.concat(prompt.lines("POLICIES").stream(), prompt.lines("CLINIC").stream())
        .filter(line -> !TIME_OF_DAY.matcher(line).find())
        .filter(line -> shared(line, asked) > 0)
        .max(Comparator.comparingLong(line -> shared(line, asked)))
        .map(line -> line.replaceFirst("\\.$", "") + ".");
  }

  private static long shared(String line, List<String> asked) {
    return stems(line).stream().distinct().filter(asked::contains).count();
  }

  private static List<String> stems(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(r -> r.group())
        .filter(w -> !EMPTY_WORDS.contains(w))
        .map(w -> w.length() > 5 ? w.substring(0, 5) : w)
        .collect(Collectors.toList());
  }

  private static Optional<String> leaving(Reading reading) {
    if (reading.has("WRONG_NUMBER")) {
      return Optional.of("Sorry about the mix-up.");
    }
    if (reading.has("STOP") || reading.has("NOT_INTERESTED")) {
      return Optional.of("Understood, thanks for letting me know.");
    }
    return reading.has("LATER") ? Optional.of("Of course, no rush.") : Optional.empty();
  }

  private static Optional<String> fact(Prompt prompt, Reading reading) {
    Optional<String> limit =
        reading
            .fact("LIMITATIONS")
            .map(f ->
                switch (f.code()) {
                  case "CONTRAINDICATION" ->
                      "Thank you for telling me; I'll pass that on to the provider.";
                  case "BUDGET" -> "That's good to know, and the consultation can work with it.";
                  case "NONE" -> "Perfect, that keeps it simple.";
                  default -> "I understand, we can work around that.";
                });
    Optional<String> goal =
        reading
            .fact("GOALS")
            .map(f ->
                prompt.menu().stream()
                    .filter(e -> e.id().equals(f.code()))
                    .map(e -> e.name() + " is a lovely choice.")
                    .findFirst()
                    .orElse("That's something we can talk through at a consultation."));
    return limit
        .or(() -> goal)
        .or(() -> reading.fact("OPENNESS").map(f -> openness(f.code())))
        .or(() ->
            reading
                .fact("WINDOW")
                .map(f ->
                    f.code().equals("EVENT")
                        ? "How exciting, we'll keep that date in mind."
                        : "Good to know."));
  }

  private static String openness(String code) {
    return switch (code) {
      case "PRIOR_TREATMENT" -> "Great that you know what to expect.";
      case "FIRST_TIME" -> "Everybody starts somewhere, and the consultation is made for that.";
      case "READY" -> "Wonderful.";
      default -> "That's completely understandable.";
    };
  }
}
