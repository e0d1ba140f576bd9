package dev.ringback.activities.booking;

import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/**
 * Keeps where it was asked, since two systems may give the same id, and why it said no, so that a
 * later retry gets the same answer.
 */
record BookingNotes(PracticeSystem practice, VendorAction action, Journal journal)
    implements VendorAction {
  /** The index that keeps two bookings from claiming one appointment reads it. */
  private static final String PRACTICE = "practice";

  private static final String REFUSED_FOR = "refusedFor";

  @Override
  public String ask() {
    journal.note(PRACTICE, practice.kind() + "/" + practice.businessId());
    try {
      return action.ask();
    } catch (BookingRefused e) {
      journal.note(REFUSED_FOR, word(e.reason()));
      throw e;
    }
  }

  @Override
  public ReadBack readBack(Instant since, Map<String, String> notes) {
    return action.readBack(since, notes);
  }

  /** Why an effect with these notes was refused. */
  static Why why(Map<String, String> notes) {
    String noted = notes.getOrDefault(REFUSED_FOR, "");
    return Arrays.stream(Why.values())
        .filter(why -> word(why).equals(noted))
        .findFirst()
        .orElse(Why.REJECTED);
  }

  /** Words that are in ledgers already: they stay. */
  private static String word(Why why) {
    return switch (why) {
      case SLOT_GONE -> "slot-gone";
      case PAYMENT_REQUIRED -> "payment";
      case SEVERAL_PATIENTS -> "several-patients";
      case NOT_THERE -> "not-there";
      case NO_AGREEMENT -> "no-agreement";
      case REJECTED -> "rejected";
    };
  }
}
