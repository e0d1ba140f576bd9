package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotChoicePolicy;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.LocationId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A turn read without a model, by rules alone: slower to understand, but it can qualify and book to
 * the end, in English and Spanish. It stands in whenever the model is down or talks nonsense.
 */
public final class RuleReading {
  /** Longest quotation of a whole turn. */
  private static final int LONGEST = 120;

  private static final Pattern MAIL = Pattern.compile("\\S+@\\S+");
  private static final Pattern AS_A_PLACE =
      Pattern.compile("(?i)\\b(in|at|near|to|from|en|cerca de|desde)\\s.*", Pattern.DOTALL);

  private RuleReading() {}

  /**
   * Reads a turn.
   *
   * @param words what the caller said
   * @param turn what was asked and offered before
   * @param clinic the menu to know treatments by
   */
  public static TurnReading read(String words, ReadTurn turn, Clinic clinic) {
    Optional<Slot> slot = slot(words, turn, clinic);
    Set<Intent> intents = intents(words);
    intents.addAll(ofAMachine(words, turn.turn().channel()));
    if (slot.isPresent()) {
      intents.remove(Intent.QUESTION);
    }
    boolean asks = intents.contains(Intent.QUESTION) || intents.contains(Intent.PRICE);
    Optional<String> answer =
        asks
            ? new PublishedAnswers(clinic, turn.language()).to(words, turn.location())
            : Optional.empty();
    return new TurnReading(
        intents,
        RuleFacts.in(words, turn, clinic),
        SentimentPolicy.of(words),
        slot.map(Slot::id).orElse(null),
        answer(words, turn),
        NamePolicy.find(words, turn.asked()).orElse(null),
        answer.orElse(""),
        TurnReading.Source.RULES,
        LanguagePolicy.language(words).filter(clinic.languages()::contains).orElse(null),
        place(words, turn, clinic).orElse(null),
        DetailPolicy.find(words).orElse(null),
        asks && answer.isEmpty(),
        false);
  }

  /** The time that words choose; a number that answers a question chooses none. */
  public static Optional<Slot> slot(String words, ReadTurn turn, Clinic clinic) {
    boolean answersTheQuestion =
        turn.numbered() && isSettled(turn.asked()) && Choices.number(words).isPresent();
    return answersTheQuestion
        ? Optional.empty()
        : SlotChoicePolicy.choose(words, turn.offered(), clinic.location(turn.location()).zone());
  }

  /** Yes or no, by word or by the number of an answer that was given to choose from. */
  public static Answer answer(String words, ReadTurn turn) {
    return turn.numbered()
        ? Choices.answer(words, turn.asked())
        : ChangeAnswerPolicy.answer(words, turn.asked());
  }

  /** Where a name or a yes is waited for, a town may be a name: it must be said as a place. */
  private static Optional<LocationId> place(String words, ReadTurn turn, Clinic clinic) {
    String said = MAIL.matcher(words).replaceAll(" ");
    if (!isSettled(turn.asked())) {
      return NearestLocation.choose(said, clinic);
    }
    Matcher place = AS_A_PLACE.matcher(said);
    return place.find() ? NearestLocation.choose(place.group(), clinic) : Optional.empty();
  }

  private static boolean isSettled(Pending asked) {
    return switch (asked) {
      case CONFIRMATION, NAME, MOVE, CANCELLATION, ANOTHER_TIME, IDENTITY, DETAIL -> true;
      case NOTHING, GOALS, LIMITATIONS, OPENNESS, WINDOW, SLOT, APPOINTMENT -> false;
    };
  }

  /** Intents that words alone give away. */
  public static Set<Intent> intents(String words) {
    Set<Intent> intents = EnumSet.noneOf(Intent.class);
    intents.addAll(IntentWords.in(words));
    intents.addAll(undeniable(words));
    if (intents.isEmpty() && IntentWords.asks(words)) {
      intents.add(Intent.QUESTION);
    }
    return intents;
  }

  /** Intents that hold whatever a model makes of the turn. */
  public static Set<Intent> undeniable(String words, Channel channel) {
    Set<Intent> intents = undeniable(words);
    intents.addAll(ofAMachine(words, channel));
    return intents;
  }

  /** What a screener or a mailbox on a call wants. */
  private static Set<Intent> ofAMachine(String words, Channel channel) {
    Set<Intent> intents = EnumSet.noneOf(Intent.class);
    if (!channel.isWritten()) {
      add(intents, Intent.UNAVAILABLE, ScreeningPolicy.unavailable(words));
      add(intents, Intent.SCREENED, ScreeningPolicy.screener(words));
    }
    return intents;
  }

  private static Set<Intent> undeniable(String words) {
    Set<Intent> intents = EnumSet.noneOf(Intent.class);
    add(intents, Intent.STOP, WordsPolicy.stop(words));
    // Who does not want to be written down is called back by a person: nothing of that is kept.
    add(intents, Intent.PERSON, WordsPolicy.person(words) || WordsPolicy.refusesTranscript(words));
    add(intents, Intent.EMERGENCY, WordsPolicy.emergency(words));
    add(intents, Intent.CLINICAL, ClinicalWords.ask(words));
    add(intents, Intent.ARE_YOU_A_BOT, WordsPolicy.asksWhetherBot(words));
    add(intents, Intent.COURTESY, WordsPolicy.courtesy(words));
    add(intents, Intent.LANGUAGE, LanguagePolicy.asked(words).isPresent());
    add(intents, Intent.MINOR, SubjectPolicy.minor(words));
    add(intents, Intent.SOMEONE_ELSE, SubjectPolicy.someoneElse(words));
    add(intents, Intent.ABUSE, ConductPolicy.abusive(words));
    add(intents, Intent.OFF_TOPIC, ConductPolicy.offTopic(words));
    add(intents, Intent.RESCHEDULE, AppointmentWishPolicy.reschedule(words));
    add(intents, Intent.CANCEL, AppointmentWishPolicy.cancel(words));
    add(intents, Intent.BY_TEXT, ChannelWishPolicy.wantsText(words));
    add(intents, Intent.BY_CALL, ChannelWishPolicy.wantsCall(words));
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

  private static void add(Set<Intent> intents, Intent intent, boolean found) {
    if (found) {
      intents.add(intent);
    }
  }

  private static Evidence quote(String words, ReadTurn turn) {
    return new Evidence(
        turn.turn().id(), words.length() > LONGEST ? words.substring(0, LONGEST) : words);
  }
}
