package dev.ringback.activities.booking.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.TestStore;
import dev.ringback.activities.booking.AppointmentChanges;
import dev.ringback.activities.booking.AppointmentChanges.State;
import dev.ringback.activities.booking.Booking;
import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.booking.Catalogue;
import dev.ringback.activities.booking.Moving;
import dev.ringback.activities.booking.PatientMatch;
import dev.ringback.activities.booking.PatientRef;
import dev.ringback.activities.booking.Person;
import dev.ringback.activities.booking.tck.TckClinic;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.records.booking.RequestedAppointment;
import dev.ringback.records.booking.RequestedAppointment.Decision;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.FindSlots;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.PracticeSystem;
import dev.ringback.workflows.clinic.Provider;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The cases of the kit for adapters, where the records are the book. Open on Mondays, 9 to 18. */
class StaffConfirmedPracticeTest {
  private static final Clinic CLINIC =
      TckClinic.with(PracticeSystem.staffConfirmed(), "", "", "maya", "elena");
  private static final Map<String, String> NO_NOTES = Map.of();

  private final TestStore store = new TestStore();
  private final StaffConfirmedPractice practice =
      new StaffConfirmedPractice(store.requests, store.contacts, store.clock);
  private final Instant noon = store.clock.instant();
  private int references;

  @Test
  void findsTimesWithinOpeningHours() {
    List<Slot> slots = search(TckClinic.AUSTIN, null, noon, Duration.ofDays(7), 100);
    assertThat(slots).hasSize(8 + 6); // today from 2 PM, next Monday until noon
    assertThat(slots)
        .allSatisfy(slot -> {
          ZonedDateTime local = slot.start().atZone(TckClinic.ZONE);
          assertThat(local.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
          assertThat(local.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 30));
          assertThat(local.getMinute() % 30).isZero();
          assertThat(slot.length()).isEqualTo(Duration.ofMinutes(30));
        });
    assertThat(slots.stream().map(Slot::id).distinct()).hasSameSizeAs(slots);
  }

  @Test
  void offersNothingSoonerThanInTwoHours() {
    assertThat(first().start()).isEqualTo(noon.plus(Duration.ofHours(2)));
    assertThat(search(TckClinic.AUSTIN, null, noon, Duration.ofMinutes(90), 10)).isEmpty();
  }

  @Test
  void spreadsTheTimesOverTheSpan() {
    List<Slot> slots = search(TckClinic.AUSTIN, null, noon, Duration.ofDays(29), 8);
    assertThat(slots).hasSize(8).isSortedAccordingTo((a, b) -> a.start().compareTo(b.start()));
    assertThat(slots.getFirst().start()).isEqualTo(noon.plus(Duration.ofHours(2)));
    assertThat(slots.getLast().start()).isAfter(noon.plus(Duration.ofDays(20)));
  }

  @Test
  void keepsLocalTimesWhenTheClocksGoForward() {
    Instant thursdayBefore = Instant.parse("2027-03-04T18:00:00Z");
    List<Slot> slots = search(TckClinic.AUSTIN, null, thursdayBefore, Duration.ofDays(14), 100);
    assertThat(slots.stream().map(slot -> slot.start().atZone(TckClinic.ZONE).toLocalTime()))
        .contains(LocalTime.of(9, 0))
        .allSatisfy(time -> assertThat(time).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 30)));
    assertThat(slots)
        .extracting(Slot::start)
        .contains(Instant.parse("2027-03-08T15:00:00Z"), Instant.parse("2027-03-15T14:00:00Z"));
  }

  @Test
  void asksOnceHoweverOftenItIsSubmitted() {
    Booking booking = booking(first(), store.contact);
    String id = action(booking).ask();
    assertThat(action(booking).ask()).isEqualTo(id);
    assertThat(action(booking).readBack(noon, NO_NOTES)).isEqualTo(new ReadBack.Found(id));
    assertThat(appointments())
        .singleElement()
        .satisfies(appointment -> {
          assertThat(appointment.id().value()).isEqualTo(id);
          assertThat(appointment.start()).isEqualTo(booking.slot().start());
          assertThat(appointment.location()).isEqualTo(TckClinic.AUSTIN);
        });
  }

  @Test
  void readsBackThatNothingWasAsked() {
    assertThat(action(booking(first(), store.contact)).readBack(noon, NO_NOTES))
        .isEqualTo(new ReadBack.NotThere());
  }

  @Test
  void isRefusedATimeAnotherAskedFor() {
    Slot slot = first();
    action(booking(slot, store.contact)).ask();
    assertThat(first().start()).isAfter(slot.start());
    assertRefused(action(booking(slot, store.stranger())), Why.SLOT_GONE);
  }

  @Test
  void asksAtTheSecondLocationForTheSameTime() {
    action(booking(first(), store.contact)).ask();
    Slot there = search(TckClinic.DALLAS, null, noon, Duration.ofDays(7), 1).getFirst();
    action(booking(there, store.stranger())).ask();
    assertThat(there.start()).isEqualTo(appointments().getFirst().start());
  }

  @Test
  void isRefusedATimeThatIsPast() {
    Booking booking = booking(first(), store.contact);
    store.clock.forward(Duration.ofHours(3));
    assertRefused(action(booking), Why.SLOT_GONE);
  }

  @Test
  void aDeclinedTimeIsFreeAgain() {
    Slot slot = first();
    String id = action(booking(slot, store.contact)).ask();
    decide(id, RequestedAppointment.State.DECLINED);
    assertThat(first().start()).isEqualTo(slot.start());
    assertThat(appointments()).isEmpty();
  }

  @Test
  void offersNothingWhereNobodyGivesTheTreatment() {
    Clinic clinic = withSpecialistIn(TckClinic.DALLAS);
    assertThat(practice.slots(clinic, find(TckClinic.AUSTIN, TckClinic.SPECIAL)).slots()).isEmpty();
    assertThat(practice.slots(clinic, find(TckClinic.DALLAS, TckClinic.SPECIAL)).slots())
        .isNotEmpty();
    assertThat(practice.slots(clinic, find(TckClinic.AUSTIN, TckClinic.COMMON)).slots())
        .isNotEmpty();
  }

  @Test
  void thePatientIsOurContact() {
    assertThat(practice.patient(CLINIC, person(TestStore.CALLER)))
        .isEqualTo(new PatientMatch.One(new PatientRef(store.contact.value())));
    assertThat(practice.patient(CLINIC, person(new PhoneNumber("+15125550199"))))
        .isEqualTo(new PatientMatch.None());
  }

  @Test
  void movesOnceAndWhatIsConfirmedStandsUntilThen() {
    BookedTime old = booked();
    decide(old.id().value(), RequestedAppointment.State.CONFIRMED);
    Slot slot = first();
    VendorAction move = practice.moving(CLINIC, moving(old, slot), (_, _) -> {});
    String id = move.ask();
    assertThat(move.ask()).isEqualTo(id);
    assertThat(move.readBack(noon, NO_NOTES)).isEqualTo(new ReadBack.Found(id));
    assertThat(appointments()).extracting(BookedTime::start).containsExactly(slot.start());
    decide(id, RequestedAppointment.State.DECLINED);
    assertThat(appointments()).containsExactly(old);
  }

  @Test
  void leavesTheOldTimeWhenTheNewOneIsGone() {
    BookedTime old = booked();
    Slot slot = first();
    action(booking(slot, store.stranger())).ask();
    assertRefused(practice.moving(CLINIC, moving(old, slot), (_, _) -> {}), Why.SLOT_GONE);
    assertThat(appointments()).containsExactly(old);
  }

  @Test
  void cancelsOnce() {
    BookedTime old = booked();
    VendorAction cancelling = practice.cancelling(CLINIC, old, (_, _) -> {});
    assertThat(cancelling.readBack(noon, NO_NOTES)).isEqualTo(new ReadBack.NotThere());
    cancelling.ask();
    cancelling.ask();
    assertThat(cancelling.readBack(noon, NO_NOTES)).isEqualTo(new ReadBack.Found(old.id().value()));
    assertThat(appointments()).isEmpty();
    assertRefused(practice.moving(CLINIC, moving(old, first()), (_, _) -> {}), Why.NOT_THERE);
  }

  @Test
  void tellsWhatChangedSince() {
    AppointmentChanges none = practice.changes(CLINIC, "");
    assertThat(none.changes()).isEmpty();
    store.clock.forward(Duration.ofSeconds(1));
    BookedTime old = booked();
    AppointmentChanges made = practice.changes(CLINIC, none.cursor());
    assertThat(made.changes())
        .extracting(AppointmentChanges.Change::state)
        .containsExactly(State.BOOKED);
    store.clock.forward(Duration.ofSeconds(1));
    decide(old.id().value(), RequestedAppointment.State.CONFIRMED);
    assertThat(practice.changes(CLINIC, made.cursor()).changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.id()).isEqualTo(old.id());
          assertThat(change.state()).isEqualTo(State.CONFIRMED);
          assertThat(change.start()).isEqualTo(old.start());
        });
  }

  @Test
  void showsThePlacesAndPeopleOfTheClinicFile() {
    Catalogue catalogue = practice.catalogue(CLINIC);
    assertThat(catalogue.services()).hasSize(1);
    assertThat(catalogue.locations())
        .extracting(Catalogue.Item::id)
        .containsExactly("austin", "dallas");
    assertThat(catalogue.staff()).hasSize(2);
  }

  private List<Slot> search(
      LocationId place, TreatmentId treatment, Instant from, Duration within, int most) {
    return practice
        .slots(
            CLINIC,
            new FindSlots(
                TestStore.EPISODE, CLINIC.id(), 1, place, treatment, from, from.plus(within), most))
        .slots();
  }

  private FindSlots find(LocationId place, TreatmentId treatment) {
    return new FindSlots(
        TestStore.EPISODE,
        CLINIC.id(),
        1,
        place,
        treatment,
        noon,
        noon.plus(Duration.ofDays(7)),
        5);
  }

  private Slot first() {
    return search(TckClinic.AUSTIN, null, noon, Duration.ofDays(7), 100).getFirst();
  }

  private BookedTime booked() {
    action(booking(first(), store.contact)).ask();
    return appointments().getFirst();
  }

  private VendorAction action(Booking booking) {
    return practice.booking(CLINIC, booking, (_, _) -> {});
  }

  private Booking booking(Slot slot, ContactId contact) {
    return new Booking(
        "ep_1.booking-" + ++references + ".appointment",
        contact,
        person(TestStore.CALLER),
        TckClinic.COMMON,
        "Consultation",
        slot,
        List.of("I'm pregnant"));
  }

  private Moving moving(BookedTime old, Slot slot) {
    return new Moving(
        "ep_1.move-1.appointment", person(TestStore.CALLER), old, "Consultation", slot);
  }

  private void decide(String id, RequestedAppointment.State to) {
    RequestedAppointment request = store.requests.find(new AppointmentId(id)).orElseThrow();
    store.requests.decide(request, to, new Decision("maria", null), store.clock.instant());
  }

  private List<BookedTime> appointments() {
    return practice.appointments(CLINIC, new PatientRef(store.contact.value()), noon);
  }

  private static Person person(PhoneNumber phone) {
    return new Person(phone, null, new PersonName("Dana", "Reyes"));
  }

  private static void assertRefused(VendorAction action, Why why) {
    assertThatThrownBy(action::ask)
        .isInstanceOfSatisfying(BookingRefused.class, e -> assertThat(e.reason()).isEqualTo(why));
  }

  private static Clinic withSpecialistIn(LocationId place) {
    return new Clinic(
        CLINIC.id(),
        CLINIC.version(),
        CLINIC.name(),
        CLINIC.voice(),
        CLINIC.email(),
        CLINIC.whatsAppTemplate(),
        CLINIC.locations(),
        CLINIC.treatments(),
        CLINIC.providers().stream()
            .map(p ->
                p.id().equals(TckClinic.SPECIALIST)
                    ? new Provider(
                        p.id(), p.name(), p.title(), p.treatments(), List.of(place), null)
                    : p)
            .toList(),
        CLINIC.policies(),
        CLINIC.consents(),
        CLINIC.contactHours(),
        CLINIC.cadence(),
        CLINIC.glow(),
        CLINIC.questions(),
        CLINIC.pms(),
        CLINIC.knowledge(),
        CLINIC.detection(),
        CLINIC.compliance());
  }
}
