package dev.ringback.workflows.detection;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.conversation.CallAnswered.By;
import dev.ringback.workflows.conversation.Intent;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.conversation.Reply.Next;
import dev.ringback.workflows.outreach.CallStanding;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.EffectReport.Fate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Calls that machines answer, that nobody reports the end of, that are cut into or asked for. */
class CallLegsTest {
  private RecoveryStage stage;
  private RecoveryStage.Caller caller;
  private RecoveryStage.ClinicTime clinic;

  @BeforeEach
  void open() {
    stage = new RecoveryStage(LocalDateTime.of(2026, 11, 24, 12, 0));
    caller = stage.caller;
    clinic = stage.clinic;
    caller.missesCall();
    clinic.sees(() -> stage.vendors.effects.size() == 4);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private static EffectId call(String occasion) {
    return EffectId.of(new EpisodeId("ep_1"), occasion, "voice");
  }

  private void vendorSays(String occasion, CallStanding standing) {
    stage.vendors.standings.put(call(occasion), standing);
  }

  @Nested
  class WithoutAnyCallback {
    @Test
    void everyCallIsAskedAboutOnceAndTheCadenceGoesOn() {
      for (String occasion : List.of("first", "step-1", "step-4")) {
        vendorSays(occasion, CallStanding.NOT_ANSWERED);
      }
      assertThat(stage.outcome()).isEqualTo(new Outcome.NotReached());
      assertThat(stage.vendors.lookedUp)
          .containsExactly(call("first"), call("step-1"), call("step-4"));
      assertThat(stage.vendors.withdrawn).isEmpty();
    }

    @Test
    void aConversationOnACallThatEndedIsContinuedByText() {
      vendorSays("first", CallStanding.ENDED);
      caller.answersCall("first", By.HUMAN);
      caller.says("first", "I'd like Botox");
      clinic.waits(16, MINUTES);
      assertThat(stage.vendors.texts()).hasSize(1);
      clinic.waits(4, MINUTES);
      assertThat(stage.vendors.texts().getLast()).contains("we got cut off");
      assertThat(stage.vendors.lookedUp).containsExactly(call("first"));
    }

    @Test
    void aCallThatIsStillUnderWayIsAskedAboutAgain() {
      vendorSays("first", CallStanding.UNDER_WAY);
      caller.answersCall("first", By.HUMAN);
      caller.says("first", "I'd like Botox");
      clinic.waits(20, MINUTES);
      assertThat(stage.vendors.texts()).hasSize(1);
      vendorSays("first", CallStanding.ENDED);
      clinic.waits(10, MINUTES);
      assertThat(stage.vendors.lookedUp).hasSize(2);
      assertThat(stage.vendors.texts().getLast()).contains("we got cut off");
    }

    @Test
    void aVendorThatNeverAnswersLosesTheCallAndTheEpisodeEnds() {
      stage.vendors.silent = true;
      caller.answersCall("first", By.HUMAN);
      caller.says("first", "I'd like Botox");
      clinic.waits(70, MINUTES);
      assertThat(stage.vendors.texts().getLast()).contains("we got cut off");
      assertThat(stage.outcome()).isEqualTo(new Outcome.Nurture());
    }

    @Test
    void aNumberThatCannotBeCalledIsNotCalledAgain() {
      vendorSays("first", CallStanding.FAILED);
      assertThat(stage.outcome()).isEqualTo(new Outcome.NotReached());
      assertThat(stage.vendors.called("step-1")).isFalse();
      assertThat(stage.vendors.called("step-4")).isFalse();
    }
  }

  @Nested
  class WithCallbacks {
    @Test
    void theVendorIsNeverAsked() {
      caller.hearsOf("first", Fate.CALL_NOT_ANSWERED);
      clinic.waits(6, MINUTES);
      caller.hearsOf("step-1", Fate.CALL_BUSY);
      clinic.waits(25, HOURS);
      caller.hearsOf("step-4", Fate.CALL_NOT_ANSWERED);
      assertThat(stage.outcome()).isEqualTo(new Outcome.NotReached());
      assertThat(stage.vendors.lookedUp).isEmpty();
      assertThat(stage.vendors.withdrawn).isEmpty();
      // A signal and a task for each callback are all they cost.
      assertThat(stage.history().getEvents().size()).isLessThanOrEqualTo(115);
    }

    @Test
    void aBusyLineIsCalledAgainAndADeadOneIsNot() {
      caller.hearsOf("first", Fate.CALL_BUSY);
      clinic.waits(6, MINUTES);
      assertThat(stage.vendors.called("step-1")).isTrue();
      caller.hearsOf("step-1", Fate.CALL_FAILED);
      assertThat(stage.outcome()).isEqualTo(new Outcome.NotReached());
      assertThat(stage.vendors.called("step-4")).isFalse();
    }
  }

  @Nested
  class ACallThatNoPersonAnswered {
    @Test
    void tellsAScreenerWhoCallsAndLeavesOneMessage() {
      caller.answersCall("first", By.HUMAN);
      caller.means(Intent.SCREENED);
      Reply who = caller.says("first", "Please say your name and why you're calling");
      assertThat(who.say()).contains("AI assistant").doesNotContain("Dana");
      assertThat(who.next()).isEqualTo(Next.LISTEN);
      caller.means(Intent.UNAVAILABLE);
      Reply message = caller.says("first", "The person you're calling is not available");
      assertThat(message.say()).contains("(512) 555-0120");
      assertThat(message.next()).isEqualTo(Next.HANG_UP);
      caller.hangsUp("first");
      clinic.waits(6, MINUTES);
      assertThat(caller.answersCall("step-1", By.VOICEMAIL).say()).isEmpty();
    }

    @Test
    void tellsTheStoreOnlyWhatWasTakenIn() {
      caller.texts("STOP");
      assertThat(stage.outcome()).isEqualTo(new Outcome.OptedOut(Channel.SMS));
      assertThat(stage.store.closed.getFirst().turns()).hasSize(1);
      assertThat(stage.store.closed.getFirst().calls()).hasSize(1);
    }

    @Test
    void leavesTheCadenceWhereItWas() {
      caller.answersCall("first", By.HUMAN);
      caller.means(Intent.SCREENED);
      caller.says("first", "Please say your name and why you're calling");
      caller.hangsUp("first");
      clinic.sees(() -> stage.view().talkingOn() == null);
      assertThat(stage.outcome()).isEqualTo(new Outcome.NotReached());
      assertThat(stage.vendors.effects).hasSize(10);
      assertThat(stage.vendors.texts()).noneMatch(text -> text.contains("cut off"));
    }

    @Test
    void isNotTakenForAPersonWhoSaidNothing() {
      caller.answersCall("first", By.UNKNOWN);
      caller.isSilent("first");
      caller.isSilent("first");
      assertThat(caller.isSilent("first").next()).isEqualTo(Next.HANG_UP);
      caller.hangsUp("first");
      clinic.waits(6, MINUTES);
      caller.answersCall("step-1", By.UNKNOWN);
      assertThat(caller.isSilent("step-1").next()).isEqualTo(Next.LISTEN);
      caller.hangsUp("step-1");
      assertThat(stage.outcome()).isEqualTo(new Outcome.NotReached());
      assertThat(stage.vendors.effects).hasSize(10);
    }

    @Test
    void isAConversationOnceAPersonPicksUp() {
      caller.answersCall("first", By.HUMAN);
      caller.means(Intent.SCREENED);
      caller.says("first", "Please say your name and why you're calling");
      Reply hello = caller.says("first", "Hi, yes, it's about Botox");
      assertThat(hello.say()).contains("AI assistant");
      caller.hangsUp("first");
      clinic.sees(() -> stage.vendors.texts().getLast().contains("we got cut off"));
    }
  }

  @Nested
  class WhenTheCallerCutsIn {
    @Test
    void bothTurnsAreReadAsOne() {
      caller.answersCall("first", By.HUMAN);
      caller.cutsIn();
      CompletableFuture<Reply> first = caller.startsSaying("first", "I'd like Botox");
      clinic.sees(() -> stage.store.reads.size() == 1);
      Reply reply = caller.says("first", "for the first time");
      assertThat(first.join()).isEqualTo(new Reply("", Next.LISTEN, Language.ENGLISH));
      assertThat(reply.say()).isNotEmpty();
      assertThat(stage.store.reads.getLast().cut())
          .containsExactly(stage.store.reads.getFirst().turn().id());
    }

    @Test
    void aTurnThatNothingFollowsIsReadAfterAll() {
      caller.answersCall("first", By.HUMAN);
      caller.cutsIn();
      CompletableFuture<Reply> reply = caller.startsSaying("first", "I'd like Botox");
      clinic.sees(() -> stage.store.reads.size() == 1);
      clinic.waits(3, SECONDS);
      assertThat(reply.join().say()).isNotEmpty();
      assertThat(stage.store.reads).hasSize(2);
      assertThat(stage.store.reads.getLast().cut()).isEmpty();
    }

    @Test
    void aTurnIsReadAtOnceWhenTheCallIsOver() {
      caller.answersCall("first", By.HUMAN);
      caller.cutsIn();
      CompletableFuture<Reply> reply = caller.startsSaying("first", "I'd like Botox");
      clinic.sees(() -> stage.store.reads.size() == 1);
      caller.hangsUp("first");
      assertThat(reply.join().say()).isNotEmpty();
      clinic.sees(() -> stage.vendors.texts().getLast().contains("we got cut off"));
    }

    @Test
    void staffWhoStepInLeaveNoTurnUnanswered() {
      caller.answersCall("first", By.HUMAN);
      caller.cutsIn();
      CompletableFuture<Reply> reply = caller.startsSaying("first", "I'd like Botox");
      clinic.sees(() -> stage.store.reads.size() == 1);
      stage.staff.takeOver();
      assertThat(reply.join().next()).isEqualTo(Next.HANG_UP);
      assertThat(stage.store.escalations).hasSize(1);
    }
  }

  @Nested
  class SomebodyWhoWritesAndWantsACall {
    private void asksForACall() {
      caller.texts("I'd like Botox");
      caller.means(Intent.BY_CALL);
      caller.texts("can you call me instead?");
    }

    @Test
    void isCalledAndAskedWhatTheyStillOwe() {
      asksForACall();
      clinic.sees(() -> stage.vendors.called("call-back-1"));
      Reply opening = caller.answersCall("call-back-1", By.HUMAN);
      assertThat(opening.say())
          .contains("AI assistant")
          .contains("Is there anything we should know, such as health or budget?")
          .doesNotContain("What were you hoping to have done?");
      assertThat(stage.view().talkingOn()).isEqualTo(Channel.VOICE);
    }

    @Test
    void goesOnWritingWhileItRings() {
      asksForACall();
      clinic.sees(() -> stage.vendors.called("call-back-1"));
      int soFar = stage.vendors.texts().size();
      caller.texts("no nothing");
      assertThat(stage.vendors.texts()).hasSize(soFar + 1);
    }

    @Test
    void isNotToldOfACutOffWhenAMachineTookTheCall() {
      asksForACall();
      clinic.sees(() -> stage.vendors.called("call-back-1"));
      caller.answersCall("call-back-1", By.UNKNOWN);
      caller.means(Intent.UNAVAILABLE);
      caller.says("call-back-1", "The person you're calling is not available");
      caller.hangsUp("call-back-1");
      caller.texts("no nothing");
      assertThat(stage.vendors.texts()).noneMatch(text -> text.contains("cut off"));
    }

    @Test
    void goesOnWritingWhenNobodyMayCall() {
      stage.store.addresses.remove(Channel.VOICE);
      asksForACall();
      assertThat(stage.vendors.called("call-back-1")).isFalse();
      caller.texts("no nothing");
      assertThat(stage.outcome()).isEqualTo(new Outcome.Nurture());
    }

    @Test
    void isCalledOnceHoweverOftenTheyAskWhileItRings() {
      asksForACall();
      clinic.sees(() -> stage.vendors.called("call-back-1"));
      caller.means(Intent.BY_CALL);
      caller.texts("call me!");
      assertThat(stage.vendors.called("call-back-2")).isFalse();
      caller.hearsOf("call-back-1", Fate.CALL_BUSY);
      caller.means(Intent.BY_CALL);
      caller.texts("sorry, was busy, again please");
      clinic.sees(() -> stage.vendors.called("call-back-2"));
    }
  }
}
