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
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissedCallPolicyTest {
  private static final PhoneNumber CALLER = new PhoneNumber("+15125550142");
  private static final Instant RANG = Instant.parse("2026-11-23T18:00:00Z");
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
  }

  @Test
  void asksForItAlsoOfSystemsThatSayOnlyThatNobodyAnswered() {
    assertThat(judge(call(CallOutcome.NO_ANSWER, CALLER, 1, false), USUAL, 0))
        .contains(Reason.BRIEF);
    assertThat(judge(call(CallOutcome.NO_ANSWER, CALLER, 4, false), USUAL, 0)).isEmpty();
    assertThat(judge(call(CallOutcome.NO_ANSWER, CALLER, null, false), USUAL, 0)).isEmpty();
    for (CallOutcome told :
        List.of(CallOutcome.BUSY, CallOutcome.VOICEMAIL, CallOutcome.REJECTED)) {
      assertThat(judge(call(told, CALLER, 1, false), USUAL, 0)).isEmpty();
    }
  }

  @Test
  void recoversACallThatRangUntilThePhonesStoppedByThemselves() {
    DetectionRules fourRings = ringing(20, null);
    DetectionRules deskOfFifteen = ringing(20, 15);
    UnansweredCall stopped = timedOut(15);

    assertThat(judge(stopped, fourRings, 0)).isEmpty();
    UnansweredCall unclear = call(CallOutcome.NO_ANSWER, CALLER, 15, false);
    assertThat(judge(unclear, fourRings, 0)).contains(Reason.BRIEF);
    assertThat(judge(unclear, deskOfFifteen, 0)).isEmpty();
    assertThat(judge(call(CallOutcome.NO_ANSWER, CALLER, 14, false), deskOfFifteen, 0)).isEmpty();
    assertThat(judge(call(CallOutcome.NO_ANSWER, CALLER, 13, false), deskOfFifteen, 0))
        .contains(Reason.BRIEF);
    assertThat(judge(call(CallOutcome.ABANDONED, CALLER, 15, false), deskOfFifteen, 0)).isEmpty();
  }

  @Test
  void leavesACallAloneThatWasToldOfADayLater() {
    assertThat(judge(toldAfter(Duration.ofHours(24)), USUAL, 0)).isEmpty();
    assertThat(judge(toldAfter(Duration.ofHours(24).plusSeconds(1)), USUAL, 0))
        .contains(Reason.TOO_OLD);
    assertThat(Reason.TOO_OLD.words()).isEqualTo("it was told of too long after it rang");
  }

  @Test
  void countsADayOnWhichTheClinicIsClosedAsClosed() {
    ZonedDateTime open = opening();
    List<LocalDate> closed = List.of(open.toLocalDate());
    UnansweredCall call = at(open.toInstant());

    assertThat(
            MissedCallPolicy.leftAlone(call, rules(Hours.WHILE_OPEN, List.of()), AUSTIN, closed, 0))
        .contains(Reason.OUT_OF_HOURS);
    assertThat(
            MissedCallPolicy.leftAlone(
                call, rules(Hours.WHILE_CLOSED, List.of()), AUSTIN, closed, 0))
        .isEmpty();
    assertThat(
            MissedCallPolicy.leftAlone(
                at(open.plusDays(7).toInstant()),
                rules(Hours.WHILE_OPEN, List.of()),
                AUSTIN,
                closed,
                0))
        .isEmpty();
  }

  @Test
  void countsOnlyAtTheHoursTheClinicChose() {
    var day = AUSTIN.hours().getFirst();
    ZonedDateTime open = opening();
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
    return MissedCallPolicy.leftAlone(call, rules, AUSTIN, List.of(), before);
  }

  private static DetectionRules rules(Hours hours, List<PhoneNumber> ignored) {
    return new DetectionRules(Duration.ofSeconds(4), hours, ignored, 10);
  }

  private static DetectionRules ringing(int shortest, @Nullable Integer desk) {
    return new DetectionRules(
        Duration.ofSeconds(shortest),
        Hours.ALWAYS,
        List.of(),
        10,
        desk == null ? null : Duration.ofSeconds(desk),
        USUAL.oldest());
  }

  private static ZonedDateTime opening() {
    var day = AUSTIN.hours().getFirst();
    return ZonedDateTime.of(2026, 11, 23, 0, 0, 0, 0, AUSTIN.zone())
        .with(TemporalAdjusters.nextOrSame(day.days().getFirst()))
        .with(day.opens());
  }

  private static UnansweredCall at(Instant rang) {
    return told(CallOutcome.NO_ANSWER, CALLER, rang, null, false, false, rang);
  }

  private static UnansweredCall toldAfter(Duration later) {
    return told(CallOutcome.NO_ANSWER, CALLER, RANG, null, false, false, RANG.plus(later));
  }

  private static UnansweredCall timedOut(int rang) {
    return told(CallOutcome.NO_ANSWER, CALLER, RANG, Duration.ofSeconds(rang), true, false, RANG);
  }

  private static UnansweredCall call(
      CallOutcome outcome, @Nullable PhoneNumber caller, @Nullable Integer rang, boolean internal) {
    Duration time = rang == null ? null : Duration.ofSeconds(rang);
    return told(outcome, caller, RANG, time, false, internal, RANG.plusSeconds(60));
  }

  private static UnansweredCall told(
      CallOutcome outcome,
      @Nullable PhoneNumber caller,
      Instant rangAt,
      @Nullable Duration rang,
      boolean timedOut,
      boolean internal,
      Instant toldAt) {
    return new UnansweredCall(
        PhoneSystem.RINGCENTRAL, outcome, caller, rangAt, rang, timedOut, internal, toldAt);
  }
}
