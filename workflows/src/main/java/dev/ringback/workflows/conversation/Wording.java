package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.Question;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A conversation's words, in the language it is held in and for the place it is about. */
final class Wording {
  private final Clinic clinic;
  private final Conversation conversation;
  private boolean introduced;
  private boolean numbered;

  Wording(Clinic clinic, Conversation conversation) {
    this.clinic = clinic;
    this.conversation = conversation;
  }

  Phrasebook phrases() {
    return Phrasebook.of(clinic, clinic.location(conversation.location()), conversation.language());
  }

  /** About an appointment they have. */
  ChangingWords changing() {
    return new ChangingWords(
        clinic, clinic.location(conversation.location()), conversation.language());
  }

  /** The person knows whom they talk with. */
  void introduced() {
    introduced = true;
  }

  /** Whether numbered answers came with what was said last. */
  boolean isNumbered() {
    return numbered;
  }

  /** Who comes on the line after a machine has not heard who speaks. */
  void somebodyElseFollows() {
    introduced = false;
  }

  boolean isIntroduced() {
    return introduced;
  }

  String openingQuestion() {
    return QuestionPolicy.opening(clinic, conversation.language()).words();
  }

  /** The question that is waited for, as it is asked on this channel; names nothing by itself. */
  String question(Channel channel) {
    Pending pending = conversation.pending();
    boolean taken = conversation.details().taken() != null;
    return question(
        pending == Pending.DETAIL && !taken ? conversation.details().before() : pending, channel);
  }

  private String question(Pending pending, Channel channel) {
    return switch (pending) {
      case NOTHING, GOALS -> openingQuestion();
      case LIMITATIONS, OPENNESS, WINDOW -> asked(Dimension.valueOf(pending.name()));
      case SLOT ->
          conversation.changing().isMoving()
              ? changing()
                  .offer("", conversation.changing().required(), conversation.offered(), channel)
              : phrases().offer("", conversation.offered(), channel);
      case CONFIRMATION -> readBack(channel);
      case NAME -> phrases().askName();
      case APPOINTMENT -> changing().which(conversation.offered(), channel);
      case MOVE, CANCELLATION -> readBack(channel);
      case ANOTHER_TIME ->
          conversation.changing().done().isPresent()
              ? changing().anotherTime()
              : changing().noneFound();
      case IDENTITY ->
          channel.isWritten() ? openingQuestion() : phrases().isThis(givenNameOnFile());
      case DETAIL ->
          phrases().readBack(Objects.requireNonNull(conversation.details().taken()), channel);
    };
  }

  /** The time to be confirmed; empty if none is. */
  String readBack(Channel channel) {
    Slot chosen = conversation.times().chosen();
    Optional<BookedTime> old = conversation.changing().chosen();
    return switch (conversation.pending()) {
      case CONFIRMATION ->
          chosen == null ? "" : phrases().confirm(chosen, conversation.needsName(), channel);
      case MOVE ->
          chosen == null ? "" : old.map(a -> changing().confirmMove(a, chosen, channel)).orElse("");
      case CANCELLATION -> old.map(a -> changing().confirmCancel(a, channel)).orElse("");
      default -> "";
    };
  }

  private String asked(Dimension dimension) {
    return QuestionPolicy.question(
            dimension, conversation.told().treatment(), clinic, conversation.language())
        .map(Question::words)
        .orElseGet(this::openingQuestion);
  }

  private String givenNameOnFile() {
    return Objects.requireNonNull(conversation.identity().person().givenName(), "no name on file");
  }

  /**
   * Takes up what was said before a move; whoever writes first is told whom they write with. Where
   * a time is being settled only answers are given: pleasantries could pass for a booking.
   */
  String acknowledgement(TurnReading reading, Move move) {
    String said = takenUp(reading, move);
    boolean introduces = !introduced && !reading.spoken();
    introduced = true;
    return introduces ? phrases().greetings().introduction(said) : said;
  }

  private String takenUp(TurnReading reading, Move move) {
    Set<Intent> intents = reading.intents();
    if (intents.contains(Intent.ARE_YOU_A_BOT)) {
      return phrases().yesABot();
    }
    if (intents.contains(Intent.SOMEONE_ELSE)) {
      return phrases().onlyYourOwn();
    }
    if (intents.contains(Intent.ABUSE) || intents.contains(Intent.OFF_TOPIC)) {
      return phrases().backToTopic();
    }
    boolean answers = ConversationPolicy.answeredAQuestion(reading);
    if (answers && reading.unpublished()) {
      String promise = phrases().someoneWillConfirm();
      String said = reading.acknowledgement();
      return said.contains(promise) ? said : Sentences.join(said, promise);
    }
    if (answers || !isSettling(move)) {
      return reading.acknowledgement();
    }
    return "";
  }

  private static boolean isSettling(Move move) {
    Move bare = move.bare();
    return switch (bare) {
      case Move.Confirm _,
          Move.AskName _,
          Move.FindAppointment _,
          Move.ConfirmMove _,
          Move.ConfirmCancel _ ->
          true;
      default -> false;
    };
  }

  /** Adds numbered answers while no model understands free ones. */
  String withChoices(String words, Channel channel) {
    numbered = false;
    boolean nothingToChoose =
        conversation.pending() == Pending.DETAIL && conversation.details().taken() == null;
    if (!conversation.scripted() || nothingToChoose) {
      return words;
    }
    List<Choice> choices = Choices.to(conversation.pending(), clinic, conversation.language());
    if (choices.isEmpty()) {
      return words;
    }
    numbered = true;
    String listed = phrases().choices(choices, channel);
    return channel.isWritten() ? words + "\n" + listed : Sentences.join(words, listed);
  }
}
