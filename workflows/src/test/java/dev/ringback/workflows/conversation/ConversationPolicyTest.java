package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.escalation.EscalationReason;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationPolicyTest {
  private final PaperTalk text = PaperTalk.byText();
  private final PaperTalk call = PaperTalk.byVoice();

  private static Dimension asked(Move move) {
    assertThat(move).isInstanceOf(Move.Ask.class);
    return ((Move.Ask) move).question().dimension();
  }

  @Nested
  class APersonTakesOver {
    @ParameterizedTest
    @CsvSource({
      "MINOR, MINOR",
      "CLINICAL, CLINICAL_QUESTION",
      "COMPLAINT, COMPLAINT",
      "TREATMENT_CONCERN, TREATMENT_CONCERN",
      "EMERGENCY, EMERGENCY",
      "PERSON, ASKED_FOR_A_PERSON"
    })
    void atOnceWhateverElseIsSaid(Intent intent, EscalationReason reason) {
      assertThat(text.hears(Reads.intent(intent).wants("botox").thisMonth()))
          .isEqualTo(new Move.Escalate(reason));
    }

    @Test
    void butNotForAChangeAmongTheTimesOnOffer() {
      text.untilReadBack();
      assertThat(text.hears(Reads.intent(Intent.RESCHEDULE).chooses("slot-2")))
          .isInstanceOf(Move.Confirm.class);
    }

    @Test
    void fromSomebodyAbusiveAfterOneCalmBoundary() {
      assertThat(text.hears(Reads.intent(Intent.ABUSE))).isEqualTo(new Move.AskAgain());
      assertThat(text.hears(Reads.intent(Intent.ABUSE)))
          .isEqualTo(new Move.Escalate(EscalationReason.ABUSIVE));
    }

    @Test
    void onTheThirdTurnAboutSomethingElse() {
      assertThat(text.hears(Reads.intent(Intent.OFF_TOPIC))).isEqualTo(new Move.AskAgain());
      text.hears(Reads.intent(Intent.OFF_TOPIC));
      assertThat(text.hears(Reads.intent(Intent.OFF_TOPIC)))
          .isEqualTo(new Move.Escalate(EscalationReason.NOT_UNDERSTOOD));
    }

    @Test
    void whenTheSameAnswerLeadsNowhereAgainAndAgain() {
      text.untilOffered();
      text.hears(Reads.nothing());
      text.hears(Reads.nothing());
      assertThat(text.hears(Reads.nothing()))
          .isEqualTo(new Move.Escalate(EscalationReason.NOT_UNDERSTOOD));
    }

    @Test
    void whenSomebodyElsesBusinessIsAskedAboutAgainAndAgain() {
      Move last = new Move.AskAgain();
      for (int turn = 0; turn < 4; turn++) {
        last = text.hears(Reads.intent(Intent.SOMEONE_ELSE));
      }
      assertThat(last).isEqualTo(new Move.Escalate(EscalationReason.NOT_UNDERSTOOD));
    }

    @Test
    void onTheSecondAnnoyance() {
      text.hears(Reads.nothing().wants("botox").feels(Sentiment.FRUSTRATED));
      assertThat(text.hears(Reads.nothing().feels(Sentiment.FRUSTRATED)))
          .isEqualTo(new Move.Escalate(EscalationReason.FRUSTRATED));
    }
  }

  @Nested
  class Asking {
    @Test
    void followsWishesWithWhatStandsInTheirWayAndLeavesDatesForLast() {
      assertThat(asked(text.hears(Reads.nothing().wants("botox"))))
          .isEqualTo(Dimension.LIMITATIONS);
      assertThat(asked(text.hears(Reads.nothing().nothingInTheWay())))
          .isEqualTo(Dimension.OPENNESS);
      assertThat(asked(text.hears(Reads.nothing().firstTime()))).isEqualTo(Dimension.WINDOW);
      assertThat(text.hears(Reads.nothing().thisMonth())).isEqualTo(new Move.OfferTimes(false));
    }

    @Test
    void leavesOutWhatWasToldUnasked() {
      assertThat(asked(text.hears(Reads.nothing().wants("botox").firstTime().thisMonth())))
          .isEqualTo(Dimension.LIMITATIONS);
      assertThat(text.hears(Reads.nothing().nothingInTheWay()))
          .isEqualTo(new Move.OfferTimes(false));
    }

    @Test
    void offersTimesAtOnceToTheHurriedAndTheAnnoyed() {
      assertThat(text.hears(Reads.nothing().wants("botox").feels(Sentiment.HURRIED)))
          .isEqualTo(new Move.OfferTimes(false));
      assertThat(call.hears(Reads.nothing().wants("botox").feels(Sentiment.FRUSTRATED)))
          .isEqualTo(new Move.OfferTimes(false));
    }

    @Test
    void staysShortWithTheHurriedWhenTheySoundCalmLater() {
      PaperTalk first = new PaperTalk(text.clinic, PaperTalk.person("Dana", null));
      assertThat(asked(first.hears(Reads.nothing().feels(Sentiment.HURRIED))))
          .isEqualTo(Dimension.GOALS);
      assertThat(first.hears(Reads.nothing().wants("botox"))).isEqualTo(new Move.OfferTimes(false));
    }

    @Test
    void asksTheAnxiousThreeQuestionsAtMost() {
      text.hears(Reads.nothing().wants("botox").feels(Sentiment.ANXIOUS));
      text.hears(Reads.nothing());
      assertThat(text.hears(Reads.nothing())).isEqualTo(new Move.OfferTimes(false));
    }

    @Test
    void comesBackToTheGoalsOnceWhenNothingWasSaidOfThem() {
      assertThat(text.hears(Reads.intent(Intent.BOOK))).isEqualTo(new Move.AskAgain());
      assertThat(asked(text.hears(Reads.nothing()))).isEqualTo(Dimension.LIMITATIONS);
    }

    @Test
    void takesNothingThatIsSaidOfSomebodyElseForTheirOwn() {
      assertThat(
              text.hears(Reads.intent(Intent.SOMEONE_ELSE).wants("botox").isCalled("Eve", "Ray")))
          .isEqualTo(new Move.AskAgain());
      assertThat(text.conversation.facts()).isEmpty();
      assertThat(text.conversation.told().name()).isNull();
    }
  }

  @Nested
  class AnotherPlace {
    private final PaperTalk talk =
        new PaperTalk(BilingualClinic.lumen(), PaperTalk.person("Dana", null));

    @Test
    void namedAlongWithAYesHasTimesFoundThereAndBooksNone() {
      talk.untilReadBack();
      assertThat(talk.hears(Reads.yes().near("dallas"))).isEqualTo(new Move.OfferTimes(false));
    }

    @Test
    void namedAlongWithAWishForAnotherLanguageHasTimesFoundThere() {
      talk.untilOffered();
      assertThat(talk.hears(Reads.intent(Intent.LANGUAGE).near("dallas")))
          .isEqualTo(new Move.OfferTimes(false));
    }

    @Test
    void namedWhileAnAddressIsConfirmedHasTimesFoundThere() {
      talk.untilOffered();
      talk.hears(Reads.nothing().leaves(new Detail(Detail.Kind.EMAIL, "dana@mail.example")));
      assertThat(talk.hears(Reads.yes().near("dallas")).bare())
          .isEqualTo(new Move.OfferTimes(false));
    }
  }

  @Nested
  class AYes {
    @Test
    void booksTheTimeThatWasReadBack() {
      text.untilReadBack();
      assertThat(text.hears(Reads.yes())).isEqualTo(new Move.Book(text.chosen()));
    }

    @Test
    void toATimeThatWasNotHeardToItsEndHasItReadAgain() {
      call.untilReadBack();
      assertThat(call.hearsCutShort(Reads.yes())).isEqualTo(new Move.AskAgain());
      assertThat(call.conversation.patience().misunderstood()).isZero();
      assertThat(call.hears(Reads.yes())).isEqualTo(new Move.Book(call.chosen()));
    }

    @Test
    void alongWithNonsenseBooksNothing() {
      text.untilReadBack();
      assertThat(text.hears(Reads.intent(Intent.OFF_TOPIC).answers(Answer.YES)))
          .isEqualTo(new Move.AskAgain());
    }

    @Test
    void toBeingTextedIsNoYesToTheTime() {
      call.untilReadBack();
      call.hearsNothing();
      assertThat(call.hearsNothing()).isEqualTo(new Move.OfferText());
      assertThat(call.hears(Reads.yes())).isEqualTo(new Move.ByText(new Move.AskAgain()));
    }

    @Test
    void doesNotBookATimeNobodyOffered() {
      text.untilOffered();
      assertThat(text.hears(Reads.yes().chooses("slot-9")))
          .isEqualTo(new Move.NotUnderstood(new Move.AskAgain()));
    }
  }

  @Nested
  class Channels {
    @Test
    void whoWouldRatherBeTextedIsTexted() {
      assertThat(call.hears(Reads.intent(Intent.BY_TEXT)))
          .isEqualTo(new Move.ByText(new Move.AskAgain()));
    }

    @Test
    void whatWasSaidAlongWithItCounts() {
      Move move = call.hears(Reads.intent(Intent.BY_TEXT).wants("botox"));
      assertThat(move).isInstanceOf(Move.ByText.class);
      assertThat(asked(((Move.ByText) move).then())).isEqualTo(Dimension.LIMITATIONS);
    }

    @Test
    void whoWouldRatherBeCalledIsCalled() {
      assertThat(text.hears(Reads.intent(Intent.BY_CALL))).isEqualTo(new Move.ByCall());
    }

    @Test
    void silenceIsAskedAboutThenTextIsOfferedThenTheCallIsLeft() {
      assertThat(List.of(call.hearsNothing(), call.hearsNothing(), call.hearsNothing()))
          .containsExactly(new Move.Repeat(), new Move.OfferText(), new Move.LeaveCall());
    }
  }

  @Nested
  class SomebodyWhoMayBeDana {
    private final PaperTalk talk = PaperTalk.withSomebodyWhoMayBeDana();

    @Test
    void staysAStrangerIfTheQuestionWasNotHeard() {
      assertThat(asked(talk.hearsCutShort(Reads.yes()))).isEqualTo(Dimension.GOALS);
      assertThat(talk.conversation.identity().earlierInterest(true)).isNull();
    }

    @Test
    void isNobodyInParticularOnTheNextCall() {
      talk.hears(Reads.yes());
      talk.conversation.identity().callBegan();
      assertThat(talk.conversation.identity().earlierInterest(true)).isNull();
    }

    @Test
    void isWelcomedBackAfterAYes() {
      assertThat(talk.hears(Reads.yes())).isEqualTo(new Move.WelcomeBack());
      assertThat(talk.conversation.identity().earlierInterest(true)).isNotNull();
    }

    @Test
    void isAStrangerAfterANo() {
      assertThat(asked(talk.hears(Reads.no()))).isEqualTo(Dimension.GOALS);
      assertThat(talk.conversation.identity().earlierInterest(true)).isNull();
      assertThat(talk.conversation.identity().isReturning()).isFalse();
      assertThat(talk.conversation.needsName()).isTrue();
    }

    @Test
    void isAStrangerUnderAnotherName() {
      talk.hears(Reads.nothing().isCalled("Maria", null));
      assertThat(talk.conversation.identity().isSomebodyElse()).isTrue();
    }

    @Test
    void isTakenByTheNameEvenWhenNobodySaysYes() {
      assertThat(talk.hears(Reads.nothing().isCalled("Dana", null)))
          .isEqualTo(new Move.WelcomeBack());
      assertThat(talk.conversation.told().name()).isNull();
    }

    @Test
    void learnsNothingWhenTheySayWhatTheyWantInstead() {
      assertThat(asked(talk.hears(Reads.nothing().wants("botox"))))
          .isEqualTo(Dimension.LIMITATIONS);
      assertThat(talk.conversation.identity().earlierInterest(true)).isNull();
    }
  }

  @Nested
  class AnAddress {
    private static final Detail MAIL = new Detail(Detail.Kind.EMAIL, "dana@mail.example");
    private static final Detail OTHER = new Detail(Detail.Kind.EMAIL, "dana@post.example");

    @Test
    void isReadBackKeptAfterAYesAndTheQuestionComesBack() {
      text.untilOffered();
      assertThat(text.hears(Reads.nothing().leaves(MAIL))).isEqualTo(new Move.ReadBack(MAIL));
      assertThat(text.hears(Reads.yes())).isEqualTo(new Move.Keep(MAIL, new Move.AskAgain()));
      assertThat(text.conversation.pending()).isEqualTo(Pending.SLOT);
    }

    @Test
    void mayBeCorrectedOnce() {
      text.hears(Reads.nothing().leaves(MAIL));
      assertThat(text.hears(Reads.no())).isEqualTo(new Move.SayAgain());
      assertThat(text.hears(Reads.nothing().leaves(OTHER))).isEqualTo(new Move.ReadBack(OTHER));
      assertThat(text.hears(Reads.no())).isEqualTo(new Move.Drop(new Move.AskAgain()));
      assertThat(text.conversation.pending()).isEqualTo(Pending.GOALS);
    }

    @Test
    void aYesToItIsNoYesToATime() {
      text.untilReadBack();
      text.hears(Reads.nothing().leaves(MAIL));
      assertThat(text.hears(Reads.yes())).isEqualTo(new Move.Keep(MAIL, new Move.AskAgain()));
      assertThat(text.conversation.pending()).isEqualTo(Pending.CONFIRMATION);
    }

    @Test
    void doesNotHaveThemToldAgainWhatTheySaidAlongWithIt() {
      text.hears(Reads.nothing().wants("botox").leaves(MAIL));
      assertThat(text.hears(Reads.yes())).isInstanceOf(Move.Keep.class);
      assertThat(text.conversation.pending()).isEqualTo(Pending.LIMITATIONS);
    }

    @Test
    void waitsBehindAChosenTime() {
      text.untilOffered();
      assertThat(text.hears(Reads.nothing().chooses("slot-1").leaves(MAIL)))
          .isInstanceOf(Move.Confirm.class);
    }

    @Test
    void isForgottenWhenTheyGoOnInstead() {
      text.untilOffered().hears(Reads.nothing().leaves(MAIL));
      assertThat(text.hears(Reads.nothing().chooses("slot-2"))).isInstanceOf(Move.Confirm.class);
      assertThat(text.conversation.details().kept()).isEmpty();
    }

    @Test
    void ofSomebodyElseIsNotKeptForThePersonOnFile() {
      PaperTalk stranger = PaperTalk.withSomebodyWhoMayBeDana();
      stranger.hears(Reads.no());
      assertThat(stranger.hears(Reads.nothing().leaves(MAIL))).isNotInstanceOf(Move.ReadBack.class);
    }

    @Test
    void anotherNumberIsForStaffOnly() {
      text.hears(Reads.nothing().leaves(new Detail(Detail.Kind.PHONE, "+15125550177")));
      text.hears(Reads.yes());
      assertThat(text.conversation.notesForStaff()).singleElement().asString().contains("555-0177");
      assertThat(text.conversation.told().flags()).isEmpty();
    }
  }

  @Nested
  class AnEpisodeThatBeganBeforeTheseRules {
    private final PaperTalk earlier = PaperTalk.fromBefore();

    @Test
    void asksTheHurriedAsItDid() {
      assertThat(asked(earlier.hears(Reads.nothing().wants("botox").feels(Sentiment.HURRIED))))
          .isEqualTo(Dimension.LIMITATIONS);
    }

    @Test
    void endsAfterThreeSilencesAsItDid() {
      assertThat(List.of(earlier.hearsNothing(), earlier.hearsNothing(), earlier.hearsNothing()))
          .containsExactly(new Move.Repeat(), new Move.Repeat(), new Move.Later());
    }

    @Test
    void goesOnToTheNextQuestionAsItDid() {
      assertThat(asked(earlier.hears(Reads.intent(Intent.BOOK)))).isEqualTo(Dimension.LIMITATIONS);
    }
  }
}
