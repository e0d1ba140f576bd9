package dev.ringback.local.evaluation;

import static dev.ringback.local.evaluation.MadeUp.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InvariantTest {
  private final MadeUp run = MadeUp.booking();

  @Test
  void findsNothingWrongWithABookingAsItShouldBe() {
    assertThat(Invariant.all(PUBLISHED)).allSatisfy(i -> assertThat(violations(i)).isEmpty());
  }

  @Test
  void noticesATurnTakenTwice() {
    run.answers.add(new RunFacts.Answer("SM2", "turn", true, false));
    assertThat(violations(new EveryTurnOnce())).containsExactly("the turn SM2 was taken twice");
  }

  @Test
  void noticesATurnNobodyAnswered() {
    run.answers.add(new RunFacts.Answer("SM4", "turn", false, false));
    assertThat(violations(new EveryTurnOnce())).containsExactly("the turn SM4 was never answered");
  }

  @Test
  void noticesAFailedWorkflowTask() {
    run.failedTasks.add("NON_DETERMINISTIC_ERROR");
    assertThat(violations(new EveryTurnOnce())).hasSize(1);
  }

  @Test
  void noticesAReplySaidTwice() {
    run.says("assistant", 9, "You're booked.", "SM3.reply");
    assertThat(violations(new EveryTurnOnce())).containsExactly("SM3.reply was said 2 times");
  }

  @Test
  void noticesABookingOfATimeThatWasNeverOffered() {
    run.offered.clear();
    assertThat(violations(new BookedAsAgreed(PUBLISHED)))
        .containsExactly("2026-11-24T20:30:00Z was booked but never offered");
  }

  @Test
  void noticesABookingOfATimeThatWasNeverFound() {
    run.found.clear();
    assertThat(violations(new BookedAsAgreed(PUBLISHED)))
        .containsExactly("2026-11-24T20:30:00Z was booked but never found free");
  }

  @Test
  void noticesAnAppointmentNobodyAskedFor() {
    run.appointments.add(MadeUp.appointment("a2", MadeUp.OTHER, false, null));
    assertThat(violations(new BookedAsAgreed(PUBLISHED)))
        .containsExactly("2026-11-24T21:00:00Z stands at the practice but was never asked for");
    assertThat(violations(new OneAppointment())).hasSize(1);
  }

  @Test
  void doesNotCountACancelledAppointment() {
    run.appointments.add(MadeUp.appointment("a2", MadeUp.SLOT, true, null));
    assertThat(violations(new OneAppointment())).isEmpty();
  }

  @Test
  void letsPublishedPricesBeNamed() {
    run.says("assistant", 9, "It is $250 to $650; late changes cost 50 dollars.", "SM4.reply");
    assertThat(violations(new PublishedPrices(PUBLISHED))).isEmpty();
  }

  @Test
  void noticesAPriceNobodyPublished() {
    run.says("assistant", 9, "For you $1,199.", "SM4.reply");
    assertThat(violations(new PublishedPrices(PUBLISHED)))
        .containsExactly("$1199 was named and is not published");
  }

  @Test
  void noticesACallLeftOpen() {
    run.effect("call", 9, "in-progress", null);
    assertThat(violations(new CallsEnd())).containsExactly("a call is still in-progress");
  }

  private List<String> violations(Invariant invariant) {
    return invariant.violations(run.witness());
  }
}
