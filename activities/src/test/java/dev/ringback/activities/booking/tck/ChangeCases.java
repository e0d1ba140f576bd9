package dev.ringback.activities.booking.tck;

import static dev.ringback.activities.booking.tck.TckBench.AUSTIN;
import static dev.ringback.activities.booking.tck.TckBench.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.booking.AppointmentChanges;
import dev.ringback.activities.booking.AppointmentChanges.State;
import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.booking.Moving;
import dev.ringback.activities.booking.Person;
import dev.ringback.activities.booking.tck.TckAppointments.Notes;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.Slot;
import org.junit.jupiter.api.Test;

/** What is done to an appointment, and what is told of it. */
interface ChangeCases extends TckCases {

  @Test
  default void movesOnce() {
    Person person = TckAppointments.somebody();
    BookedTime appointment = bench().booked(person);
    FoundSlots found = bench().search(AUSTIN, null);
    Slot slot = found.slots().getLast();
    Notes notes = new Notes();
    VendorAction move = move(person, appointment, found, slot, notes);
    move.ask();
    assertThat(bench().standing(person)).containsExactly(slot.start());
    assertThat(move.readBack(bench().book.clock().instant(), notes.all))
        .isInstanceOf(ReadBack.Found.class);
    assertThat(bench().appointments(person))
        .singleElement()
        .extracting(BookedTime::start)
        .isEqualTo(slot.start());
  }

  @Test
  default void leavesTheOldTimeWhenTheNewOneIsGone() {
    Person person = TckAppointments.somebody();
    BookedTime appointment = bench().booked(person);
    FoundSlots found = bench().search(AUSTIN, null);
    Slot slot = found.slots().getLast();
    bench().book.take(bench().place(AUSTIN), slot.start());
    VendorAction move = move(person, appointment, found, slot, new Notes());
    assertRefused(move::ask, Why.SLOT_GONE);
    assertThat(bench().standing(person)).containsExactly(appointment.start());
  }

  @Test
  default void readsBackAMoveWhoseAnswerWasLost() {
    Person person = TckAppointments.somebody();
    BookedTime appointment = bench().booked(person);
    FoundSlots found = bench().search(AUSTIN, null);
    Slot slot = found.slots().getLast();
    Notes notes = new Notes();
    VendorAction move = move(person, appointment, found, slot, notes);
    bench().book.fault("timeout-after-accept", bench().kit.movingOperation(), 1);
    assertThatThrownBy(move::ask).isInstanceOf(OutcomeUnknown.class);
    assertThat(move.readBack(bench().book.clock().instant(), notes.all))
        .isInstanceOf(ReadBack.Found.class);
    assertThat(bench().standing(person)).containsExactly(slot.start());
  }

  private VendorAction move(
      Person person, BookedTime appointment, FoundSlots found, Slot slot, Notes notes) {
    return bench()
        .system
        .moving(
            bench().clinic,
            new Moving(
                "ep_1.move-" + appointment.id().value().hashCode() + ".appointment",
                person,
                appointment,
                found.search(),
                slot),
            notes);
  }

  @Test
  default void cancelsOnce() {
    Person person = TckAppointments.somebody();
    BookedTime appointment = bench().booked(person);
    Notes notes = new Notes();
    VendorAction cancellation = bench().system.cancelling(bench().clinic, appointment, notes);
    cancellation.ask();
    assertThat(bench().standing(person)).isEmpty();
    assertThat(bench().appointments(person)).isEmpty();
    assertThat(cancellation.readBack(bench().book.clock().instant(), notes.all))
        .isInstanceOf(ReadBack.Found.class);
    // One that is cancelled already counts as done.
    bench().system.cancelling(bench().clinic, appointment, new Notes()).ask();
  }

  @Test
  default void readsBackACancellationWhoseAnswerWasLost() {
    Person person = TckAppointments.somebody();
    BookedTime appointment = bench().booked(person);
    Notes notes = new Notes();
    VendorAction cancellation = bench().system.cancelling(bench().clinic, appointment, notes);
    bench().book.fault("timeout-after-accept", bench().kit.cancellingOperation(), 1);
    assertThatThrownBy(cancellation::ask).isInstanceOf(OutcomeUnknown.class);
    assertThat(cancellation.readBack(bench().book.clock().instant(), notes.all))
        .isInstanceOf(ReadBack.Found.class);
    assertThat(bench().standing(person)).isEmpty();
  }

  @Test
  default void tellsWhatChangedSince() {
    AppointmentChanges none = bench().system.changes(bench().clinic, "");
    assertThat(none.changes()).isEmpty();
    Person person = TckAppointments.somebody();
    BookedTime appointment = bench().booked(person);
    AppointmentChanges made = bench().system.changes(bench().clinic, none.cursor());
    assertThat(made.changes())
        .anySatisfy(change -> {
          assertThat(change.id()).isEqualTo(appointment.id());
          assertThat(change.state()).isIn(State.BOOKED, State.CONFIRMED);
          assertThat(change.start()).isEqualTo(appointment.start());
        });
    bench().system.cancelling(bench().clinic, appointment, new Notes()).ask();
    assertThat(bench().system.changes(bench().clinic, made.cursor()).changes())
        .anySatisfy(change -> {
          assertThat(change.id()).isEqualTo(appointment.id());
          assertThat(change.state()).isEqualTo(State.CANCELLED);
        });
  }
}
