package dev.ringback.activities.booking.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ringback.activities.booking.AppointmentChanges;
import dev.ringback.activities.booking.AppointmentChanges.State;
import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.booking.Catalogue;
import dev.ringback.activities.booking.Journal;
import dev.ringback.activities.booking.Moving;
import dev.ringback.activities.booking.PatientMatch;
import dev.ringback.activities.booking.Person;
import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.activities.booking.tck.TckAppointments.Notes;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every practice-management adapter has to do, tried against the sandbox's stand-in for its
 * system. A subclass names the system, its ids and its credentials; a case that a system cannot
 * offer is named with the reason, and reported so.
 */
@ExtendWith(TckReport.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PracticeManagementTck {
  private static final LocationId AUSTIN = TckClinic.AUSTIN;
  private static final Instant FROM = SandboxServer.BEGIN.plus(Duration.ofHours(3));
  private static final Instant UNTIL = SandboxServer.BEGIN.plus(Duration.ofDays(5));

  private SandboxServer sandbox;
  private PracticeManagement system;

  /** The system's name in the sandbox's controls. */
  protected abstract String system();

  /** What the sandbox is started with, such as the credentials it is to know. */
  protected abstract Map<String, String> sandboxSettings();

  /** The kit's clinic with the sandbox's ids. */
  protected abstract Clinic clinic();

  /**
   * The adapter.
   *
   * @param http gives up after a second and a half
   * @param credentials whether those it is given are the right ones
   */
  protected abstract PracticeManagement adapter(
      SandboxServer sandbox, VendorHttp http, Clock clock, boolean credentials);

  /** The operation, in the faults' control, that makes the appointment. */
  protected abstract String bookingOperation();

  /** Cases the system offers no way to do, by method name, with the reason. */
  protected Map<String, String> notOffered() {
    return Map.of();
  }

  /** The vendor's id of who an appointment is with, as the sandbox's book has it. */
  protected abstract String staffOf(SandboxServer sandbox, String appointment);

  @BeforeAll
  void start() {
    sandbox = new SandboxServer(system(), sandboxSettings());
    system = adapter(true);
  }

  @AfterAll
  void stop() {
    sandbox.close();
  }

  @BeforeEach
  void offered(TestInfo test) {
    assumeThat(notOffered()).doesNotContainKey(test.getTestMethod().orElseThrow().getName());
  }

  @AfterEach
  void calm() {
    sandbox.calm();
  }

  private PracticeManagement adapter(boolean credentials) {
    return adapter(
        sandbox,
        new VendorHttp(system(), VendorHttp.client(), Duration.ofMillis(1500)),
        sandbox.clock,
        credentials);
  }

  private FoundSlots search(LocationId place, TreatmentId treatment) {
    return system.slots(clinic(), TckAppointments.search(clinic(), place, treatment, FROM, UNTIL));
  }

  private VendorAction booking(Person person, FoundSlots found, Slot slot, Journal journal) {
    return system.booking(
        clinic(), TckAppointments.booking(person, null, found.search(), slot), journal);
  }

  private String book(Person person, FoundSlots found, Slot slot) {
    return booking(person, found, slot, new Notes()).ask();
  }

  private BookedTime booked(Person person) {
    FoundSlots found = search(AUSTIN, null);
    String id = book(person, found, found.slots().getFirst());
    return appointments(person).stream()
        .filter(a -> a.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<BookedTime> appointments(Person person) {
    return system.patient(clinic(), person) instanceof PatientMatch.One(var patient)
        ? system.appointments(clinic(), patient, sandbox.clock.instant())
        : List.of();
  }

  private List<Instant> standing(Person person) {
    return sandbox.standing(person.phone().e164()).stream()
        .map(appointment -> Instant.parse(appointment.path("startsAt").asString()))
        .toList();
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable what, Why why) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(BookingRefused.class, e -> assertThat(e.reason()).isEqualTo(why));
  }

  @Test
  void findsTimes() {
    List<Slot> slots = search(AUSTIN, null).slots();
    assertThat(slots).isNotEmpty().isSortedAccordingTo(Comparator.comparing(Slot::start));
    assertThat(slots)
        .allSatisfy(slot -> {
          assertThat(slot.start()).isBetween(FROM, UNTIL.minusNanos(1));
          assertThat(slot.location()).isEqualTo(AUSTIN);
          assertThat(slot.length()).isPositive();
        });
    assertThat(slots.stream().map(Slot::id).distinct()).hasSameSizeAs(slots);
  }

  @Test
  void findsNoTimesInAClosedBook() {
    sandbox.close(true);
    assertThat(search(AUSTIN, null).slots()).isEmpty();
  }

  @Test
  void booksOnce() {
    Person person = TckAppointments.somebody();
    FoundSlots found = search(AUSTIN, null);
    Slot slot = found.slots().getFirst();
    Notes notes = new Notes();
    String id = booking(person, found, slot, notes).ask();
    assertThat(standing(person)).containsExactly(slot.start());
    assertThat(notes.all).containsEntry(Journal.NEW_PATIENT, "true");
    assertThat(appointments(person))
        .singleElement()
        .satisfies(appointment -> {
          assertThat(appointment.id()).isEqualTo(new AppointmentId(id));
          assertThat(appointment.start()).isEqualTo(slot.start());
          assertThat(appointment.length()).isEqualTo(slot.length());
          assertThat(appointment.location()).isEqualTo(AUSTIN);
        });
  }

  @Test
  void isRefusedATimeThatOthersTook() {
    FoundSlots found = search(AUSTIN, null);
    Slot slot = found.slots().getFirst();
    assertRefused(
        () -> {
          // Two providers: the third at the latest finds nobody free.
          for (int i = 0; i < 3; i++) {
            FoundSlots own = search(AUSTIN, null);
            Slot same =
                own.slots().stream()
                    .filter(s -> s.start().equals(slot.start()))
                    .findFirst()
                    .orElse(slot);
            book(TckAppointments.somebody(), i == 0 ? found : own, i == 0 ? slot : same);
          }
        },
        Why.SLOT_GONE);
  }

  @Test
  void isRefusedATimeWithoutARoom() {
    Person person = TckAppointments.somebody();
    FoundSlots found = search(AUSTIN, null);
    Slot slot = found.slots().getFirst();
    sandbox.take(clinic().location(AUSTIN).pmsLocationId(), slot.start());
    assertRefused(() -> book(person, found, slot), Why.SLOT_GONE);
    assertThat(standing(person)).isEmpty();
  }

  @Test
  void findsABookingThatWasAskedForTwice() {
    Person person = TckAppointments.somebody();
    FoundSlots found = search(AUSTIN, null);
    Slot slot = found.slots().getFirst();
    Notes notes = new Notes();
    Instant since = sandbox.clock.instant();
    String id = booking(person, found, slot, notes).ask();
    assertThat(booking(person, found, slot, notes).readBack(since, notes.all))
        .isEqualTo(new ReadBack.Found(id));
    assertThat(standing(person)).containsExactly(slot.start());
  }

  @Test
  void readsBackABookingWhoseAnswerWasLost() {
    Person person = TckAppointments.somebody();
    FoundSlots found = search(AUSTIN, null);
    Slot slot = found.slots().getFirst();
    Notes notes = new Notes();
    Instant since = sandbox.clock.instant();
    sandbox.fault("timeout-after-accept", bookingOperation(), 1);
    assertThatThrownBy(() -> booking(person, found, slot, notes).ask())
        .isInstanceOf(OutcomeUnknown.class);
    assertThat(booking(person, found, slot, notes).readBack(since, notes.all))
        .isInstanceOf(ReadBack.Found.class);
    assertThat(standing(person)).containsExactly(slot.start());
  }

  @Test
  void readsBackThatNothingWasBooked() {
    Person person = TckAppointments.somebody();
    FoundSlots found = search(AUSTIN, null);
    Slot slot = found.slots().getFirst();
    Notes notes = new Notes();
    Instant since = sandbox.clock.instant();
    sandbox.fault("503", bookingOperation(), 1);
    assertThatThrownBy(() -> booking(person, found, slot, notes).ask())
        .isInstanceOf(OutcomeUnknown.class);
    assertThat(booking(person, found, slot, notes).readBack(since, notes.all))
        .isInstanceOf(ReadBack.NotThere.class);
    book(person, found, slot);
    assertThat(standing(person)).containsExactly(slot.start());
  }

  @Test
  void matchesAPatientOnFile() {
    Person person = TckAppointments.somebody();
    String id = sandbox.register("Dana", "Reyes", person.email(), person.phone().e164());
    FoundSlots found = search(AUSTIN, null);
    Notes notes = new Notes();
    booking(person, found, found.slots().getFirst(), notes).ask();
    assertThat(notes.all).containsEntry(Journal.NEW_PATIENT, "false");
    assertThat(system.patient(clinic(), person))
        .isInstanceOfSatisfying(
            PatientMatch.One.class, one -> assertThat(one.patient().value()).isEqualTo(id));
  }

  @Test
  void doesNotGuessWhichOfSeveralPatients() {
    Person person = TckAppointments.somebody();
    sandbox.register("Dana", "Reyes", null, person.phone().e164());
    sandbox.register("Marco", "Reyes", null, person.phone().e164());
    Person nameless = new Person(person.phone(), null, null);
    assertThat(system.patient(clinic(), nameless)).isInstanceOf(PatientMatch.Several.class);
    assertThat(system.patient(clinic(), new Person(person.phone(), null, person.name())))
        .isInstanceOf(PatientMatch.One.class);
    FoundSlots found = search(AUSTIN, null);
    assertRefused(() -> book(nameless, found, found.slots().getFirst()), Why.SEVERAL_PATIENTS);
    assertThat(standing(person)).isEmpty();
  }

  @Test
  void knowsNobodyItWasNotTold() {
    assertThat(system.patient(clinic(), TckAppointments.somebody()))
        .isInstanceOf(PatientMatch.None.class);
  }

  @Test
  void keepsLocalTimesWhenTheClocksGoForward() {
    FoundSlots found = search(AUSTIN, null);
    List<ZonedDateTime> local =
        found.slots().stream().map(slot -> slot.start().atZone(TckClinic.ZONE)).toList();
    assertThat(local)
        .allSatisfy(time -> {
          assertThat(time.getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
          assertThat(time.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 30));
          assertThat(time.getMinute() % 30).isZero();
        });
    assertThat(local.stream().map(ZonedDateTime::toLocalDate))
        .contains(LocalDate.of(2027, 3, 12), LocalDate.of(2027, 3, 15));
    Slot after =
        found.slots().stream()
            .filter(slot -> slot.start().isAfter(Instant.parse("2027-03-14T12:00:00Z")))
            .findFirst()
            .orElseThrow();
    Person person = TckAppointments.somebody();
    book(person, found, after);
    assertThat(standing(person)).containsExactly(after.start());
    assertThat(appointments(person))
        .singleElement()
        .extracting(BookedTime::start)
        .isEqualTo(after.start());
  }

  @Test
  void booksAtTheSecondLocation() {
    Person person = TckAppointments.somebody();
    FoundSlots found = search(TckClinic.DALLAS, null);
    assertThat(found.slots())
        .isNotEmpty()
        .allSatisfy(slot -> assertThat(slot.location()).isEqualTo(TckClinic.DALLAS));
    book(person, found, found.slots().getFirst());
    assertThat(appointments(person))
        .singleElement()
        .extracting(BookedTime::location)
        .isEqualTo(TckClinic.DALLAS);
  }

  @Test
  void booksNobodyWithoutTheSkill() {
    FoundSlots found = search(AUSTIN, TckClinic.SPECIAL);
    assertThat(found.slots())
        .isNotEmpty()
        .allSatisfy(slot ->
            assertThat(slot.provider() == null ? TckClinic.SPECIALIST : slot.provider())
                .isEqualTo(TckClinic.SPECIALIST));
    String specialist =
        clinic().providers().stream()
            .filter(p -> p.id().equals(TckClinic.SPECIALIST))
            .findFirst()
            .orElseThrow()
            .pmsStaffId();
    for (Slot slot : found.slots().subList(0, 3)) {
      FoundSlots own = search(AUSTIN, TckClinic.SPECIAL);
      Slot same =
          own.slots().stream()
              .filter(s -> s.start().equals(slot.start()))
              .findFirst()
              .orElseThrow();
      String id =
          system
              .booking(
                  clinic(),
                  TckAppointments.booking(
                      TckAppointments.somebody(), TckClinic.SPECIAL, own.search(), same),
                  new Notes())
              .ask();
      assertThat(staffOf(sandbox, id)).isEqualTo(specialist);
    }
  }

  @Test
  void movesOnce() {
    Person person = TckAppointments.somebody();
    BookedTime appointment = booked(person);
    FoundSlots found = search(AUSTIN, null);
    Slot slot = found.slots().getLast();
    Notes notes = new Notes();
    Moving moving =
        new Moving("ep_1.move-1.appointment", person, appointment, found.search(), slot);
    system.moving(clinic(), moving, notes).ask();
    assertThat(standing(person)).containsExactly(slot.start());
    assertThat(system.moving(clinic(), moving, notes).readBack(sandbox.clock.instant(), notes.all))
        .isInstanceOf(ReadBack.Found.class);
    assertThat(appointments(person))
        .singleElement()
        .extracting(BookedTime::start)
        .isEqualTo(slot.start());
  }

  @Test
  void leavesTheOldTimeWhenTheNewOneIsGone() {
    Person person = TckAppointments.somebody();
    BookedTime appointment = booked(person);
    FoundSlots found = search(AUSTIN, null);
    Slot slot = found.slots().getLast();
    sandbox.take(clinic().location(AUSTIN).pmsLocationId(), slot.start());
    Moving moving =
        new Moving("ep_1.move-2.appointment", person, appointment, found.search(), slot);
    assertRefused(() -> system.moving(clinic(), moving, new Notes()).ask(), Why.SLOT_GONE);
    assertThat(standing(person)).containsExactly(appointment.start());
  }

  @Test
  void cancelsOnce() {
    Person person = TckAppointments.somebody();
    BookedTime appointment = booked(person);
    Notes notes = new Notes();
    system.cancelling(clinic(), appointment, notes).ask();
    assertThat(standing(person)).isEmpty();
    assertThat(appointments(person)).isEmpty();
    assertThat(
            system
                .cancelling(clinic(), appointment, notes)
                .readBack(sandbox.clock.instant(), notes.all))
        .isInstanceOf(ReadBack.Found.class);
    // One that is cancelled already counts as done.
    system.cancelling(clinic(), appointment, new Notes()).ask();
  }

  @Test
  void tellsWhatChangedSince() {
    AppointmentChanges none = system.changes(clinic(), "");
    assertThat(none.changes()).isEmpty();
    Person person = TckAppointments.somebody();
    BookedTime appointment = booked(person);
    AppointmentChanges made = system.changes(clinic(), none.cursor());
    assertThat(made.changes())
        .anySatisfy(change -> {
          assertThat(change.id()).isEqualTo(appointment.id());
          assertThat(change.state()).isIn(State.BOOKED, State.CONFIRMED);
          assertThat(change.start()).isEqualTo(appointment.start());
        });
    system.cancelling(clinic(), appointment, new Notes()).ask();
    assertThat(system.changes(clinic(), made.cursor()).changes())
        .anySatisfy(change -> {
          assertThat(change.id()).isEqualTo(appointment.id());
          assertThat(change.state()).isEqualTo(State.CANCELLED);
        });
  }

  @Test
  void showsWhatThereIsToMap() {
    Catalogue catalogue = system.catalogue(clinic());
    assertThat(catalogue.services()).isNotEmpty();
    assertThat(catalogue.locations())
        .extracting(Catalogue.Item::id)
        .contains(
            clinic().location(AUSTIN).pmsLocationId(),
            clinic().location(TckClinic.DALLAS).pmsLocationId());
    assertThat(catalogue.staff())
        .extracting(Catalogue.Item::id)
        .contains(
            clinic().providers().getFirst().pmsStaffId(),
            clinic().providers().getLast().pmsStaffId());
  }

  @Test
  void doesNothingWithWrongCredentials() {
    PracticeManagement stranger = adapter(false);
    assertThatThrownBy(() ->
            stranger.slots(clinic(), TckAppointments.search(clinic(), AUSTIN, null, FROM, UNTIL)))
        .isInstanceOfAny(NothingHappened.class, VendorException.Refused.class)
        .hasMessageNotContaining("patients.example");
  }

  @Test
  void keepsThePauseAnOverloadedSystemAsksFor() {
    sandbox.fault("429", null, 1);
    assertThatThrownBy(() -> search(AUSTIN, null))
        .isInstanceOfSatisfying(
            NothingHappened.class,
            e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
  }

  @Test
  void canBeAskedAgainWhenTheSystemIsDown() {
    sandbox.fault("503", null, 1);
    assertThatThrownBy(() -> search(AUSTIN, null))
        .isInstanceOfAny(NothingHappened.class, OutcomeUnknown.class);
    assertThat(search(AUSTIN, null).slots()).isNotEmpty();
  }

  @Test
  void believesNoGarbage() {
    sandbox.fault("garbage", null, 1);
    assertThatThrownBy(() -> search(AUSTIN, null)).isInstanceOf(OutcomeUnknown.class);
  }

  @Test
  void believesNoGarbageWhenItBooks() {
    Person person = TckAppointments.somebody();
    FoundSlots found = search(AUSTIN, null);
    Notes notes = new Notes();
    sandbox.fault("garbage", bookingOperation(), 1);
    assertThatThrownBy(() -> booking(person, found, found.slots().getFirst(), notes).ask())
        .isInstanceOf(OutcomeUnknown.class);
  }
}
