package dev.ringback.workflows.booking;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What became of a booking. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = BookingResult.Booked.class, name = "booked"),
  @JsonSubTypes.Type(value = BookingResult.SlotGone.class, name = "slotGone"),
  @JsonSubTypes.Type(value = BookingResult.NeedsStaff.class, name = "needsStaff")
})
public sealed interface BookingResult {

  /** The appointment exists. */
  record Booked(Appointment appointment) implements BookingResult {}

  /** Someone else took the time; another may be offered. */
  record SlotGone() implements BookingResult {}

  /** The system refused, or nobody can tell; a person has to look. */
  record NeedsStaff(Reason reason) implements BookingResult {

    /** Why. */
    public enum Reason {
      /** The outcome is unknown and could not be read back. */
      UNSETTLED,
      /** The system asks for something the assistant may not give, such as a card. */
      PAYMENT_REQUIRED,
      /** Several patients answer to the number, the address and the name. */
      SEVERAL_PATIENTS,
      /** The clinic's agreement with the system's vendor is not in force. */
      NO_AGREEMENT,
      /** The system refused for another reason. */
      REFUSED
    }
  }
}
