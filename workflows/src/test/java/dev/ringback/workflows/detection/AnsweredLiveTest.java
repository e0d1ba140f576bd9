package dev.ringback.workflows.detection;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.conversation.CallAnswered.By;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.Reply.Next;
import dev.ringback.workflows.outreach.CallStanding;
import dev.ringback.workflows.outreach.EffectId;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callers whom nobody at the clinic answers and whom we talk to on the same call. */
class AnsweredLiveTest {
  private static final String LEG = "answered-CA1";
  private static final EffectId CALL = EffectId.answeredLive(new EpisodeId("ep_1"), "CA1");
  private RecoveryStage stage;
  private RecoveryStage.Caller caller;
  private RecoveryStage.ClinicTime clinic;

  @BeforeEach
  void open() {
    stage = new RecoveryStage(LocalDateTime.of(2026, 11, 24, 12, 0));
    caller = stage.caller;
    clinic = stage.clinic;
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void theyAreGreetedAsCallersAndNothingIsSentMeanwhile() {
    caller.isTaken("CA1");

    var first = caller.answersCall(LEG, By.HUMAN);

    assertThat(first.say())
        .startsWith("Hi, this is ")
        .contains("AI assistant", "Nobody here can come to the phone")
        .doesNotContain("returning your call");
    assertThat(first.next()).isEqualTo(Next.LISTEN);
    assertThat(stage.vendors.effects).isEmpty();
  }

  @Test
  void theyBookOnTheCallTheyMade() {
    caller.isTaken("CA1");
    caller.answersCall(LEG, By.HUMAN);
    caller.says(LEG, "I'd like Botox, never had it, this month, I want to book");
    caller.isSilent(LEG);
    caller.says(LEG, "the first one");
    caller.says(LEG, "yes");

    assertThat(stage.outcome()).isInstanceOf(Outcome.Booked.class);
    assertThat(stage.vendors.called("first")).isFalse();
    assertThat(stage.vendors.withdrawn).isEmpty();
  }

  @Test
  void whoHangsUpBeforeAWordIsReachedOutTo() {
    caller.isTaken("CA1");
    caller.answersCall(LEG, By.HUMAN);
    caller.hangsUp(LEG);

    clinic.sees(() -> stage.vendors.called("first"));
  }

  @Test
  void whoIsCutOffIsTextedTheQuestion() {
    caller.isTaken("CA1");
    caller.answersCall(LEG, By.HUMAN);
    caller.says(LEG, "I'd like Botox");
    caller.hangsUp(LEG);

    clinic.sees(() -> !stage.vendors.texts().isEmpty());
    assertThat(stage.vendors.texts().getLast()).contains("we got cut off");
  }

  @Test
  void aCallThatNeverGotThroughIsAskedAboutAndThenRecovered() {
    stage.vendors.standings.put(CALL, CallStanding.ENDED);
    caller.isTaken("CA1");
    assertThat(stage.view().stage()).isNotEqualTo(Stage.CONVERSING);
    assertThat(stage.vendors.effects).isEmpty();

    clinic.waits(2, MINUTES);

    clinic.sees(() -> stage.vendors.called("first"));
    assertThat(stage.vendors.lookedUp).contains(CALL);
  }

  @Test
  void tellingOfItTwiceIsOneCall() {
    caller.isTaken("CA1");
    caller.isTaken("CA1");
    caller.answersCall(LEG, By.HUMAN);

    assertThat(stage.view().missedCalls()).isEqualTo(1);
  }

  @Test
  void whoCallsAgainBetweenAttemptsIsNotRungWhileOnTheLine() {
    caller.missesCall();
    clinic.sees(() -> stage.vendors.effects.size() == 4);
    clinic.waits(20, MINUTES);
    int sent = stage.vendors.effects.size();

    caller.isTaken("CA1");
    var first = caller.answersCall(LEG, By.HUMAN);
    clinic.waits(12, MINUTES);

    assertThat(first.say()).contains("Nobody here can come to the phone");
    assertThat(stage.vendors.effects).hasSize(sent);
  }

  @Test
  void whoCallsAfterTheLastAttemptIsTalkedTo() {
    caller.missesCall();
    clinic.waits(26, HOURS);

    caller.isTaken("CA1");
    caller.answersCall(LEG, By.HUMAN);
    caller.says(LEG, "I'd like Botox, never had it, this month, I want to book");
    caller.says(LEG, "the first one");
    caller.says(LEG, "yes");

    assertThat(stage.outcome()).isInstanceOf(Outcome.Booked.class);
  }

  @Test
  void whileStaffHoldTheEpisodeAPersonIsPromised() {
    caller.missesCall();
    clinic.sees(() -> stage.vendors.effects.size() == 4);
    stage.staff.takeOver();

    caller.isTaken("CA1");
    var words = caller.answersCall(LEG, By.HUMAN);

    assertThat(words.next()).isEqualTo(Next.HANG_UP);
    assertThat(words.say())
        .contains("One of our team will call you back")
        .doesNotContain("returning");
    assertThat(stage.vendors.withdrawn).doesNotContain(CALL);
  }
}
