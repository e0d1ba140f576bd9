package dev.ringback.starter.detection.vonage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.starter.detection.vonage.SeatCalls.Standing;
import dev.ringback.workflows.detection.CallOutcome;
import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.LegNews.Role;
import dev.ringback.workflows.detection.LegNews.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeatCallsTest {
  private static final Instant START = Instant.parse("2026-11-23T18:00:00Z");

  @Test
  void settlesTheCallOfTheOnlySeatAtOnce() {
    assertThat(judge(missed("1.a", 0, 20), "1.a", 1, 20))
        .isEqualTo(new Standing.Settled(CallOutcome.NO_ANSWER, START, Duration.ofSeconds(20)));
  }

  @Test
  void waitsForTheOtherSeatOfTheLine() {
    assertThat(judge(missed("1.a", 0, 20), "1.a", 2, 21)).isEqualTo(new Standing.Open());
    assertThat(judge(missed("1.a", 0, 20), "1.a", 2, 30)).isInstanceOf(Standing.Settled.class);
  }

  @Test
  void waitsWhileAnotherSeatRings() {
    var told = all(missed("1.a", 0, 20), ring("2.b", 20));

    assertThat(judge(told, "1.a", 2, 45)).isEqualTo(new Standing.Open());
    assertThat(judge(told, "1.a", 2, 200)).isInstanceOf(Standing.Settled.class);
  }

  @Test
  void isAnsweredOnceAnySeatAnswered() {
    var told = all(missed("1.a", 0, 20), ends("2.b", 0, State.ANSWERED, 18));

    assertThat(outcome(judge(told, "1.a", 2, 21))).isEqualTo(CallOutcome.ANSWERED);
  }

  @Test
  void countsSeatsThatRingInTurnAsOneCall() {
    var told = all(missed("1.a", 0, 20), ends("2.b", 21, State.ANSWERED, 30));

    assertThat(outcome(judge(told, "1.a", 2, 31))).isEqualTo(CallOutcome.ANSWERED);
  }

  @Test
  void countsACallerWhoRingsAgainAfterTheyWereCutOff() {
    var told = all(ends("1.a", 0, State.ANSWERED, 5), missed("1.c", 40, 60));

    assertThat(judge(told, "1.c", 1, 61))
        .isEqualTo(
            new Standing.Settled(
                CallOutcome.NO_ANSWER, START.plusSeconds(40), Duration.ofSeconds(20)));
    assertThat(outcome(judge(told, "1.a", 1, 61))).isEqualTo(CallOutcome.ANSWERED);
  }

  @Test
  void tellsTheSameBeginningWhicheverSeatTells() {
    var told = all(missed("1.a", 0, 20), missed("2.b", 0, 20));

    assertThat(judge(told, "1.a", 2, 21)).isEqualTo(judge(told, "2.b", 2, 21));
  }

  @Test
  void keepsTheMomentsByWhichACallMayHaveBeenKnown() {
    var told = all(missed("1.a", 3, 20), missed("2.b", 0, 20));

    assertThat(SeatCalls.moments(all(told, missed("1.c", 90, 99)), "2.b"))
        .containsExactlyInAnyOrder(START, START.plusSeconds(3), START.plusSeconds(20));
  }

  @Test
  void tellsThatEverySeatTurnedTheCallerAway() {
    assertThat(outcome(judge(ends("1.a", 0, State.REJECTED, 9), "1.a", 1, 10)))
        .isEqualTo(CallOutcome.REJECTED);
  }

  private static Standing judge(List<LegNews> told, String leg, int seats, int now) {
    return SeatCalls.judge(told, leg, seats, START.plusSeconds(now));
  }

  private static CallOutcome outcome(Standing standing) {
    return ((Standing.Settled) standing).outcome();
  }

  private static List<LegNews> missed(String leg, int from, int to) {
    return ends(leg, from, State.NO_ANSWER, to);
  }

  private static List<LegNews> ends(String leg, int from, State state, int to) {
    return all(ring(leg, from), List.of(news(leg, state, to)));
  }

  private static List<LegNews> ring(String leg, int at) {
    return List.of(news(leg, State.RINGING, at));
  }

  private static LegNews news(String leg, State state, int at) {
    return new LegNews(leg, Role.DESK, state, "+15125550199", null, START.plusSeconds(at));
  }

  private static List<LegNews> all(List<LegNews> some, List<LegNews> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
