package dev.ringback.workflows.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ringback.workflows.booking.Appointment;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.escalation.TicketId;
import java.time.Instant;

/** How an episode ended. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Outcome.Booked.class, name = "BOOKED"),
  @JsonSubTypes.Type(value = Outcome.Moved.class, name = "MOVED"),
  @JsonSubTypes.Type(value = Outcome.Cancelled.class, name = "CANCELLED"),
  @JsonSubTypes.Type(value = Outcome.Kept.class, name = "KEPT"),
  @JsonSubTypes.Type(value = Outcome.Escalated.class, name = "ESCALATED"),
  @JsonSubTypes.Type(value = Outcome.OptedOut.class, name = "OPTED_OUT"),
  @JsonSubTypes.Type(value = Outcome.Declined.class, name = "DECLINED"),
  @JsonSubTypes.Type(value = Outcome.WrongNumber.class, name = "WRONG_NUMBER"),
  @JsonSubTypes.Type(value = Outcome.Nurture.class, name = "NURTURE"),
  @JsonSubTypes.Type(value = Outcome.NothingAsked.class, name = "NOTHING_ASKED"),
  @JsonSubTypes.Type(value = Outcome.NotReached.class, name = "NOT_REACHED"),
  @JsonSubTypes.Type(value = Outcome.NotContactable.class, name = "NOT_CONTACTABLE"),
  @JsonSubTypes.Type(value = Outcome.Answered.class, name = "ANSWERED")
})
public sealed interface Outcome {

  /** A consultation is in the practice-management system. */
  record Booked(Appointment appointment) implements Outcome {}

  /**
   * An appointment they had is at another time now.
   *
   * @param appointment at its new time; unconfirmed where the clinic's people have yet to confirm
   * @param from when it was before
   */
  record Moved(Appointment appointment, Instant from) implements Outcome {}

  /** An appointment they had is cancelled, and they took no other time. */
  record Cancelled(AppointmentId appointment, Instant start) implements Outcome {}

  /** They thought of changing an appointment they have, and left it as it is. */
  record Kept(AppointmentId appointment) implements Outcome {}

  /** A person at the clinic has it now. */
  record Escalated(EscalationReason reason, TicketId ticket) implements Outcome {}

  /** They asked to stop. */
  record OptedOut(Channel on) implements Outcome {}

  /** They are not interested. */
  record Declined() implements Outcome {}

  /** The number is not theirs. */
  record WrongNumber() implements Outcome {}

  /** They talked, and then went quiet or wanted it later. */
  record Nurture() implements Outcome {}

  /** They wrote, and it asked for nothing: thanks after a booking. */
  record NothingAsked() implements Outcome {}

  /** Every attempt was made; nobody answered. */
  record NotReached() implements Outcome {}

  /** No channel was allowed. */
  record NotContactable() implements Outcome {}

  /** Somebody at the clinic had answered the call: that was learnt when it counted as missed. */
  record Answered() implements Outcome {}

  /** The name used in search attributes, metrics and summaries. */
  default String code() {
    return switch (this) {
      case Booked _ -> "BOOKED";
      case Moved _ -> "MOVED";
      case Cancelled _ -> "CANCELLED";
      case Kept _ -> "KEPT";
      case Escalated _ -> "ESCALATED";
      case OptedOut _ -> "OPTED_OUT";
      case Declined _ -> "DECLINED";
      case WrongNumber _ -> "WRONG_NUMBER";
      case Nurture _ -> "NURTURE";
      case NothingAsked _ -> "NOTHING_ASKED";
      case NotReached _ -> "NOT_REACHED";
      case NotContactable _ -> "NOT_CONTACTABLE";
      case Answered _ -> "ANSWERED";
    };
  }
}
