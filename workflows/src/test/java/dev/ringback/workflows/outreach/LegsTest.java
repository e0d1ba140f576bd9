package dev.ringback.workflows.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.outreach.EffectReport.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LegsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T18:00:00Z");
  private static final EffectId CALL = new EffectId("ep_1.first.voice");
  private static final Duration RINGING = Calls.RING_FOR.plus(Leg.UNTIL_MISSED);
  private static final Duration TALKING = Calls.TALK_FOR.plus(Leg.SLACK);

  private final Legs legs = new Legs();

  private void placed() {
    legs.asked(CALL);
    legs.placed(CALL, NOON);
  }

  private void reported(Fate fate) {
    legs.take(new EffectReport(CALL, fate, NOON));
  }

  private void found(CallStanding standing, Duration after) {
    legs.found(CALL, Optional.of(standing), NOON.plus(after));
  }

  @Nested
  class AReport {
    @Test
    void endsTheCall() {
      placed();
      reported(Fate.CALL_BUSY);
      assertThat(legs.ends()).containsExactly(CallEnd.BUSY);
      assertThat(legs.underWay()).isEmpty();
      assertThat(legs.nextDue()).isEmpty();
    }

    @Test
    void thatComesSecondChangesNothing() {
      placed();
      reported(Fate.CALL_FAILED);
      reported(Fate.CALL_ENDED);
      found(CallStanding.BUSY, RINGING);
      assertThat(legs.ends()).containsExactly(CallEnd.FAILED);
    }

    @Test
    void ofAMessageEndsNoCall() {
      placed();
      reported(Fate.NOT_DELIVERED);
      legs.take(new EffectReport(new EffectId("ep_1.first.sms"), Fate.NOT_DELIVERED, NOON));
      assertThat(legs.underWay()).containsExactly(CALL);
    }

    @Test
    void thatACallEndedSaysByWhomItWasAnswered() {
      placed();
      legs.answered(CALL, CallEnd.ANSWERED_AND_ENDED, NOON);
      legs.answered(CALL, CallEnd.SCREENED, NOON);
      reported(Fate.CALL_ENDED);
      assertThat(legs.ends()).containsExactly(CallEnd.SCREENED);
    }
  }

  @Nested
  class WithoutAReport {
    @Test
    void theVendorIsAskedOnceItMustHaveStoppedRinging() {
      placed();
      assertThat(legs.overdue(NOON.plus(RINGING).minusMillis(1))).isEmpty();
      assertThat(legs.overdue(NOON.plus(RINGING))).containsExactly(CALL);
    }

    @Test
    void anAnsweredCallIsAskedAboutOnlyAfterItsTimeLimit() {
      placed();
      legs.answered(CALL, CallEnd.ANSWERED_AND_ENDED, NOON.plusSeconds(10));
      assertThat(legs.due(CALL)).contains(NOON.plusSeconds(10).plus(TALKING));
    }

    @Test
    void aCallThatTheVendorHasNotTakenYetIsNotAskedAbout() {
      legs.asked(CALL);
      assertThat(legs.underWay()).containsExactly(CALL);
      assertThat(legs.nextDue()).isEmpty();
    }

    @Test
    void aCallStillUnderWayIsAskedAboutAgainWhenItMustBeOver() {
      placed();
      found(CallStanding.UNDER_WAY, RINGING);
      assertThat(legs.due(CALL)).contains(NOON.plus(Calls.RING_FOR).plus(TALKING));
    }

    @Test
    void aVendorThatNeverTellsLosesTheCall() {
      placed();
      int asked = 0;
      for (Instant now = NOON; !legs.isOver(CALL); asked++) {
        now = legs.due(CALL).orElseThrow();
        legs.found(CALL, Optional.empty(), now);
      }
      assertThat(legs.ends()).containsExactly(CallEnd.LOST);
      assertThat(asked).isEqualTo(Leg.MOST_ASKED);
    }
  }

  @Test
  void aCallAnsweredWhileItIsTakenBackIsUnderWayAgain() {
    placed();
    legs.takenBack(CALL);
    legs.answered(CALL, CallEnd.ANSWERED_AND_ENDED, NOON);
    assertThat(legs.isOver(CALL)).isFalse();
    reported(Fate.CALL_ENDED);
    assertThat(legs.ends()).containsExactly(CallEnd.ANSWERED_AND_ENDED);
  }

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  /** Whatever is told, lost, repeated or swapped: with the watch alone every call ends, once. */
  @ParameterizedTest
  @MethodSource("seeds")
  void everyCallComesToOneEndWhateverIsReported(long seed) {
    Random random = new Random(seed);
    List<EffectId> calls = List.of(CALL, new EffectId("ep_1.step-1.voice"));
    calls.forEach(legs::asked);
    calls.forEach(call -> legs.placed(call, NOON));
    List<Runnable> news = new ArrayList<>();
    for (EffectId call : calls) {
      for (Fate fate : Fate.values()) {
        if (random.nextInt(4) == 0) {
          news.add(() -> legs.take(new EffectReport(call, fate, NOON)));
        }
      }
      for (CallEnd by : List.of(CallEnd.ANSWERED_AND_ENDED, CallEnd.VOICEMAIL, CallEnd.SCREENED)) {
        if (random.nextInt(3) == 0) {
          news.add(() -> legs.answered(call, by, NOON.plusSeconds(random.nextInt(900))));
        }
      }
    }
    news.addAll(news);
    Collections.shuffle(news, random);
    Instant now = NOON;
    List<CallEnd> before = List.of();
    for (int step = 0; !legs.underWay().isEmpty(); step++) {
      assertThat(step).as("steps until every call is over").isLessThan(100);
      if (!news.isEmpty() && random.nextBoolean()) {
        news.removeLast().run();
      } else {
        now = legs.nextDue().orElseThrow();
        for (EffectId call : legs.overdue(now)) {
          legs.found(call, standing(random), now);
        }
      }
      assertThat(legs.ends()).as("an end stays").containsAll(before);
      before = legs.ends();
    }
    news.forEach(Runnable::run);
    assertThat(legs.ends()).hasSize(2).containsExactlyElementsOf(before);
  }

  private static Optional<CallStanding> standing(Random random) {
    CallStanding[] all = CallStanding.values();
    int one = random.nextInt(all.length + 1);
    return one == all.length ? Optional.empty() : Optional.of(all[one]);
  }
}
