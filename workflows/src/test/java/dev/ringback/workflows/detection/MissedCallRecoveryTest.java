package dev.ringback.workflows.detection;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.conversation.CallAnswered.By;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.conversation.Reply.Next;
import dev.ringback.workflows.escalation.EscalationReason;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MissedCallRecoveryTest {
  private static final LocalDateTime TUESDAY_NOON = LocalDateTime.of(2026, 11, 24, 12, 0);

  private final RecoveryStage stage = new RecoveryStage(TUESDAY_NOON);
  private final RecoveryStage.Caller caller = stage.caller;
  private final RecoveryStage.ClinicTime clinic = stage.clinic;

  @AfterEach
  void closeStage() {
    stage.close();
  }

  private void seesOutreach(int effects) {
    clinic.sees(() -> stage.vendors.effects.size() >= effects);
  }

  @Nested
  class WhenACallIsMissed {
    @Test
    void reachesOutOnAllChannelsAtOnce() {
      caller.missesCall();
      seesOutreach(4);
      assertThat(stage.vendors.channels())
          .containsExactly(Channel.VOICE, Channel.SMS, Channel.EMAIL, Channel.WHATSAPP);
    }

    @Test
    void saysItIsAnAssistantInTheFirstSentence() {
      caller.missesCall();
      seesOutreach(4);
      assertThat(stage.vendors.texts().getFirst())
          .startsWith("Hi, this is Lumen Aesthetics' AI assistant".replace("'s", "'s"))
          .contains("What were you hoping to have done?")
          .endsWith("Reply STOP to opt out.");
    }

    @Test
    void usesOnlyTheChannelsThePersonAgreedTo() {
      stage.store.consents.clear();
      caller.missesCall();
      seesOutreach(2);
      clinic.waits(1, MINUTES);
      assertThat(stage.vendors.channels()).containsExactly(Channel.VOICE, Channel.SMS);
      assertThat(stage.store.decisions.getFirst().decisions()).hasSize(4);
    }

    @Test
    void aRedeliveredEventChangesNothing() {
      caller.missesCall("event-1");
      caller.missesCall("event-1");
      seesOutreach(4);
      assertThat(stage.view().missedCalls()).isEqualTo(1);
    }

    @Test
    void aSecondCallJoinsTheRunningEpisode() {
      caller.missesCall("event-1");
      seesOutreach(4);
      caller.missesCall("event-2");
      clinic.sees(() -> stage.view().missedCalls() == 2);
      clinic.waits(1, MINUTES);
      assertThat(stage.vendors.effects).hasSize(4);
    }

    @Test
    void aCallAgainHoursLaterBringsTheNextAttemptForwardWithoutAddingOne() {
      caller.missesCall("event-1");
      clinic.waits(31, MINUTES);
      int before = stage.vendors.effects.size();
      clinic.waits(30, MINUTES);
      caller.missesCall("event-2");
      seesOutreach(before + 2);
      clinic.waits(60, HOURS);
      assertThat(stage.outcome()).isEqualTo(new Outcome.NotReached());
      assertThat(stage.vendors.effects).hasSize(10);
    }

    @Test
    void endsWhenNothingIsAllowed() {
      stage.store.addresses.clear();
      caller.missesCall();
      assertThat(stage.outcome()).isEqualTo(new Outcome.NotContactable());
      assertThat(stage.vendors.effects).isEmpty();
    }
  }

  @Nested
  class TheCadence {
    @Test
    void makesFourMoreAttemptsAndThenGivesUp() {
      caller.missesCall();
      assertThat(stage.outcome()).isEqualTo(new Outcome.NotReached());
      // 4 at once, then voice, sms, whatsapp + email, voice + sms.
      assertThat(stage.vendors.effects).hasSize(10);
      assertThat(stage.vendors.effects.stream().map(e -> e.id().value()))
          .contains("ep_1.step-1.voice", "ep_1.step-2.sms", "ep_1.step-4.voice");
    }

    @Test
    void stopsTheMomentThePersonEngages() {
      caller.missesCall();
      seesOutreach(4);
      caller.texts("Hi, I was calling about Botox");
      int soFar = stage.vendors.effects.size();
      clinic.waits(90, MINUTES);
      assertThat(stage.vendors.effects).hasSize(soFar);
    }

    @Test
    void withdrawsTheRingingCallWhenThePersonTexts() {
      caller.missesCall();
      seesOutreach(4);
      caller.texts("Hi, I was calling about Botox");
      assertThat(stage.vendors.withdrawn)
          .extracting(Object::toString)
          .containsExactly("ep_1.first.voice");
    }

    @Test
    void anOutageConsumesNoStep() {
      stage.store.consents.clear();
      stage.vendors.down.add(Channel.VOICE);
      stage.vendors.down.add(Channel.SMS);
      caller.missesCall();
      clinic.waits(3, HOURS);
      assertThat(stage.vendors.effects).isEmpty();
      stage.vendors.down.clear();
      clinic.waits(30, MINUTES);
      assertThat(stage.vendors.effects.stream().map(e -> e.id().value()))
          .contains("ep_1.first.voice", "ep_1.first.sms");
    }

    @Test
    void rotatesToAChannelThatIsAllowedWhenTheStepHasNone() {
      stage.store.consents.clear();
      caller.missesCall();
      clinic.waits(3, HOURS);
      assertThat(stage.vendors.effects.stream().map(e -> e.id().value()))
          .contains("ep_1.step-3.sms");
    }
  }

  @Nested
  class OutsideContactHours {
    private final RecoveryStage night = new RecoveryStage(LocalDateTime.of(2026, 11, 24, 21, 50));

    @AfterEach
    void closeNight() {
      night.close();
    }

    @Test
    void repliesToACallJustMadeButHoldsLaterAttemptsUntilMorning() {
      night.caller.missesCall();
      night.clinic.sees(() -> night.vendors.effects.size() == 4);
      night.clinic.waits(11, HOURS);
      // Five minutes later is still a reply; thirty minutes later is not.
      assertThat(night.vendors.effects).hasSize(5);
      night.clinic.waits(20, MINUTES);
      // At nine one attempt, not the two that were due by then.
      assertThat(night.vendors.effects).hasSize(6);
      night.clinic.waits(1, HOURS);
      assertThat(night.vendors.effects.size()).isGreaterThan(6);
    }
  }

  @Nested
  class AConversationByText {
    @Test
    void qualifiesAndBooksAfterAnExplicitYes() {
      caller.missesCall();
      seesOutreach(4);
      caller.texts("Hi! Botox for my forehead, it's my first time");
      caller.texts("No, nothing");
      caller.texts("this month");
      assertThat(stage.vendors.texts().getLast()).contains("1) ").contains("2) ").contains("3) ");
      caller.texts("the second one works");
      assertThat(stage.vendors.booked).isEmpty();
      caller.texts("Yes please");
      assertThat(stage.outcome()).isInstanceOf(Outcome.Booked.class);
      assertThat(stage.vendors.booked).hasSize(1);
      assertThat(stage.vendors.texts().getLast()).startsWith("You're booked for");
      assertThat(stage.store.closed).hasSize(1);
      assertThat(stage.store.closed.getFirst().glow().composite()).isGreaterThan(2.5);
    }

    @Test
    void asksGoalsFirstAndAtMostFourQuestions() {
      caller.missesCall();
      seesOutreach(4);
      caller.texts("hello?");
      caller.texts("hmm");
      caller.texts("hmm");
      caller.texts("hmm");
      assertThat(stage.vendors.texts().getLast()).contains("1) ");
      assertThat(stage.vendors.texts().stream().filter(t -> t.contains("?")).count())
          .isLessThanOrEqualTo(6);
    }

    @Test
    void asksForTheNameOfAStrangerBeforeBooking() {
      stage.store.givenName = null;
      caller.missesCall();
      seesOutreach(4);
      caller.texts("Botox, first time, this month. I'd like to book");
      caller.texts("2");
      assertThat(stage.vendors.texts().getLast()).contains("first and last name");
      caller.texts("yes");
      assertThat(stage.vendors.booked).isEmpty();
      caller.texts("Dana Whitfield");
      assertThat(stage.outcome()).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    void offersOtherTimesWhenTheSlotIsGone() {
      caller.missesCall();
      seesOutreach(4);
      caller.texts("Botox, first time, this month. I'd like to book");
      stage.vendors.taken.add(stage.view().offered().getFirst().start());
      caller.texts("1");
      caller.texts("yes");
      assertThat(stage.vendors.texts().getLast())
          .startsWith("I'm sorry, that time was just taken.");
      caller.texts("1");
      caller.texts("yes");
      assertThat(stage.outcome()).isInstanceOf(Outcome.Booked.class);
      assertThat(stage.vendors.booked).hasSize(1);
    }

    @Test
    void booksATimeThatWasGoneAndIsFreeAgain() {
      caller.missesCall();
      seesOutreach(4);
      caller.texts("Botox, first time, this month. I'd like to book");
      Instant first = loseTheFirstOffered();
      stage.vendors.taken.remove(first);
      loseTheFirstOffered();
      assertThat(stage.view().offered().getFirst().start()).isEqualTo(first);
      caller.texts("1");
      caller.texts("yes");
      assertThat(stage.outcome()).isInstanceOf(Outcome.Booked.class);
      assertThat(stage.vendors.booked).extracting(Slot::start).containsExactly(first);
    }

    private Instant loseTheFirstOffered() {
      Instant start = stage.view().offered().getFirst().start();
      stage.vendors.taken.add(start);
      caller.texts("1");
      caller.texts("yes");
      return start;
    }

    @Test
    void handsOverWhenNoTimeIsFree() {
      stage.vendors.fullyBooked = true;
      caller.missesCall();
      seesOutreach(4);
      caller.texts("Botox, first time, this month. I'd like to book");
      assertThat(stage.outcome())
          .isInstanceOfSatisfying(
              Outcome.Escalated.class,
              o -> assertThat(o.reason()).isEqualTo(EscalationReason.NO_SUITABLE_TIME));
    }

    @Test
    void aWishForAPersonIsHonouredAtOnce() {
      caller.missesCall();
      seesOutreach(4);
      caller.texts("can I just talk to a real person please?");
      assertThat(stage.outcome())
          .isInstanceOfSatisfying(
              Outcome.Escalated.class,
              o -> assertThat(o.reason()).isEqualTo(EscalationReason.ASKED_FOR_A_PERSON));
      assertThat(stage.store.escalations).hasSize(1);
    }

    @Test
    void isNudgedOnceAndThenNurtured() {
      caller.missesCall();
      seesOutreach(4);
      caller.texts("Hi, I was calling about Botox");
      int soFar = stage.vendors.effects.size();
      clinic.waits(3, HOURS);
      assertThat(stage.vendors.effects).hasSize(soFar + 1);
      assertThat(stage.outcome()).isEqualTo(new Outcome.Nurture());
      assertThat(stage.vendors.effects).hasSize(soFar + 1);
    }

    @Test
    void greetsAReturningPatientByNameWithTheEarlierInterest() {
      stage.store.earlierInterest =
          new ContactStanding.EarlierInterest(
              new TreatmentId("coolsculpting"), YearMonth.of(2026, 7));
      caller.missesCall();
      seesOutreach(4);
      assertThat(stage.vendors.texts().getFirst())
          .startsWith("Hi, this is Lumen Aesthetics' AI assistant")
          .contains("Good to hear from you again, Dana.")
          .contains("July")
          .doesNotContain("CoolSculpting");
      Reply spoken = caller.answersCall("first", By.HUMAN);
      assertThat(spoken.say()).contains("Dana").doesNotContain("CoolSculpting");
    }
  }

  @Nested
  class AStop {
    @Test
    void endsEverythingAtOnceWithOneConfirmation() {
      caller.missesCall();
      seesOutreach(4);
      caller.texts("please stop texting me");
      assertThat(stage.outcome()).isEqualTo(new Outcome.OptedOut(Channel.SMS));
      assertThat(stage.store.optOuts).hasSize(1);
      assertThat(stage.vendors.texts()).hasSize(2);
      assertThat(stage.vendors.texts().getLast()).contains("won't get any more");
      assertThat(stage.vendors.withdrawn).hasSize(1);
    }

    @Test
    void isNotConfirmedAgainWhenTheCarrierHasAnswered() {
      caller.missesCall();
      seesOutreach(4);
      caller.textsKeyword("STOP");
      assertThat(stage.outcome()).isEqualTo(new Outcome.OptedOut(Channel.SMS));
      assertThat(stage.vendors.texts()).hasSize(1);
    }
  }

  @Nested
  class ACall {
    @Test
    void booksByVoice() {
      caller.missesCall();
      seesOutreach(4);
      Reply opening = caller.answersCall("first", By.HUMAN);
      assertThat(opening.say())
          .contains("AI assistant")
          .endsWith("What were you hoping to have done?");
      caller.says("first", "I'd like Botox, I've never had it, sometime this month");
      Reply offer = caller.says("first", "no nothing");
      assertThat(offer.say()).contains("Which suits you best?");
      Reply readBack = caller.says("first", "the first one please");
      assertThat(readBack.say()).contains("Shall I book it?");
      Reply end = caller.says("first", "yes");
      assertThat(end.next()).isEqualTo(Next.HANG_UP);
      assertThat(stage.outcome()).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    void leavesOneMessageOnVoicemailAndKeepsTrying() {
      caller.missesCall();
      seesOutreach(4);
      Reply message = caller.answersCall("first", By.VOICEMAIL);
      assertThat(message.next()).isEqualTo(Next.HANG_UP);
      assertThat(message.say()).contains("(512) 555-0120");
      caller.hangsUp("first");
      clinic.waits(6, MINUTES);
      assertThat(stage.vendors.effects).hasSize(5);
    }

    @Test
    void isContinuedByTextWhenItDropsInTheMiddle() {
      caller.missesCall();
      seesOutreach(4);
      caller.answersCall("first", By.HUMAN);
      caller.says("first", "I'd like Botox");
      caller.hangsUp("first");
      clinic.sees(() -> stage.vendors.texts().getLast().contains("we got cut off"));
      caller.texts("nothing, first time, this month");
      assertThat(stage.vendors.texts().getLast()).contains("1) ");
    }

    @Test
    void endsAfterThreeSilences() {
      caller.missesCall();
      seesOutreach(4);
      caller.answersCall("first", By.HUMAN);
      caller.says("first", "I'd like Botox");
      assertThat(caller.isSilent("first").say()).startsWith("Sorry, I didn't catch that.");
      caller.isSilent("first");
      assertThat(caller.isSilent("first").next()).isEqualTo(Next.HANG_UP);
      assertThat(stage.outcome()).isEqualTo(new Outcome.Nurture());
    }
  }

  @Nested
  class Staff {
    @Test
    void whoTakeOverSilenceTheAssistantUntilTheyResume() {
      caller.missesCall();
      seesOutreach(4);
      stage.staff.takeOver();
      clinic.sees(() -> stage.view().mode() == Mode.STAFF);
      clinic.waits(5, HOURS);
      assertThat(stage.vendors.effects).hasSize(4);
      stage.staff.resume();
      seesOutreach(5);
    }

    @Test
    void whoPauseGetTheTextsAnsweredOnResume() throws Exception {
      caller.missesCall();
      seesOutreach(4);
      stage.staff.pause();
      Thread texting = Thread.startVirtualThread(() -> caller.texts("Hi, about Botox"));
      clinic.waits(1, HOURS);
      assertThat(stage.vendors.texts()).hasSize(1);
      stage.staff.resume();
      texting.join();
      clinic.sees(() -> stage.vendors.texts().size() == 2);
    }
  }

  @Nested
  class WhenThingsGoWrong {
    @Test
    void anOutageWhileACallIsWithdrawnDelaysNoAnswer() {
      caller.missesCall();
      seesOutreach(4);
      stage.vendors.withdrawing = false;
      caller.texts("Botox, first time, this month. I'd like to book");
      caller.texts("1");
      caller.texts("yes");
      stage.vendors.withdrawing = true;
      assertThat(stage.outcome()).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    void aCallAgainWhileTheNextAttemptMustWaitDoesNotSpin() {
      try (RecoveryStage evening = new RecoveryStage(LocalDateTime.of(2026, 11, 24, 19, 50))) {
        evening.caller.missesCall("event-1");
        evening.clinic.waits(40, MINUTES);
        evening.caller.missesCall("event-2");
        evening.clinic.waits(3, HOURS);
        assertThat(evening.store.decisions.size()).isLessThan(12);
      }
    }

    @Test
    void aStopIsHeededWhileStaffHoldTheEpisode() {
      caller.missesCall();
      seesOutreach(4);
      stage.staff.takeOver();
      clinic.sees(() -> stage.view().mode() == Mode.STAFF);
      caller.texts("stop calling me");
      assertThat(stage.outcome()).isEqualTo(new Outcome.OptedOut(Channel.SMS));
      assertThat(stage.store.optOuts).hasSize(1);
    }

    @Test
    void aSpokenTurnDuringAHoldBecomesACallbackAndKeepsTheTextsInOrder() {
      caller.missesCall();
      seesOutreach(4);
      caller.answersCall("first", By.HUMAN);
      stage.staff.pause();
      clinic.sees(() -> stage.view().mode() == Mode.PAUSED);
      caller.texts("it's about Botox");
      Reply reply = caller.says("first", "hello? are you there?");
      assertThat(reply.next()).isEqualTo(Next.HANG_UP);
      assertThat(stage.store.escalations).hasSize(1);
      stage.staff.resume();
      clinic.sees(() -> stage.vendors.texts().size() == 2);
    }

    @Test
    void staffWhoNeverGiveItBackKeepIt() {
      caller.missesCall();
      seesOutreach(4);
      stage.staff.takeOver();
      clinic.sees(() -> stage.view().mode() == Mode.STAFF);
      assertThat(stage.outcome())
          .isInstanceOfSatisfying(
              Outcome.Escalated.class,
              o -> assertThat(o.reason()).isEqualTo(EscalationReason.HELD_BY_STAFF));
    }

    @Test
    void aCallAfterTheLastAttemptOpensAnEpisodeOfItsOwn() {
      caller.missesCall("event-1");
      clinic.waits(25, HOURS);
      int before = stage.vendors.effects.size();
      caller.missesCall("event-2");
      seesOutreach(before + 4);
      assertThat(stage.vendors.effects.getLast().id().value()).startsWith("ep_1-next.first.");
    }

    @Test
    void aMachineThatAnswersAgainHearsNothing() {
      caller.missesCall();
      seesOutreach(4);
      assertThat(caller.answersCall("first", By.VOICEMAIL).say()).isNotEmpty();
      clinic.waits(6, MINUTES);
      assertThat(caller.answersCall("step-1", By.VOICEMAIL).say()).isEmpty();
    }

    @Test
    void theProviderHearsOfAContraindication() {
      caller.missesCall();
      seesOutreach(4);
      caller.texts("Botox, first time, this month, I'm pregnant. I'd like to book");
      caller.texts("1");
      caller.texts("yes");
      assertThat(stage.outcome()).isInstanceOf(Outcome.Booked.class);
      assertThat(stage.vendors.flags).containsExactly("pregnant");
    }
  }

  @Nested
  class SomebodyWhoWritesFirst {
    @Test
    void isToldThatAnAssistantAnswers() {
      caller.writesFirst("Hi, do you do Botox?");
      assertThat(stage.vendors.texts()).hasSize(1);
      assertThat(stage.vendors.texts().getFirst())
          .startsWith("Hi, this is Lumen Aesthetics' AI assistant.");
    }

    @Test
    void isLeftAloneWhenItWasOnlyThanks() {
      caller.writesFirst("Perfect, thank you!");
      assertThat(stage.outcome()).isEqualTo(new Outcome.NothingAsked());
      assertThat(stage.vendors.effects).isEmpty();
    }
  }

  @Test
  void acceptsConsentsOfThePersonsOwnOverTheClinicsBasis() {
    stage.store.consents.put(Channel.SMS, ConsentBasis.WRITTEN);
    caller.missesCall();
    seesOutreach(4);
    assertThat(stage.store.decisions.getFirst().decisions())
        .filteredOn(d -> d.channel() == Channel.SMS)
        .allMatch(d -> d.basis() == ConsentBasis.WRITTEN);
  }
}
