package dev.ringback.activities.booking.boulevard;

import dev.ringback.activities.booking.AppointmentChanges;
import dev.ringback.activities.booking.Booking;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.booking.Catalogue;
import dev.ringback.activities.booking.Journal;
import dev.ringback.activities.booking.Moving;
import dev.ringback.activities.booking.PatientMatch;
import dev.ringback.activities.booking.PatientRef;
import dev.ringback.activities.booking.Person;
import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Boulevard, as the clinic's practice-management system. */
public final class BoulevardPracticeManagement implements PracticeManagement {
  private final BoulevardGateway boulevard;
  private final InstantSource clock;

  public BoulevardPracticeManagement(BoulevardGateway boulevard, InstantSource clock) {
    this.boulevard = boulevard;
    this.clock = clock;
  }

  @Override
  public PracticeSystem.Kind kind() {
    return PracticeSystem.Kind.BOULEVARD;
  }

  @Override
  public FoundSlots slots(Clinic clinic, FindSlots search) {
    return asked(() -> BoulevardSearch.find(carts(clinic), search, clinic));
  }

  @Override
  public PatientMatch patient(Clinic clinic, Person person) {
    return asked(() -> records(clinic).match(person));
  }

  @Override
  public VendorAction booking(Clinic clinic, Booking booking, Journal journal) {
    return new BoulevardBooking(
        carts(clinic), records(clinic), appointments(clinic), clinic, booking, journal, clock);
  }

  @Override
  public Optional<AppointmentId> named(Clinic clinic, Person person, Map<String, String> notes) {
    return asked(() -> BoulevardStandIn.resolve(appointments(clinic), clinic, person, notes));
  }

  @Override
  public List<BookedTime> appointments(Clinic clinic, PatientRef patient, Instant from) {
    return asked(() -> appointments(clinic).of(patient.value(), from));
  }

  /** The appointment's id is all a look back needs, so nothing is noted. */
  @Override
  public VendorAction moving(Clinic clinic, Moving moving, Journal journal) {
    return new BoulevardMove(reschedules(clinic), appointments(clinic), clinic, moving, clock);
  }

  @Override
  public VendorAction cancelling(Clinic clinic, BookedTime appointment, Journal journal) {
    return new BoulevardCancellation(reschedules(clinic), appointments(clinic), appointment.id());
  }

  @Override
  public AppointmentChanges changes(Clinic clinic, String cursor) {
    return asked(() -> new BoulevardChanges(appointments(clinic)).since(cursor, clock.instant()));
  }

  @Override
  public Catalogue catalogue(Clinic clinic) {
    return asked(() -> new BoulevardCatalogue(boulevard, clinic).read());
  }

  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (GraphqlRefusal e) {
      throw e.because(Why.REJECTED);
    }
  }

  private BoulevardCarts carts(Clinic clinic) {
    return new BoulevardCarts(boulevard, clinic.pms().businessId());
  }

  private BoulevardRecords records(Clinic clinic) {
    return new BoulevardRecords(boulevard, clinic.pms().businessId());
  }

  private BoulevardAppointments appointments(Clinic clinic) {
    return new BoulevardAppointments(boulevard, clinic);
  }

  private BoulevardReschedules reschedules(Clinic clinic) {
    return new BoulevardReschedules(boulevard, clinic.pms().businessId());
  }
}
