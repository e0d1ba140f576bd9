package dev.ringback.activities.booking.nextech;

import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.booking.Journal;
import dev.ringback.activities.booking.Moving;
import dev.ringback.activities.booking.PatientRef;
import dev.ringback.activities.booking.nextech.AppointmentDraft.Who;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.workflows.clinic.Location;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.dstu3.model.Appointment;
import org.hl7.fhir.dstu3.model.Appointment.AppointmentParticipantComponent;

/**
 * One move. Nextech documents no change of an appointment's time: the new one is booked for the
 * same patient, then the old one is cancelled.
 */
final class NextechMoving implements VendorAction {
  /** Note: the appointment to be cancelled. */
  static final String OLD = "oldAppointment";

  /** Note: the appointment booked instead. */
  static final String NEW = "newAppointment";

  private final Practice practice;
  private final Moving moving;
  private final Journal journal;
  private final InstantSource clock;

  NextechMoving(Practice practice, Moving moving, Journal journal, InstantSource clock) {
    this.practice = practice;
    this.moving = moving;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public String ask() {
    Instant notAfter = clock.instant().plus(NextechBooking.LATEST_REQUEST);
    Appointment old =
        NextechApi.first(() -> practice.standing(moving.appointment(), clock.instant()));
    var draft =
        new AppointmentDraft(
            place(),
            slot(),
            moving.slot().start(),
            moving.slot().length(),
            new Who.Known(patient(old)),
            moving.reference(),
            List.of());
    journal.note(OLD, oldId());
    String booked = practice.desk().book(draft, notAfter);
    journal.note(NEW, booked);
    cancelOld();
    return booked;
  }

  /** A new appointment beside the old one is a move that was cut off: it is completed. */
  @Override
  public ReadBack readBack(Instant since, Map<String, String> notes) {
    Optional<String> booked =
        practice
            .appointments()
            .booked(place(), slot().practitioner(), moving.slot().start(), moving.reference());
    if (booked.isEmpty()) {
      return new ReadBack.NotThere();
    }
    boolean stands =
        practice
            .appointments()
            .byId(oldId())
            .filter(old -> !AppointmentSearch.isCancelled(old))
            .isPresent();
    if (stands) {
      cancelOld();
    }
    return new ReadBack.Found(booked.get());
  }

  /** Where the office does it later, the patient has the new time all the same. */
  private void cancelOld() {
    try {
      var _ = practice.desk().cancel(oldId());
    } catch (NothingHappened e) {
      throw new OutcomeUnknown("moved at Nextech, but the old time stands", e.retryAfter());
    }
  }

  private static PatientRef patient(Appointment old) {
    return old.getParticipant().stream()
        .map(AppointmentParticipantComponent::getActor)
        .flatMap(actor -> FhirJson.id(actor, "Patient").stream())
        .map(PatientRef::new)
        .findFirst()
        .orElseThrow(() ->
            new BookingRefused(Why.REJECTED, "Nextech does not tell whose appointment it is"));
  }

  private String oldId() {
    return moving.appointment().id().value();
  }

  private PmsSlot slot() {
    return PmsSlot.of(moving.slot().pmsRef());
  }

  private Location place() {
    return practice.clinic().location(moving.slot().location());
  }
}
