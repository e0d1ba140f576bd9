package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.Question;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.escalation.EscalationReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What to do after a turn. People first (stop, danger, a person), then what was being settled, then
 * the next question, then times. The model's reading informs it; it never decides.
 */
public final class ConversationPolicy {
  /** Questions at first contact. */
  static final int MOST_QUESTIONS = 4;

  static final int MOST_OFFERS = 3;
  static final int MOST_MISUNDERSTOOD = 3;
  static final int MOST_SILENCES = 2;

  /** Questions in this order; goals first. */
  private static final List<Dimension> ORDER =
      List.of(Dimension.GOALS, Dimension.LIMITATIONS, Dimension.OPENNESS, Dimension.WINDOW);

  /** A person takes over at once, most urgent first. */
  private static final Map<Intent, EscalationReason> TO_A_PERSON = toAPerson();

  private ConversationPolicy() {}

  /** The move after a turn whose reading is already noted in {@code conversation}. */
  public static Move next(Conversation conversation, TurnReading reading, Clinic clinic) {
    return urgent(conversation, reading)
        .orElseGet(() ->
            switch (conversation.pending()) {
              case CONFIRMATION -> afterConfirmation(conversation, reading);
              case NAME -> afterName(conversation);
              case SLOT -> afterOffer(conversation, reading);
              case NOTHING, GOALS, LIMITATIONS, OPENNESS, WINDOW ->
                  qualify(conversation, reading, clinic);
            });
  }

  /** The move when something was expected on a call and nothing was said. */
  public static Move afterSilence(Conversation conversation) {
    return conversation.silences() > MOST_SILENCES ? new Move.Later() : new Move.Repeat();
  }

  /** The question every conversation opens with. */
  public static String openingQuestion(Clinic clinic) {
    return clinic.questions().stream()
        .filter(q -> q.dimension() == Dimension.GOALS && q.serviceLine() == null)
        .map(Question::words)
        .findFirst()
        .orElse("What were you hoping to have done?");
  }

  /** The question after an answer, if one is left to ask. */
  public static Optional<Question> nextQuestion(Conversation conversation, Clinic clinic) {
    if (conversation.askedSoFar().size() >= MOST_QUESTIONS) {
      return Optional.empty();
    }
    return ORDER.stream()
        .filter(d -> !conversation.knows(d) && !conversation.askedSoFar().contains(d))
        .map(d -> question(d, conversation, clinic))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Move> urgent(Conversation conversation, TurnReading reading) {
    Set<Intent> intents = reading.intents();
    if (intents.contains(Intent.STOP)) {
      return Optional.of(new Move.Stop());
    }
    for (Map.Entry<Intent, EscalationReason> entry : TO_A_PERSON.entrySet()) {
      if (intents.contains(entry.getKey())) {
        return Optional.of(new Move.Escalate(entry.getValue()));
      }
    }
    if (conversation.frustrated() >= 2) {
      return Optional.of(new Move.Escalate(EscalationReason.FRUSTRATED));
    }
    if (intents.contains(Intent.WRONG_NUMBER)) {
      return Optional.of(new Move.WrongNumber());
    }
    if (intents.contains(Intent.NOT_INTERESTED)) {
      return Optional.of(new Move.Decline());
    }
    if (intents.contains(Intent.LATER) && reading.facts().isEmpty() && reading.slot() == null) {
      return Optional.of(new Move.Later());
    }
    return Optional.empty();
  }

  private static Move afterConfirmation(Conversation conversation, TurnReading reading) {
    Slot chosen = Objects.requireNonNull(conversation.chosen(), "confirming without a slot");
    Optional<Slot> other = offeredSlot(conversation, reading).filter(s -> !s.equals(chosen));
    if (other.isPresent()) {
      return new Move.Confirm(other.get(), conversation.needsName());
    }
    return switch (reading.answer()) {
      case YES -> conversation.needsName() ? new Move.AskName() : new Move.Book(chosen);
      case NO -> moreTimes(conversation);
      case UNCLEAR ->
          reading.intents().contains(Intent.OTHER_TIMES)
              ? moreTimes(conversation)
              : unclear(conversation, new Move.Confirm(chosen, conversation.needsName()));
    };
  }

  private static Move afterName(Conversation conversation) {
    Slot chosen = Objects.requireNonNull(conversation.chosen(), "asked for a name without a slot");
    return conversation.needsName()
        ? unclear(conversation, new Move.AskName())
        : new Move.Book(chosen);
  }

  private static Move afterOffer(Conversation conversation, TurnReading reading) {
    Optional<Slot> slot = offeredSlot(conversation, reading);
    if (slot.isPresent()) {
      return new Move.Confirm(slot.get(), conversation.needsName());
    }
    if (conversation.offered().size() == 1 && reading.answer() == Answer.YES) {
      return new Move.Confirm(conversation.offered().getFirst(), conversation.needsName());
    }
    if (reading.intents().contains(Intent.OTHER_TIMES) || reading.answer() == Answer.NO) {
      return moreTimes(conversation);
    }
    return unclear(conversation, new Move.OfferAgain());
  }

  private static Move qualify(Conversation conversation, TurnReading reading, Clinic clinic) {
    if (conversation.pending() == Pending.NOTHING
        && reading.intents().equals(Set.of(Intent.COURTESY))) {
      return new Move.NothingAsked();
    }
    boolean eager = reading.intents().contains(Intent.BOOK) && conversation.known().size() >= 2;
    if (eager && conversation.knows(Dimension.GOALS)) {
      return new Move.OfferTimes(false);
    }
    return nextQuestion(conversation, clinic)
        .<Move>map(Move.Ask::new)
        .orElseGet(() -> new Move.OfferTimes(false));
  }

  private static Move moreTimes(Conversation conversation) {
    return conversation.offers() >= MOST_OFFERS
        ? new Move.Escalate(EscalationReason.NO_SUITABLE_TIME)
        : new Move.OfferTimes(true);
  }

  private static Move unclear(Conversation conversation, Move again) {
    return conversation.misunderstood() + 1 >= MOST_MISUNDERSTOOD
        ? new Move.Escalate(EscalationReason.NOT_UNDERSTOOD)
        : new Move.NotUnderstood(again);
  }

  private static Optional<Slot> offeredSlot(Conversation conversation, TurnReading reading) {
    return conversation.offered().stream()
        .filter(slot -> slot.id().equals(reading.slot()))
        .findFirst();
  }

  /** The service line's own question, else the general one. */
  private static Optional<Question> question(
      Dimension dimension, Conversation conversation, Clinic clinic) {
    TreatmentId wanted = conversation.treatment();
    Optional<String> line =
        Optional.ofNullable(wanted).flatMap(clinic::treatment).map(Treatment::serviceLine);
    List<Question> fitting =
        clinic.questions().stream().filter(q -> q.dimension() == dimension).toList();
    return fitting.stream()
        .filter(q -> q.serviceLine() != null && line.filter(q.serviceLine()::equals).isPresent())
        .findFirst()
        .or(() -> fitting.stream().filter(q -> q.serviceLine() == null).findFirst());
  }

  private static Map<Intent, EscalationReason> toAPerson() {
    Map<Intent, EscalationReason> reasons = new LinkedHashMap<>();
    reasons.put(Intent.EMERGENCY, EscalationReason.EMERGENCY);
    reasons.put(Intent.TREATMENT_CONCERN, EscalationReason.TREATMENT_CONCERN);
    reasons.put(Intent.COMPLAINT, EscalationReason.COMPLAINT);
    reasons.put(Intent.CLINICAL, EscalationReason.CLINICAL_QUESTION);
    reasons.put(Intent.PERSON, EscalationReason.ASKED_FOR_A_PERSON);
    return reasons;
  }
}
