package dev.ringback.activities.booking.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.booking.Journal;
import dev.ringback.activities.booking.PatientMatch;
import dev.ringback.activities.booking.Person;
import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.activities.booking.tck.TckAppointments.Notes;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** An adapter, the book behind it, and what the cases do with both. */
final class TckBench {
  static final LocationId AUSTIN = TckClinic.AUSTIN;
  static final Instant FROM = SandboxServer.BEGIN.plus(Duration.ofHours(3));
  static final Instant UNTIL = SandboxServer.BEGIN.plus(Duration.ofDays(5));

  final PracticeManagementTck kit;
  final PracticeBook book;
  final PracticeManagement system;
  final Clinic clinic;

  TckBench(PracticeManagementTck kit) {
    this.kit = kit;
    this.book = kit.open();
    this.system = kit.adapter(book, true);
    this.clinic = kit.clinic();
  }

  FoundSlots search(LocationId place, TreatmentId treatment) {
    return search(clinic, place, treatment, FROM, UNTIL);
  }

  FoundSlots search(
      Clinic at, LocationId place, TreatmentId treatment, Instant from, Instant until) {
    return system.slots(at, TckAppointments.search(at, place, treatment, from, until));
  }

  VendorAction booking(Person person, FoundSlots found, Slot slot, Journal journal) {
    return system.booking(
        clinic, TckAppointments.booking(person, null, found.search(), slot), journal);
  }

  String book(Person person, FoundSlots found, Slot slot) {
    return booking(person, found, slot, new Notes()).ask();
  }

  BookedTime booked(Person person) {
    FoundSlots found = search(AUSTIN, null);
    String id = book(person, found, found.slots().getFirst());
    return appointments(person).stream()
        .filter(a -> a.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  List<BookedTime> appointments(Person person) {
    return system.patient(clinic, person) instanceof PatientMatch.One(var patient)
        ? system.appointments(clinic, patient, book.clock().instant())
        : List.of();
  }

  List<Instant> standing(Person person) {
    return book.standing(person.phone().e164());
  }

  /** The vendor's id of the place. */
  String place(LocationId location) {
    return clinic.location(location).pmsLocationId();
  }

  static List<Instant> starts(FoundSlots found) {
    return found.slots().stream().map(Slot::start).toList();
  }

  static Slot at(FoundSlots found, Instant start) {
    return found.slots().stream().filter(s -> s.start().equals(start)).findFirst().orElseThrow();
  }

  static void assertRefused(ThrowingCallable what, Why why) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(BookingRefused.class, e -> assertThat(e.reason()).isEqualTo(why));
  }
}
