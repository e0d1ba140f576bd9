package dev.ringback.activities.booking.descriptor;

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
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** A system with a REST API, spoken to as its descriptor tells. */
public final class RestPracticeManagement implements PracticeManagement {
  private final Descriptor descriptor;
  private final RestGateway gateway;
  private final InstantSource clock;

  public RestPracticeManagement(
      Descriptor descriptor, RestAccount account, VendorHttp http, InstantSource clock) {
    this.descriptor = descriptor;
    this.gateway = new RestGateway(descriptor, account, http, clock);
    this.clock = clock;
  }

  @Override
  public PracticeSystem.Kind kind() {
    return descriptor.system();
  }

  @Override
  public FoundSlots slots(Clinic clinic, FindSlots search) {
    return answered(() -> new RestSlots(gateway, answers(clinic), values(clinic)).find(search));
  }

  @Override
  public PatientMatch patient(Clinic clinic, Person person) {
    return answered(() -> new RestPatients(gateway, answers(clinic), values(clinic)).find(person));
  }

  @Override
  public VendorAction booking(Clinic clinic, Booking booking, Journal journal) {
    return new RestBooking(gateway, answers(clinic), values(clinic), booking, journal, clock);
  }

  @Override
  public List<BookedTime> appointments(Clinic clinic, PatientRef patient, Instant from) {
    RestAnswers answers = answers(clinic);
    Operation operation = gateway.operation(OperationName.APPOINTMENTS);
    // A time without offset is read as of the westernmost place: earlier is cut off below.
    ZoneId zone =
        clinic.locations().stream()
            .map(Location::zone)
            .min(Comparator.comparing((ZoneId z) -> z.getRules().getOffset(from).getTotalSeconds()))
            .orElse(ZoneOffset.UTC);
    List<JsonNode> found =
        answered(() ->
            gateway.list(
                OperationName.APPOINTMENTS,
                values(clinic)
                    .with("patientId", patient.value())
                    .with("from", descriptor.times().write(from, zone))
                    .with("fromDate", from.atZone(zone).toLocalDate().toString())));
    return found.stream()
        .map(item -> answers.bookedTime(operation, item, answers.id(operation, item)))
        .flatMap(Optional::stream)
        .filter(booked -> !booked.start().isBefore(from))
        .sorted(Comparator.comparing(BookedTime::start))
        .toList();
  }

  @Override
  public VendorAction moving(Clinic clinic, Moving moving, Journal journal) {
    return new RestMoving(gateway, answers(clinic), values(clinic), moving, journal);
  }

  @Override
  public VendorAction cancelling(Clinic clinic, BookedTime appointment, Journal journal) {
    return new RestCancelling(gateway, answers(clinic), values(clinic), appointment, journal);
  }

  @Override
  public AppointmentChanges changes(Clinic clinic, String cursor) {
    return answered(
        () -> new RestChanges(gateway, answers(clinic), values(clinic), clock).since(cursor));
  }

  @Override
  public Catalogue catalogue(Clinic clinic) {
    return answered(() -> new RestCatalogue(gateway, answers(clinic), values(clinic)).read());
  }

  private RestAnswers answers(Clinic clinic) {
    return new RestAnswers(descriptor, clinic);
  }

  private static Values values(Clinic clinic) {
    return Values.none().with("businessId", clinic.pms().businessId());
  }

  private static <T> T answered(Supplier<T> question) {
    try {
      return question.get();
    } catch (RestRefusal e) {
      throw e.forGood();
    }
  }
}
