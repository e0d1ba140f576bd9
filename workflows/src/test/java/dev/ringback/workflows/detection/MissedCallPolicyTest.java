package dev.ringback.workflows.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.DetectionRules;
import dev.ringback.workflows.clinic.DetectionRules.Hours;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.TestClinics;
import dev.ringback.workflows.detection.MissedCallPolicy.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissedCallPolicyTest {
  private static final PhoneNumber CALLER = new PhoneNumber("+15125550142");
  private static final Location AUSTIN = TestClinics.lumen().locations().getFirst();
  private static final DetectionRules USUAL = DetectionRules.USUAL;

  @ParameterizedTest
  @EnumSource(names = {"NO_ANSWER", "BUSY", "ABANDONED", "VOICEMAIL", "REJECTED"})
  void recoversWhateverNobodyAnswered(CallOutcome outcome) {
    assertThat(judge(call(outcome, CALLER, 20, false), USUAL, 0)).isEmpty();
  }

  @Test
  void leavesAnsweredFaxedAndBlockedCallsAlone() {
    assertThat(judge(call(CallOutcome.ANSWERED, CALLER, 20, false), USUAL, 0))
        .contains(Reason.ANSWERED);
    assertThat(judge(call(CallOutcome.FAX, CALLER, 20, false), USUAL, 0)).contains(Reason.FAX);
    assertThat(judge(call(CallOutcome.BLOCKED, CALLER, 20, false), USUAL, 0))
        .contains(Reason.BLOCKED);
  }

  @Test
  void leavesInternalWithheldAndIgnoredCallersAlone() {
    DetectionRules ignoring = rules(Hours.ALWAYS, List.of(CALLER));
    assertThat(judge(call(CallOutcome.NO_ANSWER, CALLER, 20, true), USUAL, 0))
        .contains(Reason.INTERNAL);
    assertThat(judge(call(CallOutcome.NO_ANSWER, null, 20, false), USUAL, 0))
        .contains(Reason.WITHHELD);
    assertThat(judge(call(CallOutcome.NO_ANSWER, CALLER, 20, false), ignoring, 0))
        .contains(Reason.IGNORED);
  }

  @Test
  void stopsAtTheMostCallsOfADay() {
    UnansweredCall call = call(CallOutcome.NO_ANSWER, CALLER, 20, false);
    assertThat(judge(call, USUAL, 9)).isEmpty();
    assertThat(judge(call, USUAL, 10)).contains(Reason.LOOP);
  }

  @Test
  void asksForTheLengthOfTheRingOnlyWhereTheCallerHungUp() {
    assertThat(judge(call(CallOutcome.ABANDONED, CALLER, 3, false), USUAL, 0))
        .contains(Reason.BRIEF);
    assertThat(judge(call(CallOutcome.ABANDONED, CALLER, 4, false), USUAL, 0)).isEmpty();
    assertThat(judge(call(CallOutcome.ABANDONED, CALLER, null, false), USUAL, 0)).isEmpty();
    assertThat(judge(call(CallOutcome.NO_ANSWER, CALLER, 3, false), USUAL, 0)).isEmpty();
  }

  @Test
  void countsOnlyAtTheHoursTheClinicChose() {
    var day = AUSTIN.hours().getFirst();
    ZonedDateTime open =
        ZonedDateTime.of(2026, 11, 23, 0, 0, 0, 0, AUSTIN.zone())
            .with(java.time.temporal.TemporalAdjusters.nextOrSame(day.days().getFirst()))
            .with(day.opens());
    UnansweredCall atOpening = at(open.toInstant());
    UnansweredCall atClosing = at(open.with(day.closes()).toInstant());

    assertThat(judge(atOpening, rules(Hours.WHILE_OPEN, List.of()), 0)).isEmpty();
    assertThat(judge(atOpening, rules(Hours.WHILE_CLOSED, List.of()), 0))
        .contains(Reason.OUT_OF_HOURS);
    assertThat(judge(atClosing, rules(Hours.WHILE_OPEN, List.of()), 0))
        .contains(Reason.OUT_OF_HOURS);
    assertThat(judge(atClosing, rules(Hours.WHILE_CLOSED, List.of()), 0)).isEmpty();
  }

  private static Optional<Reason> judge(UnansweredCall call, DetectionRules rules, int before) {
    return MissedCallPolicy.leftAlone(call, rules, AUSTIN, before);
  }

  private static DetectionRules rules(Hours hours, List<PhoneNumber> ignored) {
    return new DetectionRules(Duration.ofSeconds(4), hours, ignored, 10);
  }

  private static UnansweredCall at(Instant instant) {
    return new UnansweredCall(
        PhoneSystem.RINGCENTRAL, CallOutcome.NO_ANSWER, CALLER, instant, null, false);
  }

  private static UnansweredCall call(
      CallOutcome outcome, @Nullable PhoneNumber caller, @Nullable Integer rang, boolean internal) {
    return new UnansweredCall(
        PhoneSystem.RINGCENTRAL,
        outcome,
        caller,
        Instant.parse("2026-11-23T18:00:00Z"),
        rang == null ? null : Duration.ofSeconds(rang),
        internal);
  }
}
