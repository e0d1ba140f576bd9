package dev.ringback.activities.booking;

import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.outreach.EffectOnce;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.compliance.AgreementRegister;
import dev.ringback.records.outreach.ClinicContact;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.records.outreach.EffectLedger.Intent;
import dev.ringback.records.outreach.EffectLedger.Kind;
import dev.ringback.workflows.booking.Appointment;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.booking.BookSlot;
import dev.ringback.workflows.booking.BookingResult;
import dev.ringback.workflows.booking.BookingResult.NeedsStaff.Reason;
import dev.ringback.workflows.booking.CancelAppointment;
import dev.ringback.workflows.booking.CancelResult;
import dev.ringback.workflows.booking.FindAppointments;
import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.FoundAppointments;
import dev.ringback.workflows.booking.FoundAppointments.SeveralPatients;
import dev.ringback.workflows.booking.FoundAppointments.Theirs;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.ListServices;
import dev.ringback.workflows.booking.ListedServices;
import dev.ringback.workflows.booking.MoveAppointment;
import dev.ringback.workflows.booking.PracticeManagementActivities;
import dev.ringback.workflows.booking.ServiceType;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PracticeSystem;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.Dispatch.Refusal;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.Failures;
import io.temporal.failure.ApplicationFailure;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Whatever system the clinic has: each booking, move and cancellation happens once. */
public final class PracticeManagementActivitiesImpl implements PracticeManagementActivities {
  private final PracticeSystems systems;
  private final ClinicRepository clinics;
  private final ContactRepository contacts;
  private final EffectLedger ledger;
  private final EffectOnce once;
  private final PracticeAgreement agreement;

  public PracticeManagementActivitiesImpl(
      PracticeSystems systems,
      ClinicRepository clinics,
      ContactRepository contacts,
      EffectLedger ledger,
      EffectOnce once,
      AgreementRegister register) {
    this.systems = systems;
    this.clinics = clinics;
    this.contacts = contacts;
    this.ledger = ledger;
    this.once = once;
    this.agreement = new PracticeAgreement(register);
  }

  @Override
  public FoundSlots findSlots(FindSlots search) {
    Clinic clinic = clinics.version(search.clinic(), search.clinicVersion());
    PracticeManagement system = systems.of(clinic);
    agreement.require(clinic);
    return asked(() -> system.slots(clinic, search));
  }

  @Override
  public BookingResult book(BookSlot booking) {
    Clinic clinic = clinics.version(booking.clinic(), booking.clinicVersion());
    PracticeManagement system = systems.of(clinic);
    Optional<ClinicContact> contact = contacts.find(booking.contact(), clinic.id());
    if (contact.isEmpty()) {
      return new BookingResult.NeedsStaff(Reason.REFUSED);
    }
    Journal journal = journal(booking.effect());
    Dispatch outcome =
        once.perform(
            new Intent(booking.effect(), booking.episode(), booking.contact(), Kind.BOOKING, null),
            booking.slot().start(),
            noted(
                clinic,
                journal,
                system.booking(
                    clinic,
                    new Booking(
                        booking.effect().value(),
                        booking.contact(),
                        People.of(contact.get(), booking.name()),
                        booking.treatment(),
                        booking.search(),
                        booking.slot(),
                        booking.flags()),
                    journal)));
    BookingResult result = result(booking.effect(), outcome, clinic, booking.slot().start());
    if (result instanceof BookingResult.Booked && booking.name() != null) {
      contacts.learnName(booking.contact(), clinic.id(), booking.name());
    }
    return result;
  }

  @Override
  public ListedServices listServices(ListServices wanted) {
    Clinic clinic = clinics.version(wanted.clinic(), wanted.clinicVersion());
    PracticeManagement system = systems.of(clinic);
    return asked(() ->
        new ListedServices(
            system.catalogue(clinic).services().stream()
                .map(service -> new ServiceType(service.id(), service.name(), service.category()))
                .toList()));
  }

  @Override
  public FoundAppointments findAppointments(FindAppointments search) {
    Clinic clinic = clinics.version(search.clinic(), search.clinicVersion());
    PracticeManagement system = systems.of(clinic);
    agreement.require(clinic);
    Optional<ClinicContact> contact = contacts.find(search.contact(), clinic.id());
    if (contact.isEmpty()) {
      return new Theirs(List.of());
    }
    return asked(() ->
        switch (system.patient(clinic, People.of(contact.get()))) {
          case PatientMatch.None _ -> new Theirs(List.of());
          case PatientMatch.Several _ -> new SeveralPatients();
          case PatientMatch.One(var patient) ->
              new Theirs(system.appointments(clinic, patient, search.from()));
        });
  }

  @Override
  public BookingResult move(MoveAppointment move) {
    Clinic clinic = clinics.version(move.clinic(), move.clinicVersion());
    PracticeManagement system = systems.of(clinic);
    Optional<ClinicContact> contact = contacts.find(move.contact(), clinic.id());
    if (contact.isEmpty()) {
      return new BookingResult.NeedsStaff(Reason.REFUSED);
    }
    Journal journal = journal(move.effect());
    Dispatch outcome =
        once.perform(
            new Intent(move.effect(), move.episode(), move.contact(), Kind.MOVE, null),
            move.slot().start(),
            noted(
                clinic,
                journal,
                system.moving(
                    clinic,
                    new Moving(
                        move.effect().value(),
                        People.of(contact.get()),
                        move.appointment(),
                        move.search(),
                        move.slot()),
                    journal)));
    return result(move.effect(), outcome, clinic, move.slot().start());
  }

  @Override
  public CancelResult cancel(CancelAppointment cancellation) {
    Clinic clinic = clinics.version(cancellation.clinic(), cancellation.clinicVersion());
    Journal journal = journal(cancellation.effect());
    Dispatch outcome =
        once.perform(
            new Intent(
                cancellation.effect(),
                cancellation.episode(),
                cancellation.contact(),
                Kind.CANCELLATION,
                null),
            cancellation.appointment().start(),
            noted(
                clinic,
                journal,
                systems.of(clinic).cancelling(clinic, cancellation.appointment(), journal)));
    return switch (outcome) {
      case Dispatch.Accepted _ -> new CancelResult.Cancelled();
      case Dispatch.Refused _ ->
          new CancelResult.NeedsStaff(staffReason(BookingNotes.why(notes(cancellation.effect()))));
      case Dispatch.Unsettled _ -> new CancelResult.NeedsStaff(Reason.UNSETTLED);
    };
  }

  private VendorAction noted(Clinic clinic, Journal journal, VendorAction action) {
    return new BookingNotes(clinic.pms(), agreement.first(clinic, action), journal);
  }

  private BookingResult result(EffectId effect, Dispatch outcome, Clinic clinic, Instant start) {
    Map<String, String> notes = notes(effect);
    return switch (outcome) {
      case Dispatch.Accepted(var id) ->
          new BookingResult.Booked(
              new Appointment(
                  new AppointmentId(id),
                  clinic.pms().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  start,
                  Boolean.parseBoolean(notes.get(Journal.NEW_PATIENT)),
                  clinic.pms().kind() == PracticeSystem.Kind.STAFF_CONFIRMED
                      || Boolean.parseBoolean(notes.get(Journal.UNCONFIRMED))));
      case Dispatch.Refused(var why) when why == Refusal.WINDOW_CLOSED ->
          new BookingResult.SlotGone();
      case Dispatch.Refused _ when BookingNotes.why(notes) == Why.SLOT_GONE ->
          new BookingResult.SlotGone();
      case Dispatch.Refused _ -> new BookingResult.NeedsStaff(staffReason(BookingNotes.why(notes)));
      case Dispatch.Unsettled _ -> new BookingResult.NeedsStaff(Reason.UNSETTLED);
    };
  }

  private static Reason staffReason(Why why) {
    return switch (why) {
      case PAYMENT_REQUIRED -> Reason.PAYMENT_REQUIRED;
      case SEVERAL_PATIENTS -> Reason.SEVERAL_PATIENTS;
      case NO_AGREEMENT -> Reason.NO_AGREEMENT;
      case SLOT_GONE, NOT_THERE, REJECTED -> Reason.REFUSED;
    };
  }

  /** Asks a question that may be asked again. */
  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (NothingHappened | OutcomeUnknown e) {
      throw EffectOnce.unavailable(e);
    } catch (VendorException.Refused e) {
      throw ApplicationFailure.newNonRetryableFailure(
          e.getMessage() + ": check the ids and credentials of the practice-management system",
          Failures.NOT_CONFIGURED);
    }
  }

  private Journal journal(EffectId effect) {
    return (key, value) -> ledger.note(effect, key, value);
  }

  private Map<String, String> notes(EffectId effect) {
    return ledger.find(effect).map(EffectLedger.Effect::notes).orElse(Map.of());
  }
}
