package dev.ringback.workflows.conversation;

import dev.ringback.workflows.escalation.EscalationReason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What comes before anything else: a stop, danger, a wish for a person, an end. */
final class UrgentMoves {
  private static final int MOST_FRUSTRATED = 2;
  private static final int MOST_ABUSE = 2;
  private static final int MOST_OFF_TOPIC = 3;

  /** A person takes over at once, most urgent first. */
  private static final Map<Intent, EscalationReason> TO_A_PERSON = toAPerson();

  private UrgentMoves() {}

  static Optional<Move> of(Conversation conversation, TurnReading reading) {
    Set<Intent> intents = reading.intents();
    if (intents.contains(Intent.STOP)) {
      return Optional.of(new Move.Stop());
    }
    Intent machine = conversation.machine();
    if (machine != null) {
      return Optional.of(
          machine == Intent.SCREENED ? new Move.SayWhoCalls() : new Move.LeaveMessage());
    }
    Optional<Move> person =
        whyAPerson(reading).or(() -> wornOut(conversation)).map(Move.Escalate::new);
    if (person.isPresent()) {
      return person;
    }
    Optional<Move> change =
        isAboutTheOffer(conversation, reading)
            ? Optional.empty()
            : ChangingMoves.wished(conversation, reading);
    if (change.isPresent()) {
      return change;
    }
    if (intents.contains(Intent.WRONG_NUMBER)) {
      return Optional.of(new Move.WrongNumber());
    }
    if (intents.contains(Intent.NOT_INTERESTED)) {
      return ChangingMoves.leave(conversation).or(() -> Optional.of(new Move.Decline()));
    }
    if (intents.contains(Intent.LATER) && !ConversationPolicy.saysSomething(reading)) {
      return ChangingMoves.leave(conversation).or(() -> Optional.of(new Move.Later()));
    }
    return Optional.empty();
  }

  private static Optional<EscalationReason> whyAPerson(TurnReading reading) {
    return TO_A_PERSON.entrySet().stream()
        .filter(entry -> reading.intents().contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Optional<EscalationReason> wornOut(Conversation conversation) {
    Patience patience = conversation.patience();
    if (patience.abuse() >= MOST_ABUSE) {
      return Optional.of(EscalationReason.ABUSIVE);
    }
    if (patience.frustrated() >= MOST_FRUSTRATED) {
      return Optional.of(EscalationReason.FRUSTRATED);
    }
    return patience.offTopic() >= MOST_OFF_TOPIC
        ? Optional.of(EscalationReason.NOT_UNDERSTOOD)
        : Optional.empty();
  }

  /** "Change it to the other one" is said of a time on offer, not of an appointment. */
  private static boolean isAboutTheOffer(Conversation conversation, TurnReading reading) {
    return conversation.isBooking()
        && (reading.slot() != null || reading.intents().contains(Intent.OTHER_TIMES));
  }

  private static Map<Intent, EscalationReason> toAPerson() {
    Map<Intent, EscalationReason> reasons = new LinkedHashMap<>();
    reasons.put(Intent.EMERGENCY, EscalationReason.EMERGENCY);
    reasons.put(Intent.TREATMENT_CONCERN, EscalationReason.TREATMENT_CONCERN);
    reasons.put(Intent.COMPLAINT, EscalationReason.COMPLAINT);
    reasons.put(Intent.CLINICAL, EscalationReason.CLINICAL_QUESTION);
    reasons.put(Intent.MINOR, EscalationReason.MINOR);
    reasons.put(Intent.PERSON, EscalationReason.ASKED_FOR_A_PERSON);
    return reasons;
  }
}
