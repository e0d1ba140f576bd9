package dev.ringback.workflows.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.ringback.workflows.clinic.CadencePlan;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.TestClinics;
import dev.ringback.workflows.compliance.ContactDecision;
import dev.ringback.workflows.compliance.ContactDecision.Rule;
import dev.ringback.workflows.outreach.CadencePolicy.Attempt;
import dev.ringback.workflows.outreach.CadencePolicy.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CadencePolicyTest {
  private static final Instant MISSED = Instant.parse("2026-11-24T18:00:00Z");
  private static final CadencePlan PLAN = TestClinics.lumen().cadence();

  @Test
  void triesAtOnceThenAtFiveMinutesThirtyMinutesTwoHoursAndADay() {
    List<Duration> dues = new ArrayList<>();
    for (int made = 0; CadencePolicy.next(PLAN, made, MISSED).isPresent(); made++) {
      dues.add(Duration.between(MISSED, CadencePolicy.next(PLAN, made, MISSED).get().at()));
    }
    assertThat(dues)
        .containsExactly(
            Duration.ZERO,
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(24));
  }

  @Test
  void isDueInOrderAndNeverMoreOftenThanThePlanWhateverThePlan() {
    qt().forAll(lists().of(integers().between(1, 600)).ofSizeBetween(0, 8))
        .check(gaps -> {
          List<CadencePlan.Step> steps = new ArrayList<>();
          Duration after = Duration.ZERO;
          for (int gap : gaps) {
            after = after.plusMinutes(gap);
            steps.add(new CadencePlan.Step(after, List.of(Channel.SMS)));
          }
          CadencePlan plan = new CadencePlan(List.of(Channel.SMS), steps);
          Instant last = Instant.MIN;
          int made = 0;
          while (CadencePolicy.next(plan, made, MISSED).isPresent()) {
            Instant due = CadencePolicy.next(plan, made, MISSED).get().at();
            if (!due.isAfter(last)) {
              return false;
            }
            last = due;
            made++;
          }
          return made == steps.size() + 1;
        });
  }

  @Test
  void attemptsHeldUpOvernightDoNotComeAllAtOnce() {
    Instant morning = MISSED.plus(Duration.ofHours(15));
    assertThat(CadencePolicy.spaced(PLAN, 3, morning))
        .isEqualTo(morning.plus(Duration.ofMinutes(45)));
    assertThat(CadencePolicy.spaced(PLAN, 4, morning)).isEqualTo(morning.plus(Duration.ofHours(1)));
  }

  @Test
  void spacingDelaysNoAttemptThatIsMadeOnTime() {
    for (int made = 1; made < PLAN.steps().size() + 1; made++) {
      Instant last = CadencePolicy.next(PLAN, made - 1, MISSED).orElseThrow().at();
      Instant due = CadencePolicy.next(PLAN, made, MISSED).orElseThrow().at();
      assertThat(CadencePolicy.spaced(PLAN, made, last)).isBeforeOrEqualTo(due);
    }
  }

  @Test
  void everyAttemptHasItsOwnName() {
    assertThat(CadencePolicy.next(PLAN, 0, MISSED)).map(Due::occasion).contains("first");
    assertThat(CadencePolicy.next(PLAN, 2, MISSED)).map(Due::occasion).contains("step-2");
  }

  @Test
  void goesOnWhatIsAllowedOfTheStepsChannels() {
    assertThat(
            CadencePolicy.plan(
                due(Channel.VOICE, Channel.SMS), List.of(allowed(Channel.SMS)), List.of()))
        .isEqualTo(new Attempt.Go(List.of(Channel.SMS)));
  }

  @Test
  void waitsForTheStepsChannelRatherThanReplacingIt() {
    Instant morning = MISSED.plus(Duration.ofHours(10));
    assertThat(
            CadencePolicy.plan(
                due(Channel.VOICE),
                List.of(refused(Channel.VOICE, Rule.OUTSIDE_HOURS, morning), allowed(Channel.SMS)),
                List.of()))
        .isEqualTo(new Attempt.WaitUntil(morning));
  }

  @Test
  void rotatesWhenTheStepsChannelsCanNeverBeUsed() {
    assertThat(
            CadencePolicy.plan(
                due(Channel.EMAIL, Channel.WHATSAPP),
                List.of(
                    refused(Channel.EMAIL, Rule.NO_ADDRESS, null),
                    refused(Channel.WHATSAPP, Rule.NO_CONSENT_BASIS, null),
                    allowed(Channel.VOICE),
                    allowed(Channel.SMS)),
                List.of()))
        .isEqualTo(new Attempt.Go(List.of(Channel.SMS)));
  }

  @Test
  void givesUpWhenNothingWillEverBeAllowed() {
    assertThat(
            CadencePolicy.plan(
                due(Channel.SMS), List.of(refused(Channel.SMS, Rule.OPTED_OUT, null)), List.of()))
        .isEqualTo(new Attempt.Never());
  }

  @Test
  void aNumberThatCannotBeCalledIsNotCalledAgain() {
    assertThat(afterACall(CallEnd.FAILED)).isEqualTo(new Attempt.Go(List.of(Channel.SMS)));
  }

  @ParameterizedTest
  @EnumSource(
      value = CallEnd.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"FAILED"})
  void anyOtherCallIsTriedAgainWhenAStepSaysSo(CallEnd end) {
    assertThat(afterACall(end)).isEqualTo(new Attempt.Go(List.of(Channel.VOICE, Channel.SMS)));
  }

  @Test
  void aStepOfNothingButAFailedCallIsReplaced() {
    assertThat(
            CadencePolicy.plan(
                due(Channel.VOICE),
                List.of(allowed(Channel.VOICE), allowed(Channel.SMS)),
                List.of(CallEnd.FAILED)))
        .isEqualTo(new Attempt.Go(List.of(Channel.SMS)));
  }

  private static Attempt afterACall(CallEnd end) {
    return CadencePolicy.plan(
        due(Channel.VOICE, Channel.SMS),
        List.of(allowed(Channel.VOICE), allowed(Channel.SMS)),
        List.of(CallEnd.NOT_ANSWERED, end));
  }

  @Test
  void aFurtherCallBringsTheNextAttemptForwardOnlyAfterARest() {
    assertThat(CadencePolicy.bringsForward(MISSED, MISSED.plusSeconds(90))).isFalse();
    assertThat(CadencePolicy.bringsForward(MISSED, MISSED.plus(Duration.ofMinutes(11)))).isTrue();
  }

  private static Due due(Channel... channels) {
    return new Due("step-1", List.of(channels), MISSED);
  }

  private static ContactDecision allowed(Channel channel) {
    return new ContactDecision(
        channel, MISSED, Rule.ALLOWED, ConsentBasis.REPLY, "test", null, MISSED.plusSeconds(60));
  }

  private static ContactDecision refused(Channel channel, Rule rule, Instant next) {
    return new ContactDecision(channel, MISSED, rule, null, "test", next, null);
  }
}
