package dev.ringback.activities.booking;

import dev.ringback.activities.outreach.VendorException;
import dev.ringback.workflows.outreach.Dispatch.Refusal;

/** The system says no, for good: the same request again would get the same answer. */
public final class BookingRefused extends VendorException.Refused {
  private static final long serialVersionUID = 1L;

  private final Why why;

  public BookingRefused(Why why, String message) {
    super(message, Refusal.REJECTED);
    this.why = why;
  }

  public Why reason() {
    return why;
  }

  /** What it says no to. */
  public enum Why {
    /** Somebody else has the time, the room or the provider. */
    SLOT_GONE,
    /** It asks for a card. */
    PAYMENT_REQUIRED,
    /** Several patients answer to the person. */
    SEVERAL_PATIENTS,
    /** The appointment to move or cancel is not there, or past. */
    NOT_THERE,
    /** The clinic's agreement with its vendor is not in force; it was not asked. */
    NO_AGREEMENT,
    /** Anything else. */
    REJECTED
  }
}
