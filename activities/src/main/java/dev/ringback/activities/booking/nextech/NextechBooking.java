package dev.ringback.activities.booking.nextech;

import dev.ringback.activities.booking.Booking;
import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.booking.Journal;
import dev.ringback.activities.booking.PatientMatch;
import dev.ringback.activities.booking.nextech.AppointmentDraft.Who;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.workflows.clinic.Location;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** One booking at Nextech: who is it, then one request. */
final class NextechBooking implements VendorAction {
  /** So that the request has ended when {@code EffectOnce.CERTAIN} has passed. */
  static final Duration LATEST_REQUEST = Duration.ofSeconds(9);

  /** Note: what the appointment that is about to be asked for can be found by. */
  static final String REFERENCE = "reference";

  private final Practice practice;
  private final Booking booking;
  private final Journal journal;
  private final InstantSource clock;

  NextechBooking(Practice practice, Booking booking, Journal journal, InstantSource clock) {
    this.practice = practice;
    this.booking = booking;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public String ask() {
    Instant notAfter = clock.instant().plus(LATEST_REQUEST);
    Who who = NextechApi.first(this::who);
    journal.note(REFERENCE, booking.reference());
    journal.note(Journal.NEW_PATIENT, String.valueOf(who instanceof Who.Prospect));
    return practice
        .desk()
        .book(
            new AppointmentDraft(
                place(),
                slot(),
                booking.slot().start(),
                booking.slot().length(),
                who,
                booking.reference(),
                booking.flags()),
            notAfter);
  }

  @Override
  public ReadBack readBack(Instant since, Map<String, String> notes) {
    String reference = notes.get(REFERENCE);
    if (reference == null) {
      return new ReadBack.NotThere();
    }
    return practice
        .appointments()
        .booked(place(), slot().practitioner(), booking.slot().start(), reference)
        .<ReadBack>map(ReadBack.Found::new)
        .orElseGet(ReadBack.NotThere::new);
  }

  private Who who() {
    return switch (practice.patients().find(booking.person())) {
      case PatientMatch.One(var patient) -> new Who.Known(patient);
      case PatientMatch.Several _ ->
          throw new BookingRefused(
              Why.SEVERAL_PATIENTS, "several patients at Nextech answer to the person");
      case PatientMatch.None _ -> {
        if (!Who.Prospect.suffices(booking.person())) {
          throw new BookingRefused(
              Why.REJECTED, "Nextech needs both names and an email of a new patient");
        }
        yield Who.Prospect.of(booking.person());
      }
    };
  }

  private PmsSlot slot() {
    return PmsSlot.of(booking.slot().pmsRef());
  }

  private Location place() {
    return practice.clinic().location(booking.slot().location());
  }
}
