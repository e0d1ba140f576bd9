package dev.ringback.activities.booking.tck;

import static dev.ringback.activities.booking.tck.TckBench.AUSTIN;
import static dev.ringback.activities.booking.tck.TckBench.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.booking.Booking;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.booking.Person;
import dev.ringback.activities.booking.tck.TckAppointments.Notes;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.Slot;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** One appointment for one wish, whatever comes between. */
interface BookingCases extends TckCases {

  @Test
  default void booksOnce() {
    Person person = TckAppointments.somebody();
    FoundSlots found = bench().search(AUSTIN, null);
    Slot slot = found.slots().getFirst();
    String id = bench().book(person, found, slot);
    assertThat(bench().standing(person)).containsExactly(slot.start());
    assertThat(bench().appointments(person))
        .singleElement()
        .satisfies(appointment -> {
          assertThat(appointment.id()).isEqualTo(new AppointmentId(id));
          assertThat(appointment.start()).isEqualTo(slot.start());
          assertThat(appointment.length()).isEqualTo(slot.length());
          assertThat(appointment.location()).isEqualTo(AUSTIN);
        });
  }

  @Test
  default void booksAtTheSecondLocation() {
    Person person = TckAppointments.somebody();
    FoundSlots found = bench().search(TckClinic.DALLAS, null);
    assertThat(found.slots())
        .isNotEmpty()
        .allSatisfy(slot -> assertThat(slot.location()).isEqualTo(TckClinic.DALLAS));
    bench().book(person, found, found.slots().getFirst());
    assertThat(bench().appointments(person))
        .singleElement()
        .extracting(BookedTime::location)
        .isEqualTo(TckClinic.DALLAS);
  }

  @Test
  default void isRefusedATimeThatOthersTook() {
    FoundSlots found = bench().search(AUSTIN, null);
    Slot slot = found.slots().getFirst();
    assertRefused(
        () -> {
          // Two providers: the third at the latest finds nobody free.
          for (int i = 0; i < 3; i++) {
            FoundSlots own = bench().search(AUSTIN, null);
            Slot same =
                own.slots().stream()
                    .filter(s -> s.start().equals(slot.start()))
                    .findFirst()
                    .orElse(slot);
            bench().book(TckAppointments.somebody(), i == 0 ? found : own, i == 0 ? slot : same);
          }
        },
        Why.SLOT_GONE);
  }

  @Test
  default void isRefusedATimeWithoutARoom() {
    Person person = TckAppointments.somebody();
    FoundSlots found = bench().search(AUSTIN, null);
    Slot slot = found.slots().getFirst();
    bench().book.take(bench().place(AUSTIN), slot.start());
    assertRefused(() -> bench().book(person, found, slot), Why.SLOT_GONE);
    assertThat(bench().standing(person)).isEmpty();
  }

  @Test
  default void findsABookingThatWasAskedForTwice() {
    Person person = TckAppointments.somebody();
    FoundSlots found = bench().search(AUSTIN, null);
    Slot slot = found.slots().getFirst();
    Notes notes = new Notes();
    Instant since = bench().book.clock().instant();
    Booking booking = TckAppointments.booking(person, null, found.search(), slot);
    String id = bench().system.booking(bench().clinic, booking, notes).ask();
    VendorAction again = bench().system.booking(bench().clinic, booking, notes);
    try {
      assertThat(again.ask()).isEqualTo(id);
    } catch (OutcomeUnknown e) {
      // It cannot tell by asking: it has to look.
    }
    assertThat(again.readBack(since, notes.all)).isEqualTo(new ReadBack.Found(id));
    assertThat(bench().standing(person)).containsExactly(slot.start());
  }

  @Test
  default void booksOnceForTwoWorkersAtOnce() {
    FoundSlots found = bench().search(AUSTIN, null);
    Slot slot = found.slots().getFirst();
    var workers = new TckWorkers(bench());
    assertThat(workers.book(found.search(), slot))
        .hasSize(2)
        .allSatisfy(id -> assertThat(id).isNotEmpty());
    assertThat(bench().book.standing(workers.phone())).containsExactly(slot.start());
  }

  @Test
  default void readsBackABookingWhoseAnswerWasLost() {
    Person person = TckAppointments.somebody();
    FoundSlots found = bench().search(AUSTIN, null);
    assertReadBack(person, found, found.slots().getFirst());
  }

  /** East of the clinic a day begins while it is still the day before there. */
  @Test
  default void readsBackWhateverZoneTheSystemCutsDaysIn() {
    for (String zone : new String[] {"Asia/Tokyo", "UTC", "Pacific/Honolulu"}) {
      bench().book.cutDaysIn(ZoneId.of(zone));
      Person person = TckAppointments.somebody();
      FoundSlots found = bench().search(AUSTIN, null);
      Slot lastOfTheDay =
          found.slots().stream()
              .filter(s -> s.start().atZone(TckClinic.ZONE).getHour() >= 15)
              .findFirst()
              .orElseThrow();
      assertReadBack(person, found, lastOfTheDay);
    }
  }

  private void assertReadBack(Person person, FoundSlots found, Slot slot) {
    Notes notes = new Notes();
    Instant since = bench().book.clock().instant();
    VendorAction booking = bench().booking(person, found, slot, notes);
    bench().book.fault("timeout-after-accept", bench().kit.bookingOperation(), 1);
    assertThatThrownBy(booking::ask).isInstanceOf(OutcomeUnknown.class);
    assertThat(booking.readBack(since, notes.all)).isInstanceOf(ReadBack.Found.class);
    assertThat(bench().standing(person)).containsExactly(slot.start());
  }

  @Test
  default void readsBackThatNothingWasBooked() {
    Person person = TckAppointments.somebody();
    FoundSlots found = bench().search(AUSTIN, null);
    Slot slot = found.slots().getFirst();
    Notes notes = new Notes();
    VendorAction booking = cutShort(person, found, slot, notes);
    assertThat(booking.readBack(bench().book.clock().instant(), notes.all))
        .isInstanceOf(ReadBack.NotThere.class);
    bench().book(person, found, slot);
    assertThat(bench().standing(person)).containsExactly(slot.start());
  }

  @Test
  default void booksAfterTheHoldRanOut() {
    Person person = TckAppointments.somebody();
    FoundSlots found = bench().search(AUSTIN, null);
    Slot slot = found.slots().getFirst();
    VendorAction booking = cutShort(person, found, slot, new Notes());
    bench().book.expireHolds();
    booking.ask();
    assertThat(bench().standing(person)).containsExactly(slot.start());
  }

  @Test
  default void isRefusedATimeThatWentAfterTheHoldRanOut() {
    Person person = TckAppointments.somebody();
    FoundSlots found = bench().search(AUSTIN, null);
    Slot slot = found.slots().getFirst();
    VendorAction booking = cutShort(person, found, slot, new Notes());
    bench().book.expireHolds();
    bench().book.take(bench().place(AUSTIN), slot.start());
    assertRefused(booking::ask, Why.SLOT_GONE);
    assertThat(bench().standing(person)).isEmpty();
  }

  /** Everything was done, the hold included, but the last request. */
  private VendorAction cutShort(Person person, FoundSlots found, Slot slot, Notes notes) {
    VendorAction booking = bench().booking(person, found, slot, notes);
    bench().book.fault("503", bench().kit.bookingOperation(), 1);
    assertThatThrownBy(booking::ask).isInstanceOf(OutcomeUnknown.class);
    return booking;
  }
}
