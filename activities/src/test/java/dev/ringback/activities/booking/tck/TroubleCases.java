package dev.ringback.activities.booking.tck;

import static dev.ringback.activities.booking.tck.TckBench.AUSTIN;
import static dev.ringback.activities.booking.tck.TckBench.FROM;
import static dev.ringback.activities.booking.tck.TckBench.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.booking.Person;
import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.activities.booking.tck.TckAppointments.Notes;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.workflows.booking.FoundSlots;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A system that does not answer as it should. */
interface TroubleCases extends TckCases {

  @Test
  default void doesNothingWithWrongCredentials() {
    PracticeManagement stranger = bench().kit.adapter(bench().book, false);
    assertThatThrownBy(() ->
            stranger.slots(
                bench().clinic, TckAppointments.search(bench().clinic, AUSTIN, null, FROM, UNTIL)))
        .isInstanceOfAny(NothingHappened.class, VendorException.Refused.class)
        .hasMessageNotContaining("patients.example");
  }

  @Test
  default void keepsThePauseAnOverloadedSystemAsksFor() {
    bench().book.fault("429", null, 1);
    assertThatThrownBy(() -> bench().search(AUSTIN, null))
        .isInstanceOfSatisfying(
            NothingHappened.class,
            e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
  }

  @Test
  default void canBeAskedAgainWhenTheSystemIsDown() {
    bench().book.fault("503", null, 1);
    assertThatThrownBy(() -> bench().search(AUSTIN, null))
        .isInstanceOfAny(NothingHappened.class, OutcomeUnknown.class);
    assertThat(bench().search(AUSTIN, null).slots()).isNotEmpty();
  }

  @Test
  default void believesNoGarbage() {
    bench().book.fault("garbage", null, 1);
    assertThatThrownBy(() -> bench().search(AUSTIN, null)).isInstanceOf(OutcomeUnknown.class);
  }

  @Test
  default void believesNoGarbageWhenItBooks() {
    Person person = TckAppointments.somebody();
    FoundSlots found = bench().search(AUSTIN, null);
    Notes notes = new Notes();
    bench().book.fault("garbage", bench().kit.bookingOperation(), 1);
    assertThatThrownBy(() -> bench().booking(person, found, found.slots().getFirst(), notes).ask())
        .isInstanceOf(OutcomeUnknown.class);
  }
}
