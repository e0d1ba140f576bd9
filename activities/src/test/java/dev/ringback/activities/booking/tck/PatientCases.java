package dev.ringback.activities.booking.tck;

import static dev.ringback.activities.booking.tck.TckBench.AUSTIN;
import static dev.ringback.activities.booking.tck.TckBench.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.booking.Journal;
import dev.ringback.activities.booking.PatientMatch;
import dev.ringback.activities.booking.Person;
import dev.ringback.activities.booking.tck.TckAppointments.Notes;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.PersonName;
import org.junit.jupiter.api.Test;

/** On whose chart a visit ends up. */
interface PatientCases extends TckCases {

  @Test
  default void matchesAPatientOnFile() {
    Person person = TckAppointments.somebody();
    String id = bench().book.register("Dana", "Reyes", person.email(), person.phone().e164());
    FoundSlots found = bench().search(AUSTIN, null);
    Notes notes = new Notes();
    bench().booking(person, found, found.slots().getFirst(), notes).ask();
    assertThat(notes.all).containsEntry(Journal.NEW_PATIENT, "false");
    assertThat(bench().system.patient(bench().clinic, person))
        .isInstanceOfSatisfying(
            PatientMatch.One.class, one -> assertThat(one.patient().value()).isEqualTo(id));
  }

  @Test
  default void tellsThatAPatientIsNew() {
    FoundSlots found = bench().search(AUSTIN, null);
    Notes notes = new Notes();
    bench().booking(TckAppointments.somebody(), found, found.slots().getFirst(), notes).ask();
    assertThat(notes.all).containsEntry(Journal.NEW_PATIENT, "true");
  }

  @Test
  default void matchesAPatientByAShortFormOfTheName() {
    Person person = TckAppointments.somebody();
    bench().book.register("Elizabeth", "Reyes", null, person.phone().e164());
    for (String said : new String[] {"Liz", "ELIZABETH", "E."}) {
      assertThat(
              bench()
                  .system
                  .patient(
                      bench().clinic, new Person(person.phone(), null, new PersonName(said, null))))
          .isInstanceOf(PatientMatch.One.class);
    }
  }

  @Test
  default void doesNotBookOnTheChartOfAnotherOfTheFamily() {
    Person person = TckAppointments.somebody();
    bench().book.register("Marco", "Reyes", null, person.phone().e164());
    assertThat(bench().system.patient(bench().clinic, person))
        .isInstanceOf(PatientMatch.Several.class);
    FoundSlots found = bench().search(AUSTIN, null);
    assertRefused(
        () -> bench().book(person, found, found.slots().getFirst()), Why.SEVERAL_PATIENTS);
    assertThat(bench().standing(person)).isEmpty();
    assertThat(bench().system.patient(bench().clinic, new Person(person.phone(), null, null)))
        .isInstanceOf(PatientMatch.One.class);
  }

  @Test
  default void doesNotGuessWhichOfSeveralPatients() {
    Person person = TckAppointments.somebody();
    bench().book.register("Dana", "Reyes", null, person.phone().e164());
    bench().book.register("Marco", "Reyes", null, person.phone().e164());
    Person nameless = new Person(person.phone(), null, null);
    assertThat(bench().system.patient(bench().clinic, nameless))
        .isInstanceOf(PatientMatch.Several.class);
    assertThat(
            bench().system.patient(bench().clinic, new Person(person.phone(), null, person.name())))
        .isInstanceOf(PatientMatch.One.class);
    FoundSlots found = bench().search(AUSTIN, null);
    assertRefused(
        () -> bench().book(nameless, found, found.slots().getFirst()), Why.SEVERAL_PATIENTS);
    assertThat(bench().standing(person)).isEmpty();
  }

  @Test
  default void knowsNobodyItWasNotTold() {
    assertThat(bench().system.patient(bench().clinic, TckAppointments.somebody()))
        .isInstanceOf(PatientMatch.None.class);
  }

  /** The search lags behind: the record shows only when another is to be made. */
  @Test
  default void booksForThePatientWhoTurnsOutToBeOnFile() {
    Person person = TckAppointments.somebody();
    String id = bench().book.register("Dana", "Reyes", person.email(), person.phone().e164());
    bench().book.lagSearch();
    FoundSlots found = bench().search(AUSTIN, null);
    Notes notes = new Notes();
    bench().booking(person, found, found.slots().getFirst(), notes).ask();
    assertThat(notes.all).containsEntry(Journal.NEW_PATIENT, "false");
    assertThat(bench().system.patient(bench().clinic, person))
        .isInstanceOfSatisfying(
            PatientMatch.One.class, one -> assertThat(one.patient().value()).isEqualTo(id));
  }

  @Test
  default void putsAPatientOnFileOnceThoughTheAnswerWasLost() {
    Person person = TckAppointments.somebody();
    FoundSlots found = bench().search(AUSTIN, null);
    Slot slot = found.slots().getFirst();
    VendorAction booking = bench().booking(person, found, slot, new Notes());
    bench().book.fault("timeout-after-accept", "createPatient", 1);
    assertThatThrownBy(booking::ask).isInstanceOf(NothingHappened.class);
    booking.ask();
    assertThat(bench().standing(person)).containsExactly(slot.start());
    assertThat(bench().system.patient(bench().clinic, person)).isInstanceOf(PatientMatch.One.class);
  }
}
