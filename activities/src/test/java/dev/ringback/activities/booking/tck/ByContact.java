package dev.ringback.activities.booking.tck;

import dev.ringback.activities.booking.AppointmentChanges;
import dev.ringback.activities.booking.Booking;
import dev.ringback.activities.booking.Catalogue;
import dev.ringback.activities.booking.Journal;
import dev.ringback.activities.booking.Moving;
import dev.ringback.activities.booking.PatientMatch;
import dev.ringback.activities.booking.PatientRef;
import dev.ringback.activities.booking.Person;
import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.time.Instant;
import java.util.List;

/** Gives each person the contact they are on file as, which the activity knows before it books. */
record ByContact(PracticeManagement system, RequestBook book) implements PracticeManagement {
  @Override
  public PracticeSystem.Kind kind() {
    return system.kind();
  }

  @Override
  public FoundSlots slots(Clinic clinic, FindSlots search) {
    return system.slots(clinic, search);
  }

  @Override
  public PatientMatch patient(Clinic clinic, Person person) {
    return system.patient(clinic, person);
  }

  @Override
  public VendorAction booking(Clinic clinic, Booking booking, Journal journal) {
    return system.booking(
        clinic,
        new Booking(
            booking.reference(),
            book.contact(booking.person().phone(), booking.person().name()),
            booking.person(),
            booking.treatment(),
            booking.search(),
            booking.slot(),
            booking.flags()),
        journal);
  }

  @Override
  public List<BookedTime> appointments(Clinic clinic, PatientRef patient, Instant from) {
    return system.appointments(clinic, patient, from);
  }

  @Override
  public VendorAction moving(Clinic clinic, Moving moving, Journal journal) {
    return system.moving(clinic, moving, journal);
  }

  @Override
  public VendorAction cancelling(Clinic clinic, BookedTime appointment, Journal journal) {
    return system.cancelling(clinic, appointment, journal);
  }

  @Override
  public AppointmentChanges changes(Clinic clinic, String cursor) {
    return system.changes(clinic, cursor);
  }

  @Override
  public Catalogue catalogue(Clinic clinic) {
    return system.catalogue(clinic);
  }
}
