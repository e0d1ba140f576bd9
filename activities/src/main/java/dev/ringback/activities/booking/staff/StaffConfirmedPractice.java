package dev.ringback.activities.booking.staff;

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
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.records.booking.RequestedAppointment;
import dev.ringback.records.booking.RequestedAppointmentRepository;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PracticeSystem;
import dev.ringback.workflows.clinic.Provider;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * The clinic's people as its practice-management system: times come from the opening hours, less
 * those that are asked for already, and a booking is a request that they confirm or decline.
 */
public final class StaffConfirmedPractice implements PracticeManagement {
  /** Nobody confirms a time sooner than this from now. */
  private static final Duration LEAD = Duration.ofHours(2);

  private static final String CONSULTATION = "Consultation";

  private final RequestedAppointmentRepository requests;
  private final ContactRepository contacts;
  private final InstantSource clock;

  public StaffConfirmedPractice(
      RequestedAppointmentRepository requests, ContactRepository contacts, InstantSource clock) {
    this.requests = requests;
    this.contacts = contacts;
    this.clock = clock;
  }

  @Override
  public PracticeSystem.Kind kind() {
    return PracticeSystem.Kind.STAFF_CONFIRMED;
  }

  /** {@inheritDoc} Of more times than asked for, some are left out all over the span. */
  @Override
  public FoundSlots slots(Clinic clinic, FindSlots search) {
    Location place = clinic.location(search.location());
    Instant soonest = clock.instant().plus(LEAD);
    Instant from = search.from().isAfter(soonest) ? search.from() : soonest;
    if (!from.isBefore(search.until()) || isElsewhere(clinic, place, search.treatment())) {
      return new FoundSlots(CONSULTATION, List.of());
    }
    Set<Instant> taken = kept(() -> requests.taken(clinic.id(), place.id(), from, search.until()));
    List<Instant> free =
        ConsultationGrid.without(ConsultationGrid.starts(place, from, search.until()), taken);
    return new FoundSlots(CONSULTATION, slots(ConsultationGrid.spread(free, search.most()), place));
  }

  /** Whether those who give it, if the clinic names any, all work at other places. */
  private static boolean isElsewhere(
      Clinic clinic, Location place, @Nullable TreatmentId treatment) {
    List<Provider> able =
        clinic.providers().stream()
            .filter(provider -> treatment != null && provider.treatments().contains(treatment))
            .toList();
    return !able.isEmpty()
        && able.stream().noneMatch(provider -> provider.locations().contains(place.id()));
  }

  private static List<Slot> slots(List<Instant> starts, Location place) {
    List<Slot> slots = new ArrayList<>();
    for (Instant start : starts) {
      slots.add(
          new Slot(
              new SlotId("slot-" + (slots.size() + 1)),
              start,
              ConsultationGrid.LENGTH,
              place.id(),
              null,
              start.toString()));
    }
    return slots;
  }

  @Override
  public PatientMatch patient(Clinic clinic, Person person) {
    return kept(() -> contacts.byPhone(person.phone()))
        .<PatientMatch>map(contact -> new PatientMatch.One(new PatientRef(contact.value())))
        .orElseGet(PatientMatch.None::new);
  }

  @Override
  public VendorAction booking(Clinic clinic, Booking booking, Journal journal) {
    return new RequestAction(requests, clinic.id(), booking, clock);
  }

  @Override
  public List<BookedTime> appointments(Clinic clinic, PatientRef patient, Instant from) {
    return kept(() -> requests.standing(clinic.id(), new ContactId(patient.value()), from)).stream()
        .map(request ->
            new BookedTime(
                request.id(),
                request.start(),
                request.length(),
                published(clinic, request.location()),
                CONSULTATION))
        .toList();
  }

  private static @Nullable LocationId published(Clinic clinic, LocationId id) {
    return clinic.locations().stream()
        .map(Location::id)
        .filter(id::equals)
        .findFirst()
        .orElse(null);
  }

  @Override
  public VendorAction moving(Clinic clinic, Moving moving, Journal journal) {
    return new MoveAction(requests, clinic.id(), moving, clock);
  }

  @Override
  public VendorAction cancelling(Clinic clinic, BookedTime appointment, Journal journal) {
    return new CancelAction(requests, clinic.id(), appointment.id(), clock);
  }

  @Override
  public AppointmentChanges changes(Clinic clinic, String cursor) {
    ChangeCursor from =
        cursor.isEmpty() ? ChangeCursor.at(clock.instant()) : ChangeCursor.read(cursor);
    if (cursor.isEmpty()) {
      return new AppointmentChanges(from.toString(), List.of());
    }
    List<RequestedAppointment> changed =
        kept(() -> requests.changed(clinic.id(), from.at(), from.id(), ChangeCursor.PAGE));
    ChangeCursor next = changed.isEmpty() ? from : ChangeCursor.after(changed.getLast());
    return new AppointmentChanges(
        next.toString(), changed.stream().map(StaffConfirmedPractice::change).toList());
  }

  private static AppointmentChanges.Change change(RequestedAppointment request) {
    AppointmentChanges.State state =
        switch (request.state()) {
          case REQUESTED -> AppointmentChanges.State.BOOKED;
          case CONFIRMED -> AppointmentChanges.State.CONFIRMED;
          case DECLINED, CANCELLED -> AppointmentChanges.State.CANCELLED;
        };
    return new AppointmentChanges.Change(request.id(), state, request.start(), request.changedAt());
  }

  @Override
  public Catalogue catalogue(Clinic clinic) {
    return new Catalogue(
        List.of(
            new Catalogue.Service(
                "consultation", CONSULTATION, "", (int) ConsultationGrid.LENGTH.toMinutes())),
        clinic.locations().stream()
            .map(place -> new Catalogue.Item(place.id().value(), place.name()))
            .toList(),
        clinic.providers().stream()
            .map(provider -> new Catalogue.Item(provider.id().value(), provider.name()))
            .toList());
  }

  /** Asks the records; what they did is unknown when they do not answer. */
  static <T> T kept(Supplier<T> question) {
    try {
      return question.get();
    } catch (DataAccessException e) {
      throw new OutcomeUnknown("the records do not answer");
    }
  }
}
