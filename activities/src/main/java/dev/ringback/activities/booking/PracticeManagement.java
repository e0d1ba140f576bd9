package dev.ringback.activities.booking;

import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One vendor's practice-management system, in its own wire format. Keeps nothing: what a retry
 * needs to look back is noted in the {@link Journal} before the request that cannot be taken back.
 *
 * <p>Every method, and every {@link VendorAction}, throws {@link
 * dev.ringback.activities.outreach.VendorException}: {@code NothingHappened} when it is certain
 * that nothing was done, {@code OutcomeUnknown} when it is not, {@link BookingRefused} for a final
 * no.
 */
public interface PracticeManagement {

  PracticeSystem.Kind kind();

  /** Times that can be booked, earliest first, no more than asked for. Holds none. */
  FoundSlots slots(Clinic clinic, FindSlots search);

  /** Whose record answers to these. Several are never narrowed by guessing. */
  PatientMatch patient(Clinic clinic, Person person);

  /**
   * Books one consultation, holding the time first where the vendor can; matches or creates the
   * patient. The result is the appointment's id.
   */
  VendorAction booking(Clinic clinic, Booking booking, Journal journal);

  /**
   * The own id of an appointment that was booked under one that stands in for it ({@link
   * Journal#STAND_IN}); empty while the system does not name it.
   *
   * @param notes what the booking left in its journal
   */
  default Optional<AppointmentId> named(Clinic clinic, Person person, Map<String, String> notes) {
    return Optional.empty();
  }

  /** A patient's appointments that start at {@code from} or later and stand, earliest first. */
  List<BookedTime> appointments(Clinic clinic, PatientRef patient, Instant from);

  /** Moves an appointment; the old time stands until the new one does. */
  VendorAction moving(Clinic clinic, Moving moving, Journal journal);

  /** Cancels an appointment; one that is cancelled already counts as done. */
  VendorAction cancelling(Clinic clinic, BookedTime appointment, Journal journal);

  /**
   * Appointments that changed since.
   *
   * @param cursor what the last answer gave; empty for the beginning, which answers only a cursor
   */
  AppointmentChanges changes(Clinic clinic, String cursor);

  /** What the system has to offer for mapping: services, places and people. */
  Catalogue catalogue(Clinic clinic);
}
