package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.NumberWords;
import dev.ringback.workflows.clinic.PlainWords;
import dev.ringback.workflows.clinic.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The numbered answers to each question, for the scripted conversation: what is shown or read out,
 * and what a number then stands for. Both depend on the question and the clinic alone.
 */
public final class Choices {
  /** Nine keys: one for something else, and the last for a stop, on a call at least. */
  private static final int MOST_TREATMENTS = 7;

  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:(?:please|press|pressed|option|number|the|choice|answer|reply|it'?s|i(?:'d| would) (?:like|say|choose|pick)|i choose"
              + "|opcion|numero|la|el|marco|oprimo|es|por favor|elijo|quiero)[ ,]*)*#?(\\d)\\)?(?: ?(?:please|por favor|gracias|thanks))?$");

  private Choices() {}

  /**
   * The answers to choose from; none where free words or the slots' own numbers answer. Labels
   * never repeat the treatment they want: they also go into texts.
   */
  public static List<Choice> to(Pending asked, Clinic clinic, Language language) {
    return numbered(labels(asked, clinic, language));
  }

  /** What the number in the words stands for; empty if they choose none of the answers. */
  public static Optional<Fact> read(String words, ReadTurn turn, Clinic clinic) {
    int number = number(words).orElse(0);
    Evidence evidence = new Evidence(turn.turn().id(), PlainWords.tidy(words));
    return switch (turn.asked()) {
      case GOALS -> goal(number, clinic, evidence);
      case LIMITATIONS -> nth(LIMITATIONS, number).map(kind -> new Fact.Limitation(kind, evidence));
      case OPENNESS -> nth(OPENNESS, number).map(kind -> new Fact.Openness(kind, evidence));
      case WINDOW -> nth(WINDOW, number).map(kind -> new Fact.Window(kind, null, evidence));
      case NOTHING,
          SLOT,
          CONFIRMATION,
          NAME,
          APPOINTMENT,
          MOVE,
          CANCELLATION,
          ANOTHER_TIME,
          IDENTITY,
          DETAIL ->
          Optional.empty();
    };
  }

  /** Yes or no by number or in words, to what was asked. */
  public static Answer answer(String words, Pending asked) {
    int number = number(words).orElse(0);
    return switch (asked) {
      case CONFIRMATION, MOVE, CANCELLATION, ANOTHER_TIME, IDENTITY, DETAIL ->
          switch (number) {
            case 1 -> Answer.YES;
            case 2 -> Answer.NO;
            default -> ChangeAnswerPolicy.answer(words, asked);
          };
      case NOTHING, GOALS, LIMITATIONS, OPENNESS, WINDOW, SLOT, NAME, APPOINTMENT ->
          WordsPolicy.answer(words);
    };
  }

  /** The number chosen by a key, a digit or "option two". */
  static OptionalInt number(String words) {
    String said =
        NumberWords.inFigures(PlainWords.of(words).replaceAll("[.,!?]+$", ""))
            .replaceAll("^(the )?(first|la primera|el primero)( one| option)?$", "1")
            .replaceAll("^(the )?(second|la segunda|el segundo)( one| option)?$", "2")
            .replaceAll("^(the )?(third|la tercera|el tercero)( one| option)?$", "3");
    Matcher matcher = NUMBER.matcher(said);
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }

  private static final List<Fact.Limitation.Kind> LIMITATIONS =
      List.of(
          Fact.Limitation.Kind.NONE,
          Fact.Limitation.Kind.SCHEDULE,
          Fact.Limitation.Kind.BUDGET,
          Fact.Limitation.Kind.CONTRAINDICATION);

  private static final List<Fact.Openness.Kind> OPENNESS =
      List.of(
          Fact.Openness.Kind.PRIOR_TREATMENT,
          Fact.Openness.Kind.FIRST_TIME,
          Fact.Openness.Kind.COMPARING);

  private static final List<Fact.Window.Kind> WINDOW =
      List.of(
          Fact.Window.Kind.THIS_WEEK,
          Fact.Window.Kind.NEXT_WEEK,
          Fact.Window.Kind.THIS_MONTH,
          Fact.Window.Kind.NO_HURRY);

  private static List<String> labels(Pending asked, Clinic clinic, Language language) {
    boolean english = language == Language.ENGLISH;
    return switch (asked) {
      case GOALS ->
          Stream.concat(
                  menu(clinic).stream().map(Treatment::name),
                  Stream.of(english ? "something else" : "otra cosa"))
              .toList();
      case LIMITATIONS ->
          english
              ? List.of(
                  "nothing in the way", "my schedule", "my budget", "something about my health")
              : List.of("nada en especial", "mi horario", "mi presupuesto", "algo sobre mi salud");
      case OPENNESS ->
          english
              ? List.of("something I've had before", "my first time", "comparing clinics first")
              : List.of("algo que ya me hice antes", "mi primera vez", "comparar clínicas primero");
      case WINDOW ->
          english
              ? List.of("this week", "next week", "this month", "no hurry")
              : List.of("esta semana", "la próxima semana", "este mes", "sin prisa");
      case CONFIRMATION, MOVE, CANCELLATION, ANOTHER_TIME, IDENTITY, DETAIL ->
          english ? List.of("yes", "no") : List.of("sí", "no");
      case NOTHING, SLOT, NAME, APPOINTMENT -> List.of();
    };
  }

  private static List<Treatment> menu(Clinic clinic) {
    return clinic.treatments().stream().limit(MOST_TREATMENTS).toList();
  }

  private static Optional<Fact> goal(int number, Clinic clinic, Evidence evidence) {
    List<Treatment> menu = menu(clinic);
    if (number == menu.size() + 1) {
      return Optional.of(new Fact.Goal(null, evidence));
    }
    return nth(menu, number).map(treatment -> new Fact.Goal(treatment.id(), evidence));
  }

  private static <T> Optional<T> nth(List<T> items, int number) {
    return number >= 1 && number <= items.size()
        ? Optional.of(items.get(number - 1))
        : Optional.empty();
  }

  private static List<Choice> numbered(List<String> labels) {
    List<Choice> choices = new ArrayList<>();
    for (String label : labels) {
      choices.add(new Choice(choices.size() + 1, label));
    }
    return List.copyOf(choices);
  }
}
