package dev.ringback.sandbox.conversation;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One or two sentences that take up what was said. Names no appointment time, books nothing.
 *
 * @param answered false when something was asked that the clinic does not publish
 */
record Acknowledgement(String words, boolean answered) {
  private static final Pattern PRICED =
      Words.re(
          "\\b(?:how much (?:is|are|does|do|for|would|will)|price (?:of|for)|cost of|what (?:does|do|would))(?: an?| the| your| some)? ([\\p{L}-]+)"
              + "|\\bcu[aá]nto (?:cuestan?|valen?|sale|es|cobran por)(?: el| la| los| las| una?)? ([\\p{L}-]+)");

  /** What stands for the treatment spoken of. */
  private static final Set<String> THAT =
      Set.of(
          "it", "that", "this", "they", "those", "one", "treatment", "eso", "esto", "tratamiento");

  static Acknowledgement of(Prompt prompt, Reading reading) {
    String language = prompt.language();
    return said(urgent(reading), language)
        .or(() -> asked(prompt, reading))
        .or(() -> said(leaving(reading), language))
        .or(() -> fact(prompt, reading).map(Acknowledgement::plain))
        .or(() -> said(reading.slot().map(_ -> Wording.WORKS_NICELY), language))
        .or(() -> reading.name().map(n -> plain(Wording.THANK_YOU_NAME.in(language, n.given()))))
        .orElseGet(() -> plain(tone(reading).in(language)));
  }

  private static Optional<Wording> urgent(Reading reading) {
    if (reading.has("EMERGENCY")) {
      return Optional.of(Wording.CALL_911);
    }
    if (reading.has("TREATMENT_CONCERN")) {
      return Optional.of(Wording.SORRY_TO_HEAR);
    }
    if (reading.has("ABUSE")) {
      return Optional.of(Wording.STAY_POLITE);
    }
    return reading.has("COMPLAINT") ? Optional.of(Wording.SORRY) : Optional.empty();
  }

  private static Optional<Acknowledgement> asked(Prompt prompt, Reading reading) {
    String language = prompt.language();
    if (reading.has("ARE_YOU_A_BOT")) {
      return Optional.of(plain(Wording.A_BOT.in(language)));
    }
    if (reading.has("PERSON")
        || reading.has("RESCHEDULE")
        || reading.has("CANCEL")
        || reading.has("LANGUAGE")
        || reading.has("BY_TEXT")
        || reading.has("BY_CALL")) {
      return Optional.of(plain(Wording.OF_COURSE.in(language)));
    }
    if (reading.has("OFF_TOPIC") || reading.has("SOMEONE_ELSE")) {
      return Optional.of(plain(Wording.ONLY_THE_CLINIC.in(language)));
    }
    if (reading.has("CLINICAL")) {
      return Optional.of(new Acknowledgement(Wording.FOR_THE_PROVIDER.in(language), false));
    }
    if (reading.has("PRICE")) {
      return Optional.of(answer(price(prompt, reading).or(() -> published(prompt)), language));
    }
    return reading.has("QUESTION")
        ? Optional.of(answer(published(prompt), language))
        : Optional.empty();
  }

  private static Acknowledgement answer(Optional<String> known, String language) {
    return known
        .map(Acknowledgement::plain)
        .orElseGet(() -> new Acknowledgement(Wording.FAIR_QUESTION.in(language), false));
  }

  /** The published range of what the question names or, if it says "that", of what was named. */
  private static Optional<String> price(Prompt prompt, Reading reading) {
    Optional<MenuEntry> now =
        reading
            .fact("GOALS")
            .flatMap(g -> prompt.menu().stream().filter(e -> e.id().equals(g.code())).findFirst())
            .or(() -> mentioned(prompt, prompt.turn()));
    return now.or(() -> asksForThat(prompt.turn()) ? spokenOfBefore(prompt) : Optional.empty())
        .flatMap(e ->
            prompt.published().stream()
                .filter(p -> p.title().equalsIgnoreCase(e.name()) && !p.price().isEmpty())
                .findFirst())
        .map(p -> Wording.PRICE.in(prompt.language(), p.title(), range(p, prompt.language())));
  }

  private static String range(Published published, String language) {
    String range = published.price().replaceFirst("\\.$", "");
    return language.equals(LanguageReader.SPANISH) ? range.replace(" to ", " y ") : range;
  }

  private static boolean asksForThat(Words turn) {
    Matcher m = PRICED.matcher(turn.text());
    if (!m.find()) {
      return true;
    }
    String what = m.group(1) == null ? m.group(2) : m.group(1);
    return THAT.contains(what.toLowerCase(Locale.ROOT));
  }

  private static Optional<MenuEntry> spokenOfBefore(Prompt prompt) {
    return prompt.earlier().reversed().stream()
        .flatMap(w -> mentioned(prompt, w).stream())
        .findFirst();
  }

  private static Optional<MenuEntry> mentioned(Prompt prompt, Words words) {
    return prompt.menu().stream().filter(e -> e.mentionIn(words).isPresent()).findFirst();
  }

  /** What is published that takes up most of the question. */
  private static Optional<String> published(Prompt prompt) {
    Words questions =
        new Words(
            prompt.turn().questions().stream().map(Words::text).collect(Collectors.joining(" ")));
    Words asked = Tongue.of(prompt.language()).times().apply(questions);
    return prompt.published().stream()
        .filter(Published::quotable)
        .filter(p -> p.answers(asked) > 0)
        .max(Comparator.comparingLong(p -> p.answers(asked)))
        .map(p -> Wording.PUBLISHED.in(prompt.language(), p.sentence()));
  }

  private static Optional<Wording> leaving(Reading reading) {
    if (reading.has("WRONG_NUMBER")) {
      return Optional.of(Wording.MIX_UP);
    }
    if (reading.has("STOP") || reading.has("NOT_INTERESTED")) {
      return Optional.of(Wording.UNDERSTOOD);
    }
    return reading.has("LATER") ? Optional.of(Wording.NO_RUSH) : Optional.empty();
  }

  private static Optional<String> fact(Prompt prompt, Reading reading) {
    String language = prompt.language();
    Optional<String> limit =
        reading
            .fact("LIMITATIONS")
            .map(f ->
                switch (f.code()) {
                  case "CONTRAINDICATION" -> Wording.PASSED_ON.in(language);
                  case "BUDGET" -> Wording.BUDGET.in(language);
                  case "NONE" -> Wording.SIMPLE.in(language);
                  default -> Wording.WORK_AROUND.in(language);
                });
    return limit
        .or(() -> reading.fact("GOALS").map(f -> goal(prompt, f)))
        .or(() -> reading.fact("OPENNESS").map(f -> openness(f.code()).in(language)))
        .or(() ->
            reading
                .fact("WINDOW")
                .map(f ->
                    (f.code().equals("EVENT") ? Wording.EXCITING : Wording.GOOD_TO_KNOW)
                        .in(language)));
  }

  /** Names the treatment only when they named it themselves. */
  private static String goal(Prompt prompt, FoundFact goal) {
    Optional<MenuEntry> entry =
        prompt.menu().stream().filter(e -> e.id().equals(goal.code())).findFirst();
    if (entry.isEmpty()) {
      return Wording.TALK_THROUGH.in(prompt.language());
    }
    String name = entry.get().name();
    return prompt.turn().has(Words.re(Words.literal(name)))
        ? Wording.LOVELY_CHOICE.in(prompt.language(), name)
        : Wording.GOOD_IDEA.in(prompt.language());
  }

  private static Wording openness(String code) {
    return switch (code) {
      case "PRIOR_TREATMENT" -> Wording.KNOWS_IT;
      case "FIRST_TIME" -> Wording.FIRST_TIME;
      case "READY" -> Wording.WONDERFUL;
      default -> Wording.UNDERSTANDABLE;
    };
  }

  private static Wording tone(Reading reading) {
    if (reading.has("OTHER_TIMES")) {
      return Wording.LOOK_AGAIN;
    }
    return switch (reading.sentiment()) {
      case "POSITIVE" -> Wording.WONDERFUL;
      case "HURRIED" -> Wording.BRIEF;
      case "ANXIOUS" -> Wording.TAKE_YOUR_TIME;
      default -> Wording.THANKS;
    };
  }

  private static Optional<Acknowledgement> said(Optional<Wording> wording, String language) {
    return wording.map(w -> plain(w.in(language)));
  }

  private static Acknowledgement plain(String words) {
    return new Acknowledgement(words, true);
  }
}
