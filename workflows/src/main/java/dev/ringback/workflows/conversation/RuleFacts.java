package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PlainWords;
import dev.ringback.workflows.clinic.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a turn says about the caller, by rule; every fact quotes the words it was found in. */
final class RuleFacts {
  private static final Pattern FIRST_TIME =
      Pattern.compile(
          "\\b(first time|never (had|done|tried|gotten)|new to (this|it)|primera vez|nunca (me|he|lo|la|antes))[^.!?,]*|^(no,? )?(never|nunca)\\b");
  private static final Pattern PRIOR =
      Pattern.compile(
          "\\b(had|done|got|gotten|tried) (it|this|that|some|one|them|botox|filler|lasers?)?\\s*(done )?(before|last|already|once|twice|a (few|couple))[^.!?,]*|\\bused to get[^.!?,]*"
              + "|\\bya (me )?(lo|la|los|las|me) (he )?(hice|hecho|puse|puesto|probe)[^.!?,]*|\\b(me )?(lo|la) he hecho antes\\b|\\bantes me (ponia|hacia)[^.!?,]*");
  private static final Pattern COMPARING =
      Pattern.compile(
          "\\b(comparing|shopping around|looking around|checking (out )?(a few|other|different)|other (clinics|places|spas|quotes)|comparando|otras (clinicas|cotizaciones))\\b[^.!?,]*");
  private static final Pattern READY =
      Pattern.compile(
          "\\b(ready to (book|go|do|start)|want to do (it|this)|let'?s do (it|this)|list[oa] para|quiero hacerlo)\\b");
  private static final Pattern RELUCTANT =
      Pattern.compile(
          "\\b(not sure (if|about|yet|i want)|on the fence|still (deciding|thinking)|having second thoughts|no estoy segur[oa]|lo estoy pensando)\\b[^.!?,]*");
  private static final Pattern BUDGET =
      Pattern.compile(
          "\\b(budget|afford|expensive|money|presupuesto|caro|cara|dinero)\\b[^.!?]*|\\$ ?\\d+[^.!?]*");
  private static final Pattern SCHEDULE =
      Pattern.compile(
          "\\b(my (work )?(schedule|shifts?|hours)|work (nights|weekends|days|shifts)|only (after|before|on|in the) [^.!?]{2,20}|only free|mi horario|mis turnos|trabajo (de noche|los fines)|solo puedo|solamente puedo)\\b[^.!?,]*");
  private static final Pattern SOMEONE_DECIDES =
      Pattern.compile(
          "\\b(ask|check with|talk to|consult|preguntar(le)? a|hablar(lo)? con|consultar(lo)? con) (my|mi) (husband|wife|partner|spouse|mom|mother|dad|doctor|boyfriend|girlfriend|esposo|esposa|marido|pareja|mama|madre|medico|doctora?)\\b");
  private static final Pattern NOTHING_IN_THE_WAY =
      Pattern.compile(
          "\\b(no|none|nothing|nope|nah|not really|nada|ningun\\w*|todo bien)\\b[^.!?]*");
  private static final Pattern YES_BEFORE =
      Pattern.compile("^(yes|yeah|yep|si|sí|yup|i have|i did|ya)\\b");

  /** What a health condition is called in Spanish; the menu lists them in English. */
  private static final Pattern CONDITION_IN_SPANISH =
      Pattern.compile(
          "\\b(embarazad\\w|embarazo|esperando (?:un |una )?bebe|amamant\\w+|lactancia|lactando|(?:dando|doy) (?:el )?pecho|marcapasos|hernias?|anticoagulantes?|isotretinoina|accutane"
              + "|miastenia\\w*|neuromuscular\\w*|infeccion\\w* (?:en|de) (?:la|mi) piel|acne (?:activo|infectado)|sarpullido|erupcion(?:es)?|diabet\\w+|epilep\\w+"
              + "|alergi\\w+(?: al? (?:el |la |los |las )?\\w+)?|herpes|fuegos|cancer|quimioterapia|queloides?|lupus|autoinmun\\w+|presion alta|crioglobulin\\w+|aglutininas frias"
              + "|bronce[ae]\\w*|quema(?:dura|d[oa])s? (?:de|del|por el) sol|fotosensib\\w+|implantes? (?:de )?metal\\w*)\\b");

  private static final String DENIED =
      "\\b(no|not|never|without|sin|nunca|n't|isn't|don't)\\b(?:(?!\\b(but|though|pero|aunque)\\b)[^.!?,;])*";
  private static final int LONGEST = 120;

  private final String words;
  private final String tidied;
  private final String said;
  private final ReadTurn turn;
  private final Clinic clinic;
  private final List<Fact> facts = new ArrayList<>();

  private RuleFacts(String words, ReadTurn turn, Clinic clinic) {
    this.words = words;
    this.tidied = PlainWords.tidy(words);
    this.said = PlainWords.fold(tidied);
    this.turn = turn;
    this.clinic = clinic;
  }

  static List<Fact> in(String words, ReadTurn turn, Clinic clinic) {
    RuleFacts found = new RuleFacts(words, turn, clinic);
    Optional<Fact> chosen = Choices.read(words, turn, clinic);
    if (chosen.isPresent()) {
      return List.of(chosen.get());
    }
    found.goals();
    found.contraindication();
    found.openness();
    found.limitations();
    found.window();
    RuleReading.confirmedInterest(words, turn, found.facts).ifPresent(found.facts::add);
    found.answerToWhatWasAsked().ifPresent(found.facts::add);
    return List.copyOf(found.facts);
  }

  private void goals() {
    for (Treatment treatment : clinic.treatments()) {
      NamedTreatments.name(words, treatment)
          .ifPresent(name -> facts.add(new Fact.Goal(treatment.id(), evidence(name))));
    }
  }

  private void contraindication() {
    Stream.concat(
            clinic.treatments().stream()
                .flatMap(treatment -> treatment.contraindications().stream())
                .map(PlainWords::of)
                .filter(said::contains),
            CONDITION_IN_SPANISH.matcher(said).results().map(MatchResult::group))
        .distinct()
        .filter(word -> !denied(word))
        .forEach(word -> add(Fact.Limitation.Kind.CONTRAINDICATION, original(word)));
  }

  private boolean denied(String word) {
    return Pattern.compile(DENIED + Pattern.quote(word)).matcher(said).find();
  }

  private void openness() {
    Optional<String> first = firstIn(FIRST_TIME);
    if (first.isPresent()) {
      add(Fact.Openness.Kind.FIRST_TIME, first.get());
    } else {
      firstIn(PRIOR).ifPresent(w -> add(Fact.Openness.Kind.PRIOR_TREATMENT, w));
    }
    firstIn(COMPARING).ifPresent(w -> add(Fact.Openness.Kind.COMPARING, w));
    firstIn(RELUCTANT).ifPresent(w -> add(Fact.Openness.Kind.RELUCTANT, w));
    if (facts.stream().noneMatch(Fact.Openness.class::isInstance)) {
      firstIn(READY).ifPresent(w -> add(Fact.Openness.Kind.READY, w));
    }
  }

  private void limitations() {
    firstIn(BUDGET).ifPresent(w -> add(Fact.Limitation.Kind.BUDGET, w));
    firstIn(SCHEDULE).ifPresent(w -> add(Fact.Limitation.Kind.SCHEDULE, w));
    firstIn(SOMEONE_DECIDES).ifPresent(w -> add(Fact.Limitation.Kind.SOMEONE_ELSE_DECIDES, w));
  }

  private void window() {
    WindowPolicy.find(words, turn.today(), turn.asked() == Pending.WINDOW, turn.language())
        .ifPresent(found ->
            facts.add(
                new Fact.Window(found.kind(), found.event(), evidence(original(found.words())))));
  }

  /** An answer the rules cannot place still answers what was asked. */
  private Optional<Fact> answerToWhatWasAsked() {
    Evidence all = evidence(words);
    return switch (turn.asked()) {
      case GOALS ->
          has(Fact.Goal.class) || ConductPolicy.gibberish(words) || asksSomethingElse()
              ? Optional.empty()
              : Optional.of(new Fact.Goal(null, all));
      case LIMITATIONS ->
          !has(Fact.Limitation.class) && NOTHING_IN_THE_WAY.matcher(said).find()
              ? Optional.of(new Fact.Limitation(Fact.Limitation.Kind.NONE, all))
              : Optional.empty();
      case OPENNESS -> has(Fact.Openness.class) ? Optional.empty() : yesOrNoToBefore(all);
      case NOTHING,
          WINDOW,
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

  private Optional<Fact> yesOrNoToBefore(Evidence all) {
    if (YES_BEFORE.matcher(said).find()) {
      return Optional.of(new Fact.Openness(Fact.Openness.Kind.PRIOR_TREATMENT, all));
    }
    return WordsPolicy.answer(words) == Answer.NO
        ? Optional.of(new Fact.Openness(Fact.Openness.Kind.FIRST_TIME, all))
        : Optional.empty();
  }

  /** A turn that is about the conversation itself names no wish. */
  private boolean asksSomethingElse() {
    return LanguagePolicy.asked(words).isPresent()
        || WordsPolicy.asksWhetherBot(words)
        || ConductPolicy.offTopic(words)
        || Choices.number(words).isPresent();
  }

  private boolean has(Class<? extends Fact> kind) {
    return facts.stream().anyMatch(kind::isInstance);
  }

  private void add(Fact.Limitation.Kind kind, String quoted) {
    facts.add(new Fact.Limitation(kind, evidence(quoted)));
  }

  private void add(Fact.Openness.Kind kind, String quoted) {
    facts.add(new Fact.Openness(kind, evidence(quoted)));
  }

  private Optional<String> firstIn(Pattern pattern) {
    Matcher matcher = pattern.matcher(said);
    return matcher.find()
        ? Optional.of(tidied.substring(matcher.start(), matcher.end()).strip())
        : Optional.empty();
  }

  /** The caller's own spelling of a found word, accents and all. */
  private String original(String found) {
    int at = said.indexOf(PlainWords.of(found));
    return at < 0 ? found : tidied.substring(at, at + PlainWords.of(found).length());
  }

  private Evidence evidence(String quoted) {
    return new Evidence(
        turn.turn().id(), quoted.length() > LONGEST ? quoted.substring(0, LONGEST) : quoted);
  }
}
