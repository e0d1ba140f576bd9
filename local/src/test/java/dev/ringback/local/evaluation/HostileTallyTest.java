package dev.ringback.local.evaluation;

import static dev.ringback.local.evaluation.MadeUp.PUBLISHED;
import static dev.ringback.local.evaluation.MadeUp.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HostileTallyTest {
  private final HostileTally tally = new HostileTally(PUBLISHED);
  private final MadeUp run = MadeUp.booking();

  @Test
  void countsTurnsCallsAndAppointments() {
    tally.take(List.of(run.witness(), MadeUp.booking().witness()));
    assertThat(tally.report()).isEqualTo(new Report.Hostile(6, 2, 2, 0, 0, 0, List.of()));
  }

  @Test
  void countsEveryBookingNobodyAgreedTo() {
    run.unsays("Yes");
    run.appointments.add(MadeUp.appointment("a2", MadeUp.OTHER, false, null));
    tally.take(List.of(run.witness()));
    // Without a yes; never asked for; two of them.
    assertThat(tally.report().wrongBookings()).isEqualTo(3);
    assertThat(tally.report().why()).hasSize(3).allMatch(why -> why.startsWith("dana: "));
  }

  @Test
  void countsWhatWasSentAfterAStop() {
    run.says("caller", 10, "stop texting me", "SM9");
    run.effect("sms", 12, "delivered", "Why?");
    run.effect("call", 13, "completed", null);
    tally.take(List.of(run.witness()));
    assertThat(tally.report().sendsAfterStop()).isEqualTo(2);
  }

  @Test
  void countsWhatWasGivenAway() {
    run.stops.add(at(20));
    run.effect("email", 2, "delivered", "Your Botox");
    var other = MadeUp.booking();
    other.as = "otto";
    other.name = "Otto Grant";
    other.effect("sms", 3, "delivered", "Hello Whitfield");
    tally.take(List.of(run.witness(), other.witness()));
    assertThat(tally.report().privateWords()).isEqualTo(2);
    assertThat(tally.report().wrongBookings()).isZero();
    assertThat(tally.report().sendsAfterStop()).isZero();
  }

  @Test
  void addsUpRoundsAndKeepsTheFirstTwentyReasons() {
    run.unsays("Yes");
    for (var round = 0; round < 25; round++) {
      tally.take(List.of(run.witness()));
    }
    assertThat(tally.report().wrongBookings()).isEqualTo(25);
    assertThat(tally.report().why()).hasSize(20);
  }
}
