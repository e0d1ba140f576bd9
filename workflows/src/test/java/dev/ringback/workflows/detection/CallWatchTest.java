package dev.ringback.workflows.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.ringback.workflows.detection.CallWatch.Verdict;
import dev.ringback.workflows.detection.LegNews.Role;
import dev.ringback.workflows.detection.LegNews.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CallWatchTest {
  private static final Instant START = Instant.parse("2026-11-23T18:00:00Z");
  private static final Instant SOON = START.plusSeconds(31);
  private static final Instant LATER = START.plusSeconds(60);

  @Test
  void goesOnWhileTheCallerIsThere() {
    assertThat(judge(SOON, desk("a", State.RINGING, 0), desk("a", State.NO_ANSWER, 20)))
        .isInstanceOf(Verdict.Going.class);
  }

  @Test
  void isMissedWhenTheCallerIsGoneAndEveryPhoneRangInVain() {
    Verdict.Over over =
        over(
            desk("a", State.RINGING, 0),
            desk("b", State.RINGING, 1),
            desk("a", State.NO_ANSWER, 20),
            desk("b", State.NO_ANSWER, 20),
            caller(State.ENDED, 30));
    assertThat(over.outcome()).isEqualTo(CallOutcome.NO_ANSWER);
    assertThat(over.rang()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void isAnsweredWhenOnePhoneWas() {
    assertThat(
            over(
                    desk("a", State.NO_ANSWER, 20),
                    desk("b", State.ANSWERED, 10),
                    caller(State.ENDED, 30))
                .outcome())
        .isEqualTo(CallOutcome.ANSWERED);
  }

  @Test
  void waitsForThePhoneThatWasNotHeardOfAndThenDecides() {
    LegNews[] news = {
      desk("a", State.NO_ANSWER, 20), desk("b", State.RINGING, 0), caller(State.ENDED, 30)
    };
    assertThat(judge(SOON, news)).isInstanceOf(Verdict.Unsettled.class);
    assertThat(judge(LATER, news)).isInstanceOf(Verdict.Over.class);
  }

  @Test
  void doesNotKnowHowALegEndedThatOnlyEnded() {
    assertThat(
            judge(
                SOON,
                desk("a", State.NO_ANSWER, 20),
                desk("b", State.RINGING, 0),
                desk("b", State.ENDED, 20),
                caller(State.ENDED, 30)))
        .isInstanceOf(Verdict.Unsettled.class);
  }

  @Test
  void settlesNothingWhileTheCallerIsThere() {
    assertThat(judge(LATER, desk("a", State.RINGING, 0))).isInstanceOf(Verdict.Going.class);
  }

  @Test
  void theCallersOwnLegDecidesWithoutThePhones() {
    Verdict verdict =
        judge(
            SOON,
            desk("a", State.RINGING, 0),
            caller(State.VOICEMAIL, 25),
            caller(State.ENDED, 30));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Over.class, o -> assertThat(o.outcome()).isEqualTo(CallOutcome.VOICEMAIL));
  }

  @Test
  void aCallerWhoWasWithTheVoicemailIsGoneWhenItIs() {
    assertThat(judge(SOON, desk("vm", State.VOICEMAIL, 20))).isInstanceOf(Verdict.Going.class);
    assertThat(over(desk("vm", State.ENDED, 30), desk("vm", State.VOICEMAIL, 20)).outcome())
        .isEqualTo(CallOutcome.VOICEMAIL);
  }

  @Test
  void isAbandonedWhenNothingElseIsTold() {
    assertThat(over(caller(State.RINGING, 0), caller(State.ENDED, 3)).outcome())
        .isEqualTo(CallOutcome.ABANDONED);
  }

  @Test
  void tellsACallFromInside() {
    assertThat(over(caller(State.INTERNAL, 0), caller(State.ENDED, 3)).internal()).isTrue();
    assertThat(over(caller(State.RINGING, 0), caller(State.ENDED, 3)).internal()).isFalse();
  }

  @Test
  void believesTheCallersLegOnNumbers() {
    Verdict.Over over =
        (Verdict.Over)
            judge(
                LATER,
                new LegNews("a", Role.DESK, State.NO_ANSWER, "ext 7", "ext 9", START),
                new LegNews("c", Role.CALLER, State.ENDED, "from", null, START.plusSeconds(9)));
    assertThat(over.from()).isEqualTo("from");
    assertThat(over.to()).isEqualTo("ext 9");
  }

  @Test
  void theCallersNumberIsThatOfTheCallAndTheDialledOneThatOfTheFirstPhone() {
    Verdict.Over over =
        (Verdict.Over)
            judge(
                LATER,
                new LegNews("b", Role.DESK, State.MISSED, "from", "ext 102", START.plusSeconds(9)),
                new LegNews("a", Role.DESK, State.NO_ANSWER, "from", "line", START));
    assertThat(over.to()).isEqualTo("line");
  }

  @Test
  void believesTheRecordOfTheCallBeforeAnyLeg() {
    Verdict.Over over =
        over(
            desk("menu", State.ANSWERED, 1),
            new LegNews("a", Role.DESK, State.MISSED, "from", "ext 102", START),
            new LegNews("log", Role.CALL, State.NO_ANSWER, "from", "line", START),
            new LegNews("log", Role.CALL, State.ENDED, "from", "line", START.plusSeconds(25)));
    assertThat(over.outcome()).isEqualTo(CallOutcome.NO_ANSWER);
    assertThat(over.to()).isEqualTo("line");
    assertThat(over.rang()).isEqualTo(Duration.ofSeconds(25));

    assertThat(over(desk("a", State.MISSED, 9), record(State.ANSWERED)).outcome())
        .isEqualTo(CallOutcome.ANSWERED);
  }

  @Test
  void aMenuThatTheCallerChoseInHasNotAnswered() {
    LegNews[] chose = {desk("menu", State.ANSWERED, 1), desk("menu", State.REDIRECTED, 5)};
    assertThat(judge(LATER, chose)).isInstanceOf(Verdict.Going.class);

    Verdict.Over over =
        (Verdict.Over)
            judge(
                LATER,
                chose[0],
                chose[1],
                desk("a", State.NO_ANSWER, 25),
                desk("a", State.MISSED, 25));
    assertThat(over.outcome()).isEqualTo(CallOutcome.NO_ANSWER);
    assertThat(over(chose[0], chose[1], desk("a", State.ANSWERED, 9)).outcome())
        .isEqualTo(CallOutcome.ANSWERED);
  }

  @Test
  void aMissedPhoneEndsNothingWhileAnotherOneRings() {
    LegNews[] news = {
      heard("a", State.RINGING, 0), heard("a", State.MISSED, 20), heard("b", State.RINGING, 21)
    };
    assertThat(judge(START.plusSeconds(110), news))
        .isEqualTo(new Verdict.Unsettled(START.plusSeconds(111)));
    assertThat(judge(START.plusSeconds(111), news)).isInstanceOf(Verdict.Over.class);
  }

  @Test
  void waitsAMomentForTheNextPhoneOfAGroupCountedFromWhenItWasHeard() {
    // The system puts the call's beginning on everything it tells.
    LegNews[] news = {heard("a", State.NO_ANSWER, 20), heard("a", State.MISSED, 20)};
    assertThat(judge(START.plusSeconds(21), news)).isInstanceOf(Verdict.Unsettled.class);
    assertThat(judge(START.plusSeconds(22), news)).isInstanceOf(Verdict.Over.class);
  }

  @Test
  void theCallGoesOnWhileItsRecordSaysSo() {
    LegNews[] news = {heard("a", State.MISSED, 20), record(State.RINGING)};
    assertThat(judge(START.plusSeconds(109), news)).isInstanceOf(Verdict.Unsettled.class);
    assertThat(judge(START.plusSeconds(110), news)).isInstanceOf(Verdict.Over.class);
  }

  @Test
  void aCallerWhoWentOnToTheVoicemailIsThere() {
    LegNews[] news = {heard("a", State.MISSED, 20), heard("vm", State.VOICEMAIL, 21)};
    assertThat(judge(START.plusSeconds(500), news)).isInstanceOf(Verdict.Going.class);
  }

  @Test
  void knowsHowLongItRangWhereEveryTimeIsThatOfTheBeginning() {
    Verdict.Over over =
        (Verdict.Over)
            judge(
                LATER.plusSeconds(60),
                heard("a", State.RINGING, 0),
                heard("a", State.ABANDONED, 12),
                heard("a", State.MISSED, 12));
    assertThat(over.outcome()).isEqualTo(CallOutcome.ABANDONED);
    assertThat(over.rang()).isEqualTo(Duration.ofSeconds(12));
    assertThat(over.rangAt()).isEqualTo(START);
  }

  @Test
  void theOrderAndRepetitionOfNewsDoNotMatter() {
    State[] states = State.values();
    qt().withExamples(500)
        .forAll(
            lists().of(integers().between(0, states.length * 6 - 1)).ofSizeBetween(1, 8),
            integers().between(0, 1000))
        .checkAssert((codes, seed) -> {
          List<LegNews> news =
              codes.stream()
                  .map(code -> {
                    int leg = code % 3;
                    int second = code / 3 % 2 * 20;
                    State state = states[code / 6];
                    return leg == 0 ? caller(state, second) : desk("d" + leg, state, second);
                  })
                  .toList();
          List<LegNews> shuffled = new ArrayList<>(news);
          shuffled.addAll(news.subList(0, news.size() / 2));
          Collections.shuffle(shuffled, new Random(seed));
          assertThat(CallWatch.judge(shuffled, SOON)).isEqualTo(CallWatch.judge(news, SOON));
        });
  }

  @Test
  void anAnswerIsNeverMissed() {
    State[] states = State.values();
    qt().withExamples(300)
        .forAll(lists().of(integers().between(0, states.length - 1)).ofSizeBetween(0, 6))
        .checkAssert(codes -> {
          List<LegNews> news = new ArrayList<>();
          codes.forEach(code -> news.add(caller(states[code], 5)));
          codes.forEach(code -> news.add(desk("a", states[code], 5)));
          news.add(desk("b", State.ANSWERED, 9));
          assertThat(CallWatch.judge(news, LATER))
              .isInstanceOfSatisfying(
                  Verdict.Over.class, o -> assertThat(o.outcome()).isEqualTo(CallOutcome.ANSWERED));
        });
  }

  private static Verdict.Over over(LegNews... news) {
    return (Verdict.Over) judge(SOON, news);
  }

  private static Verdict judge(Instant now, LegNews... news) {
    return CallWatch.judge(List.of(news), now);
  }

  private static LegNews record(State state) {
    return new LegNews("log", Role.CALL, state, null, null, START);
  }

  private static LegNews heard(String leg, State state, int second) {
    return new LegNews(leg, Role.DESK, state, null, null, START, START.plusSeconds(second));
  }

  private static LegNews desk(String leg, State state, int second) {
    return new LegNews(leg, Role.DESK, state, null, null, START.plusSeconds(second));
  }

  private static LegNews caller(State state, int second) {
    return new LegNews("caller", Role.CALLER, state, null, null, START.plusSeconds(second));
  }
}
