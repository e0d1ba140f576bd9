package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotChoicePolicy;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.Treatment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A turn read without a model, by rules alone: slower to understand, but it can qualify and book to
 * the end. It stands in whenever the model is down or talks nonsense.
 */
public final class RuleReading {
  private static final Map<Intent, Pattern> INTENTS =
      Map.of(
          Intent.PRICE, Pattern.compile("\\bhow much\\b|\\b(price|cost|charge|fee)s?\\b|\\$ ?\\?"),
          Intent.WRONG_NUMBER, Pattern.compile("\\bwrong (number|person)\\b|\\bdidn'?t call\\b"),
          Intent.NOT_INTERESTED,
              Pattern.compile(
                  "\\bnot interested\\b|\\bno thank(s| you)\\b|\\b(went|going) (somewhere|elsewhere)\\b"),
          Intent.COMPLAINT,
              Pattern.compile(
                  "\\b(complain\\w*|refund|terrible|awful|unacceptable|ridiculous|rude)\\b"),
          Intent.TREATMENT_CONCERN,
              Pattern.compile(
                  "\\b(bruis|swell|swollen|lump|droop|infect|blister|burn|bleed|numb)\\w*\\b.*\\b(after|since|from|last|yesterday)\\b"
                      + "|\\b(after|since)\\b.*\\b(bruis|swell|swollen|lump|droop|infect|blister|burn|bleed|numb)\\w*"),
          Intent.CLINICAL,
              Pattern.compile(
                  "\\bis it safe\\b|\\bside effects?\\b|\\bwhat dos(e|age)\\b|\\bshould i (stop|take)\\b"),
          Intent.OTHER_TIMES,
              Pattern.compile(
                  "\\b(other|another|different|more|any other) (times?|days?|options?|openings?)\\b"
                      + "|\\b(none|neither) (of|work)\\w*|\\b(doesn'?t|don'?t|won'?t) work\\b|\\bcan'?t make\\b"),
          Intent.LATER,
              Pattern.compile(
                  "\\b(not (right )?now|busy right now|call me (back )?later|another time|get back to you)\\b"),
          Intent.BOOK, Pattern.compile("\\b(book|appointment|schedule|come in|consult\\w*)\\b"));

  private static final Pattern NAME =
      Pattern.compile(
          "(?:my name is|name's|this is|i'm|i am|it's|it is)\\s+(\\p{Lu}[\\p{L}'-]+)(?:\\s+(\\p{Lu}[\\p{L}'-]+))?");
  private static final Pattern BARE_NAME =
      Pattern.compile("(\\p{Lu}[\\p{L}'-]+)\\s+(\\p{Lu}[\\p{L}'-]+)\\s*[.!]?$");
  private static final Pattern FIRST_TIME =
      Pattern.compile(
          "\\b(first time|never (had|done|tried)|new to (this|it))[^.!?,]*|\\bnever\\b");
  private static final Pattern PRIOR =
      Pattern.compile(
          "\\b(had|done|got|gotten|tried) (it|this|that|some|botox|filler)?\\s*(before|last|already)[^.!?,]*|\\bused to get[^.!?,]*");
  private static final Pattern BUDGET =
      Pattern.compile("\\b(budget|afford|expensive|money)\\b[^.!?]*|\\$ ?\\d+[^.!?]*");
  private static final Pattern NOTHING_IN_THE_WAY =
      Pattern.compile("\\b(no|none|nothing|nope|not really)\\b[^.!?]*");
  private static final Map<Fact.Window.Kind, Pattern> WINDOWS =
      Map.of(
          Fact.Window.Kind.TODAY,
              Pattern.compile("\\b(today|asap|right away|as soon as possible)\\b"),
          Fact.Window.Kind.THIS_WEEK, Pattern.compile("\\b(this week|tomorrow|next few days)\\b"),
          Fact.Window.Kind.NEXT_WEEK, Pattern.compile("\\bnext week\\b"),
          Fact.Window.Kind.THIS_MONTH,
              Pattern.compile("\\b(this month|next (few|couple of) weeks|soon)\\b"),
          Fact.Window.Kind.NO_HURRY, Pattern.compile("\\b(no (rush|hurry)|whenever|flexible)\\b"),
          Fact.Window.Kind.LATER,
              Pattern.compile(
                  "\\b(next month|next year|in the (spring|summer|fall|winter)|later)\\b"));

  private RuleReading() {}

  /**
   * Reads a turn.
   *
   * @param words what the caller said
   * @param turn what was asked and offered before
   * @param clinic the menu to know treatments by
   */
  public static TurnReading read(String words, ReadTurn turn, Clinic clinic) {
    Optional<Slot> slot =
        SlotChoicePolicy.choose(words, turn.offered(), clinic.location(turn.location()).zone());
    return new TurnReading(
        intents(words),
        facts(words, turn, clinic),
        Sentiment.NEUTRAL,
        slot.map(Slot::id).orElse(null),
        WordsPolicy.answer(words),
        name(words, turn.asked()).orElse(null),
        "",
        TurnReading.Source.RULES);
  }

  /** Intents that words alone give away. */
  public static Set<Intent> intents(String words) {
    String said = WordsPolicy.plain(words);
    Set<Intent> intents = EnumSet.noneOf(Intent.class);
    INTENTS.forEach((intent, pattern) -> {
      if (pattern.matcher(said).find()) {
        intents.add(intent);
      }
    });
    intents.addAll(undeniable(words));
    return intents;
  }

  /** Intents that hold whatever a model makes of the turn. */
  public static Set<Intent> undeniable(String words) {
    Set<Intent> intents = EnumSet.noneOf(Intent.class);
    if (WordsPolicy.stop(words)) {
      intents.add(Intent.STOP);
    }
    if (WordsPolicy.person(words)) {
      intents.add(Intent.PERSON);
    }
    if (WordsPolicy.emergency(words)) {
      intents.add(Intent.EMERGENCY);
    }
    if (WordsPolicy.asksWhetherBot(words)) {
      intents.add(Intent.ARE_YOU_A_BOT);
    }
    if (WordsPolicy.courtesy(words)) {
      intents.add(Intent.COURTESY);
    }
    return intents;
  }

  /**
   * A plain yes to "is it about what you asked before?" names the goal.
   *
   * @param found facts found in the turn otherwise
   */
  public static Optional<Fact> confirmedInterest(String words, ReadTurn turn, List<Fact> found) {
    return turn.earlierInterest() != null
            && turn.asked() == Pending.GOALS
            && WordsPolicy.answer(words) == Answer.YES
            && found.stream().noneMatch(Fact.Goal.class::isInstance)
        ? Optional.of(new Fact.Goal(turn.earlierInterest(), quote(words, turn)))
        : Optional.empty();
  }

  private static Evidence quote(String words, ReadTurn turn) {
    return new Evidence(turn.turn().id(), words.length() > 120 ? words.substring(0, 120) : words);
  }

  private static List<Fact> facts(String words, ReadTurn turn, Clinic clinic) {
    List<Fact> facts = new ArrayList<>();
    String said = WordsPolicy.plain(words);
    TurnId id = turn.turn().id();
    for (Treatment treatment : clinic.treatments()) {
      names(treatment)
          .filter(name -> said.contains(name))
          .findFirst()
          .ifPresent(name -> facts.add(new Fact.Goal(treatment.id(), new Evidence(id, name))));
      treatment.contraindications().stream()
          .map(word -> word.toLowerCase(Locale.ROOT))
          .filter(said::contains)
          .filter(word ->
              !Pattern.compile("\\b(no|not|never|without)\\b[^.!?]*" + Pattern.quote(word))
                  .matcher(said)
                  .find())
          .findFirst()
          .ifPresent(word ->
              facts.add(
                  new Fact.Limitation(
                      Fact.Limitation.Kind.CONTRAINDICATION, new Evidence(id, word))));
    }
    find(FIRST_TIME, said)
        .ifPresent(
            w -> facts.add(new Fact.Openness(Fact.Openness.Kind.FIRST_TIME, new Evidence(id, w))));
    find(PRIOR, said)
        .ifPresent(w ->
            facts.add(new Fact.Openness(Fact.Openness.Kind.PRIOR_TREATMENT, new Evidence(id, w))));
    find(BUDGET, said)
        .ifPresent(
            w -> facts.add(new Fact.Limitation(Fact.Limitation.Kind.BUDGET, new Evidence(id, w))));
    for (Fact.Window.Kind kind : Fact.Window.Kind.values()) {
      Pattern pattern = WINDOWS.get(kind);
      if (pattern != null) {
        find(pattern, said)
            .ifPresent(w -> facts.add(new Fact.Window(kind, null, new Evidence(id, w))));
      }
    }
    confirmedInterest(words, turn, facts).ifPresent(facts::add);
    answerToWhatWasAsked(words, said, turn, facts).ifPresent(facts::add);
    return facts;
  }

  /** An answer the rules cannot place still answers what was asked. */
  private static Optional<Fact> answerToWhatWasAsked(
      String words, String said, ReadTurn turn, List<Fact> found) {
    Evidence evidence = quote(words, turn);
    if (turn.asked() == Pending.GOALS && found.stream().noneMatch(Fact.Goal.class::isInstance)) {
      return Optional.of(new Fact.Goal(null, evidence));
    }
    if (turn.asked() == Pending.LIMITATIONS
        && found.stream().noneMatch(Fact.Limitation.class::isInstance)
        && NOTHING_IN_THE_WAY.matcher(said).find()) {
      return Optional.of(new Fact.Limitation(Fact.Limitation.Kind.NONE, evidence));
    }
    return Optional.empty();
  }

  private static Optional<PersonName> name(String words, Pending asked) {
    Matcher introduced = NAME.matcher(words);
    if (introduced.find()) {
      return Optional.of(new PersonName(introduced.group(1), introduced.group(2)));
    }
    Matcher bare = BARE_NAME.matcher(words.strip());
    if ((asked == Pending.NAME || asked == Pending.CONFIRMATION) && bare.find()) {
      return Optional.of(new PersonName(bare.group(1), bare.group(2)));
    }
    String only = words.strip().replaceAll("[.!]$", "");
    return asked == Pending.NAME && only.matches("\\p{L}[\\p{L}'-]{1,30}")
        ? Optional.of(new PersonName(only, null))
        : Optional.empty();
  }

  private static Stream<String> names(Treatment treatment) {
    return Stream.concat(Stream.of(treatment.name()), treatment.synonyms().stream())
        .map(name -> name.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> find(Pattern pattern, String said) {
    Matcher matcher = pattern.matcher(said);
    return matcher.find() ? Optional.of(matcher.group().strip()) : Optional.empty();
  }
}
