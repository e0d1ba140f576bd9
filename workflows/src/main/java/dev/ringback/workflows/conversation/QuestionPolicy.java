package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Question;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.clinic.TreatmentId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which qualifying question comes next, and in which words: those of the clinic. */
public final class QuestionPolicy {
  /** Wishes first, then what stands in the way of them; dates last. */
  private static final List<Dimension> ORDER =
      List.of(Dimension.GOALS, Dimension.LIMITATIONS, Dimension.OPENNESS, Dimension.WINDOW);

  private QuestionPolicy() {}

  /** The question every conversation opens with. */
  public static Question opening(Clinic clinic, Language language) {
    return question(Dimension.GOALS, null, clinic, language)
        .orElseGet(() ->
            new Question(
                Dimension.GOALS, null, "What were you hoping to have done?", Language.ENGLISH));
  }

  /** The question after an answer, if one is left to ask. What is known is not asked. */
  public static Optional<Question> next(Conversation conversation, Clinic clinic) {
    if (!mayAskMore(conversation)) {
      return Optional.empty();
    }
    return ORDER.stream()
        .filter(d -> !conversation.told().knows(d) && !conversation.askedSoFar().contains(d))
        .map(d -> question(d, conversation.told().treatment(), clinic, conversation.language()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether the person's patience allows for another question. */
  static boolean mayAskMore(Conversation conversation) {
    return conversation.askedSoFar().size() < PacingPolicy.mostQuestions(conversation.mood());
  }

  /**
   * The clinic's words for a dimension: the service line's own before the general ones, and English
   * where the language has none.
   */
  public static Optional<Question> question(
      Dimension dimension, @Nullable TreatmentId wanted, Clinic clinic, Language language) {
    Optional<String> line =
        Optional.ofNullable(wanted).flatMap(clinic::treatment).map(Treatment::serviceLine);
    Predicate<Question> own =
        q -> q.serviceLine() != null && line.filter(q.serviceLine()::equals).isPresent();
    Predicate<Question> general = q -> q.serviceLine() == null;
    Predicate<Question> spoken = q -> q.language() == language;
    Predicate<Question> english = q -> q.language() == Language.ENGLISH;
    return Stream.of(own.and(spoken), general.and(spoken), own.and(english), general.and(english))
        .map(fits ->
            clinic.questions().stream().filter(q -> q.dimension() == dimension).filter(fits))
        .map(Stream::findFirst)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
