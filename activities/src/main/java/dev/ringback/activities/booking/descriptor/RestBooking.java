package dev.ringback.activities.booking.descriptor;

import dev.ringback.activities.booking.Booking;
import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.booking.Journal;
import dev.ringback.activities.booking.PatientMatch;
import dev.ringback.activities.booking.PatientRef;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One booking: who it is, the time held where that is possible, the appointment. */
final class RestBooking implements VendorAction {
  /** Note: the request may have been sent; of a booking, the reference it carried. */
  static final String ASKED = "asked";

  /** Note: the system's id of the patient. */
  static final String PATIENT = "patient";

  /** So that the request has ended when {@code EffectOnce.CERTAIN} has passed. */
  private static final Duration LATEST = Duration.ofSeconds(9);

  /** After a request for a patient or a hold without an answer: it may still be worked on. */
  private static final Duration AFTER_SILENCE = Duration.ofSeconds(10);

  private final RestGateway gateway;
  private final RestAnswers answers;
  private final RestPatients patients;
  private final RestHolds holds;
  private final Values values;
  private final Booking booking;
  private final Journal journal;
  private final InstantSource clock;

  RestBooking(
      RestGateway gateway,
      RestAnswers answers,
      Values clinic,
      Booking booking,
      Journal journal,
      InstantSource clock) {
    this.gateway = gateway;
    this.answers = answers;
    this.patients = new RestPatients(gateway, answers, clinic);
    this.holds = new RestHolds(gateway, answers);
    this.values =
        clinic
            .with(SlotValues.of(answers, booking.slot(), booking.search()))
            .with(RestPatients.values(booking.person()))
            .with("reference", booking.reference())
            .with("contactId", booking.contact().value())
            .with("notes", notes(booking));
    this.booking = booking;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public String ask() {
    Instant began = clock.instant();
    Operation operation = gateway.operation(OperationName.BOOK);
    Values complete = values;
    try {
      complete = prepared(operation);
      if (Duration.between(began, clock.instant()).compareTo(LATEST) > 0) {
        throw new NothingHappened(answers.descriptor().name() + " is too slow to book", null);
      }
      journal.note(ASKED, booking.reference());
      String id = answers.id(operation, gateway.ask(OperationName.BOOK, complete));
      return answers.appointmentId(id).value();
    } catch (NothingHappened e) {
      holds.release(complete);
      throw e;
    } catch (RestRefusal e) {
      if (e.meaning() == Meaning.SLOT_GONE) {
        // It may be gone to an earlier try of ours.
        Optional<String> ours = ours(booking.reference(), null);
        if (ours.isPresent()) {
          return ours.get();
        }
      }
      holds.release(complete);
      throw e.forGood();
    }
  }

  @Override
  public ReadBack readBack(Instant since, Map<String, String> notes) {
    String reference = notes.get(ASKED);
    if (reference == null) {
      return new ReadBack.NotThere();
    }
    if (answers.descriptor().operation(OperationName.FIND_BOOKING).isEmpty()) {
      return new ReadBack.CannotTell();
    }
    return ours(reference, notes.get(PATIENT))
        .<ReadBack>map(ReadBack.Found::new)
        .orElseGet(ReadBack.NotThere::new);
  }

  /** All that can be done before the request that cannot be taken back. */
  private Values prepared(Operation book) {
    try {
      Values complete = values;
      if (book.names("patientId")) {
        complete = complete.with("patientId", patient().value());
      }
      return holds.held(book, complete);
    } catch (OutcomeUnknown e) {
      Duration pause = e.retryAfter() == null ? AFTER_SILENCE : e.retryAfter();
      throw new NothingHappened(String.valueOf(e.getMessage()), pause);
    }
  }

  private PatientRef patient() {
    PatientRef patient =
        switch (patients.find(booking.person())) {
          case PatientMatch.One(var known) -> noted(known, false);
          case PatientMatch.None _ -> created();
          case PatientMatch.Several _ -> throw several();
        };
    journal.note(PATIENT, patient.value());
    return patient;
  }

  private PatientRef created() {
    try {
      return noted(patients.create(booking.person(), values), true);
    } catch (RestRefusal e) {
      if (e.meaning() != Meaning.PATIENT_EXISTS) {
        throw e;
      }
      return switch (patients.find(booking.person())) {
        case PatientMatch.One(var known) -> noted(known, false);
        case PatientMatch.None _ -> throw e;
        case PatientMatch.Several _ -> throw several();
      };
    }
  }

  private PatientRef noted(PatientRef patient, boolean isNew) {
    journal.note(Journal.NEW_PATIENT, String.valueOf(isNew));
    return patient;
  }

  private BookingRefused several() {
    return new BookingRefused(
        Why.SEVERAL_PATIENTS, answers.descriptor().name() + " knows several such patients");
  }

  /**
   * The appointment that carries this reference of ours and stands.
   *
   * @throws OutcomeUnknown if nobody can tell
   */
  private Optional<String> ours(String reference, @Nullable String patient) {
    if (answers.descriptor().operation(OperationName.FIND_BOOKING).isEmpty()) {
      return Optional.empty();
    }
    Operation operation = gateway.operation(OperationName.FIND_BOOKING);
    try {
      for (JsonNode item :
          gateway.list(
              OperationName.FIND_BOOKING,
              values.with("reference", reference).with("patientId", patient))) {
        boolean stands =
            !operation.reads(Field.STATE)
                || AppointmentStates.stands(answers.state(operation, item));
        if (stands && operation.text(item, Field.REFERENCE).equals(reference)) {
          return Optional.of(answers.appointmentId(answers.id(operation, item)).value());
        }
      }
      return Optional.empty();
    } catch (RestRefusal e) {
      throw new OutcomeUnknown(answers.descriptor().name() + " does not let us look back");
    }
  }

  /** The caller's own words about their health, for whoever treats them. */
  private static String notes(Booking booking) {
    return booking.flags().isEmpty()
        ? ""
        : "Said on booking: " + String.join("; ", booking.flags());
  }
}
