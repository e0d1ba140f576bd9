package dev.ringback.activities.booking.nextech;

import dev.ringback.activities.booking.PatientRef;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.LocationId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.dstu3.model.Appointment;
import org.hl7.fhir.dstu3.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.dstu3.model.Appointment.AppointmentStatus;
import org.hl7.fhir.dstu3.model.Reference;
import org.jspecify.annotations.Nullable;

/** Looks for appointments. */
final class AppointmentSearch {
  private static final Set<AppointmentStatus> OVER =
      Set.of(AppointmentStatus.CANCELLED, AppointmentStatus.FULFILLED, AppointmentStatus.NOSHOW);

  private final FhirSearch search;
  private final Clinic clinic;

  AppointmentSearch(FhirSearch search, Clinic clinic) {
    this.search = search;
    this.clinic = clinic;
  }

  Optional<Appointment> byId(String id) {
    return search.all(Appointment.class, new SearchParameters().and("identifier", id)).stream()
        .filter(appointment -> FhirJson.id(appointment).equals(id))
        .findFirst();
  }

  /** The standing appointment that was booked then, there and with them under this reference. */
  Optional<String> booked(Location location, String practitioner, Instant start, String reference) {
    // A day more on either side, as ahead() begins a day early: an evening here may be tomorrow
    // there, and what is not found is booked a second time.
    LocalDate day = start.atZone(location.zone()).toLocalDate();
    var parameters =
        new SearchParameters()
            .and("date", "ge" + day.minusDays(1))
            .and("date", "lt" + day.plusDays(2))
            .and("location.id", location.pmsLocationId())
            .and("practitioner.id", practitioner);
    return search.all(Appointment.class, parameters).stream()
        .filter(a -> a.hasStart() && a.getStart().toInstant().equals(start))
        .filter(a -> !isCancelled(a))
        .filter(a -> Comments.hold(a.getComment(), reference))
        .map(FhirJson::id)
        .filter(id -> !id.isEmpty())
        .findFirst();
  }

  /** A patient's appointments to come, earliest first. */
  List<BookedTime> ahead(PatientRef patient, Instant from) {
    // A day early: which zone Nextech cuts the day in is not said.
    LocalDate day = from.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
    var parameters = new SearchParameters().and("patient", patient.value()).and("date", "ge" + day);
    return search.all(Appointment.class, parameters).stream()
        .filter(a -> a.hasStart() && !a.getStart().toInstant().isBefore(from))
        .filter(a -> !a.hasStatus() || !OVER.contains(a.getStatus()))
        .map(this::bookedTime)
        .sorted(Comparator.comparing(BookedTime::start))
        .toList();
  }

  static boolean isCancelled(Appointment appointment) {
    return appointment.getStatus() == AppointmentStatus.CANCELLED;
  }

  private BookedTime bookedTime(Appointment a) {
    Instant start = a.getStart().toInstant();
    return new BookedTime(
        new AppointmentId(FhirJson.id(a)),
        start,
        a.hasEnd() ? Duration.between(start, a.getEnd().toInstant()) : Duration.ZERO,
        location(a),
        FhirJson.reference(a, FhirJson.APPOINTMENT_TYPE).map(Reference::getDisplay).orElse(""));
  }

  private @Nullable LocationId location(Appointment a) {
    return a.getParticipant().stream()
        .map(AppointmentParticipantComponent::getActor)
        .flatMap(actor -> FhirJson.id(actor, "Location").stream())
        .flatMap(
            id -> clinic.locations().stream().filter(place -> place.pmsLocationId().equals(id)))
        .map(Location::id)
        .findFirst()
        .orElse(null);
  }
}
