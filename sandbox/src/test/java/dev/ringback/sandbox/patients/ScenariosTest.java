package dev.ringback.sandbox.patients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.sandbox.network.RingAnswer;
import org.junit.jupiter.api.Test;

class ScenariosTest {
  private final Scenarios scenarios = new Scenarios();

  @Test
  void holdsStoriesWithTheirExpectedOutcomes() {
    assertThat(scenarios.all())
        .extracting(s -> s.name() + " " + s.expectedOutcome())
        .containsExactlyInAnyOrder(
            "books-by-text BOOKED",
            "books-by-voice BOOKED",
            "no-answer-until-24h BOOKED",
            "opts-out OPTED_OUT",
            "asks-for-a-person ESCALATED",
            "returning-patient BOOKED",
            "speaks-spanish BOOKED",
            "call-screener BOOKED");
    assertThat(scenarios.all()).filteredOn(Scenario::needsFastClock).hasSize(1);
  }

  @Test
  void staysOutOfReachUntilTheThirdCall() {
    var plan = scenarios.find("no-answer-until-24h").orElseThrow().phone();

    assertThat(plan)
        .extracting(Scenario.Ringing::ends)
        .containsExactly(RingAnswer.Kind.NOBODY, RingAnswer.Kind.VOICEMAIL, RingAnswer.Kind.PERSON);
  }
}
