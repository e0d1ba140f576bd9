package dev.ringback.workflows.detection;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.BrandVoice;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.Question;
import dev.ringback.workflows.clinic.TestClinics;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.conversation.Answer;
import dev.ringback.workflows.conversation.CallAnswered.By;
import dev.ringback.workflows.conversation.Detail;
import dev.ringback.workflows.conversation.Intent;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.Pending;
import dev.ringback.workflows.conversation.ReadTurn;
import dev.ringback.workflows.conversation.Reads;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.conversation.Reply.Next;
import dev.ringback.workflows.conversation.Sentiment;
import dev.ringback.workflows.conversation.TurnReading;
import dev.ringback.workflows.escalation.Escalation;
import dev.ringback.workflows.escalation.EscalationReason;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How callers are received. What each turn means is given; the words are only there to be said. */
@Timeout(60)
class ReceptionTest {
  private static final String CALL = "first";

  private final RecoveryStage stage = new RecoveryStage(LocalDateTime.of(2026, 11, 24, 12, 0));
  private final RecoveryStage.Caller caller = stage.caller;

  @AfterEach
  void closeStage() {
    stage.close();
  }

  private void reachesOut() {
    caller.missesCall();
    stage.clinic.sees(() -> stage.vendors.effects.size() >= 4);
  }

  private Reply answersTheCall() {
    reachesOut();
    return caller.answersCall(CALL, By.HUMAN);
  }

  private String texts(Reads meaning) {
    stage.store.readings.add(meaning.reading());
    caller.texts("…");
    return stage.vendors.texts().getLast();
  }

  private Reply says(Reads meaning) {
    stage.store.readings.add(meaning.reading());
    return caller.says(CALL, "…");
  }

  private Reply saysAfterHearing(int characters, Reads meaning) {
    stage.store.readings.add(meaning.reading());
    return caller.cutsInAfter(CALL, characters, "…");
  }

  private List<EscalationReason> tickets() {
    return stage.store.escalations.stream().map(Escalation::reason).toList();
  }

  private static Reads readyToBook() {
    return Reads.intent(Intent.BOOK).wants("botox").thisMonth();
  }

  /** Two places, two languages. */
  static Clinic lumenInSpanishToo() {
    Clinic lumen = TestClinics.lumen();
    Location austin = TestClinics.austin();
    Location dallas =
        new Location(
            new LocationId("dallas"),
            "Lumen Dallas",
            "1 Elm St",
            "TX",
            TestClinics.AUSTIN,
            List.of(),
            austin.callerId(),
            null,
            austin.staffLine(),
            austin.hours(),
            "urn:blvd:Location:dallas",
            List.of("plano"));
    List<Question> questions = new ArrayList<>(lumen.questions());
    questions.add(
        new Question(Dimension.GOALS, null, "¿Qué le gustaría hacerse?", Language.SPANISH));
    BrandVoice voice =
        new BrandVoice(
            lumen.voice().greeting(),
            lumen.voice().tone(),
            lumen.voice().avoid(),
            lumen.voice().voice(),
            List.of(
                new BrandVoice.Translation(
                    Language.SPANISH,
                    "Hola, le habla el asistente de IA de {clinic}.",
                    "Polly.Lupe-Neural")));
    return new Clinic(
        lumen.id(),
        lumen.version(),
        lumen.name(),
        voice,
        lumen.email(),
        lumen.whatsAppTemplate(),
        List.of(austin, dallas),
        lumen.treatments(),
        lumen.providers(),
        lumen.policies(),
        lumen.consents(),
        lumen.contactHours(),
        lumen.cadence(),
        lumen.glow(),
        questions,
        lumen.pms(),
        lumen.knowledge(),
        lumen.detection(),
        lumen.compliance());
  }

  @Nested
  class SomebodyInAHurry {
    @Test
    void hearsTimesAtOnce() {
      answersTheCall();
      assertThat(says(Reads.nothing().wants("botox").feels(Sentiment.HURRIED)).say())
          .contains("Which suits you best?");
    }
  }

  @Nested
  class SomebodyWhoAsksAsWell {
    @Test
    void isAnsweredAndAskedOn() {
      reachesOut();
      assertThat(
              texts(
                  Reads.intent(Intent.QUESTION)
                      .wants("botox")
                      .takenUpWith("We validate parking in the garage.")))
          .isEqualTo(
              "We validate parking in the garage."
                  + " Is there anything we should know, such as health or budget?");
    }

    @Test
    void whatNobodyPublishedIsPromisedAndPutOnTheStaffsListOnce() {
      reachesOut();
      assertThat(texts(Reads.nothing().wants("botox").asksTheUnpublished()))
          .contains("I'll have someone on our team confirm that for you.")
          .contains("Is there anything we should know");
      texts(Reads.nothing().nothingInTheWay().asksTheUnpublished());
      assertThat(tickets()).containsExactly(EscalationReason.OPEN_QUESTION);
      assertThat(stage.view().outcome()).isNull();
    }

    @Test
    void isAnsweredWhileATimeIsBeingSettledToo() {
      reachesOut();
      texts(readyToBook());
      texts(Reads.nothing().chooses("slot-1"));
      String reply = texts(Reads.intent(Intent.QUESTION).takenUpWith("Parking is free."));
      assertThat(reply).startsWith("Parking is free. ").contains("Shall I book it?");
      texts(Reads.yes());
      assertThat(stage.outcome()).isInstanceOf(Outcome.Booked.class);
    }
  }

  @Nested
  class SomebodyElsesBusiness {
    @Test
    void isNotTalkedAboutAndCountsForNobody() {
      reachesOut();
      assertThat(texts(Reads.intent(Intent.SOMEONE_ELSE).wants("coolsculpting")))
          .isEqualTo("I can only talk about your own visit. What were you hoping to have done?");
      assertThat(stage.view().glow().goals()).isEqualTo(1);
    }
  }

  @Nested
  class SomebodyAbusive {
    @Test
    void hearsOneCalmBoundaryAndThenAnEnd() {
      reachesOut();
      assertThat(texts(Reads.intent(Intent.ABUSE)))
          .startsWith("I can help with treatments, prices and appointments here.");
      texts(Reads.intent(Intent.ABUSE));
      assertThat(stage.outcome())
          .isInstanceOfSatisfying(
              Outcome.Escalated.class,
              o -> assertThat(o.reason()).isEqualTo(EscalationReason.ABUSIVE));
    }
  }

  @Nested
  class SomebodyWhoCutsIn {
    @Test
    void hasTheTimeReadAgainBeforeAYesCounts() {
      answersTheCall();
      says(readyToBook());
      Reply readBack = says(Reads.nothing().chooses("slot-1"));
      Reply again = saysAfterHearing(12, Reads.yes());
      assertThat(again.say()).isEqualTo(readBack.say());
      assertThat(stage.vendors.booked).isEmpty();
      assertThat(says(Reads.yes()).next()).isEqualTo(Next.HANG_UP);
      assertThat(stage.vendors.booked).hasSize(1);
    }

    @Test
    void isTakenAtTheirWordOnceTheTimeWasOut() {
      answersTheCall();
      says(readyToBook());
      String readBack = says(Reads.nothing().chooses("slot-1")).say();
      saysAfterHearing(readBack.indexOf("Shall"), Reads.yes());
      assertThat(stage.outcome()).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    void isNotAnsweredUntilTheyHaveSpokenOut() {
      answersTheCall();
      stage.store.readings.add(TurnReading.interrupted());
      var first =
          java.util.concurrent.CompletableFuture.supplyAsync(
              () -> caller.says(CALL, "I'd like, um"));
      stage.clinic.sees(() -> stage.store.reads.size() == 1);
      Reply second = says(Reads.nothing().wants("botox"));
      assertThat(second.say()).contains("Is there anything we should know");
      assertThat(first.join()).isEqualTo(new Reply("", Next.LISTEN, Language.ENGLISH));
      ReadTurn together = stage.store.reads.getLast();
      assertThat(together.cut()).hasSize(1);
    }
  }

  @Nested
  class AnAcknowledgementSpokenMeanwhile {
    @Test
    void isHowTheReplyBegins() {
      answersTheCall();
      Reply reply = says(Reads.nothing().wants("botox").takenUpAloudWith("Botox, lovely."));
      assertThat(reply.acknowledgement()).isEqualTo("Botox, lovely.");
      assertThat(reply.say()).startsWith("Botox, lovely. Is there anything we should know");
      assertThat(stage.store.reads.getLast().aloud()).isTrue();
    }

    @Test
    void beginsEvenAReplyThatWouldNotHaveTakenItUp() {
      answersTheCall();
      says(readyToBook());
      Reply readBack = says(Reads.nothing().chooses("slot-1").takenUpAloudWith("Sure thing."));
      assertThat(readBack.say()).startsWith("Sure thing. ").contains("Shall I book it?");
      assertThat(saysAfterHearing(20, Reads.yes()).say()).contains("Shall I book it?");
      assertThat(stage.vendors.booked).isEmpty();
    }

    @Test
    void isLeftToTheReadingWhereAYesIsWaitedFor() {
      answersTheCall();
      says(readyToBook());
      says(Reads.nothing().chooses("slot-1"));
      says(Reads.yes());
      assertThat(stage.store.reads.getLast().asked()).isEqualTo(Pending.CONFIRMATION);
      assertThat(stage.store.reads.getLast().aloud()).isTrue();
      reachesNothingMore();
    }

    private void reachesNothingMore() {
      assertThat(stage.outcome()).isInstanceOf(Outcome.Booked.class);
    }
  }

  @Nested
  class SomebodyWhoWouldRatherBeTexted {
    @Test
    void isTextedTheQuestionAndLetGo() {
      answersTheCall();
      Reply goodbye = says(Reads.intent(Intent.BY_TEXT).wants("botox"));
      assertThat(goodbye.next()).isEqualTo(Next.HANG_UP);
      stage.clinic.sees(() -> stage.vendors.texts().size() == 2);
      caller.hangsUp(CALL);
      stage.clinic.waits(5, MINUTES);
      assertThat(stage.vendors.texts().getLast())
          .isEqualTo("Is there anything we should know, such as health or budget?");
      assertThat(stage.vendors.texts()).hasSize(2);
      texts(Reads.nothing().nothingInTheWay());
      assertThat(stage.vendors.texts()).hasSize(3);
    }
  }

  @Nested
  class SomebodySilent {
    @Test
    void isAskedAgainThenOfferedATextWhichAYesTakes() {
      answersTheCall();
      assertThat(caller.isSilent(CALL).say()).startsWith("Sorry, I didn't catch that.");
      assertThat(caller.isSilent(CALL).say()).startsWith("Would you rather have me text you?");
      assertThat(says(Reads.yes()).next()).isEqualTo(Next.HANG_UP);
      stage.clinic.sees(() -> stage.vendors.texts().size() == 2);
      assertThat(stage.vendors.texts().getLast()).isEqualTo("What were you hoping to have done?");
    }

    @Test
    void isLeftAloneInTheEndWithoutBeingGivenUp() {
      answersTheCall();
      says(Reads.nothing().wants("botox"));
      caller.isSilent(CALL);
      caller.isSilent(CALL);
      assertThat(caller.isSilent(CALL).next()).isEqualTo(Next.HANG_UP);
      caller.hangsUp(CALL);
      stage.clinic.sees(() -> stage.vendors.texts().getLast().contains("we got cut off"));
      assertThat(stage.view().outcome()).isNull();
    }
  }

  @Nested
  class WhoeverAnswersDanasPhone {
    WhoeverAnswersDanasPhone() {
      stage.store.earlierInterest =
          new ContactStanding.EarlierInterest(
              new TreatmentId("coolsculpting"), YearMonth.of(2026, 7));
    }

    @Test
    void isAskedWhoTheyAreBeforeAnythingIsTold() {
      assertThat(answersTheCall().say())
          .endsWith("Am I speaking with Dana?")
          .doesNotContain("CoolSculpting");
      assertThat(says(Reads.yes()).say()).contains("You asked about CoolSculpting in July");
      assertThat(stage.view().waitingFor()).isEqualTo(Pending.GOALS);
      says(Reads.yes());
      assertThat(stage.store.reads.getLast().earlierInterest())
          .isEqualTo(new TreatmentId("coolsculpting"));
    }

    @Test
    void isAStrangerIfTheySaySo() {
      answersTheCall();
      assertThat(says(Reads.no()).say()).endsWith("What were you hoping to have done?");
      assertThat(says(readyToBook()).say()).doesNotContain("Dana");
      says(Reads.nothing().chooses("slot-1"));
      assertThat(says(Reads.yes()).say()).contains("first and last name");
      assertThat(stage.store.reads).noneMatch(read -> read.earlierInterest() != null);
      says(Reads.nothing().isCalled("Maria", "Cole"));
      assertThat(stage.outcome()).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    void isToldNothingWhenTheyAnswerSomethingElse() {
      answersTheCall();
      assertThat(says(Reads.nothing().wants("botox")).say())
          .doesNotContain("CoolSculpting")
          .contains("Is there anything we should know");
    }
  }

  @Nested
  class SomebodyWhoSpeaksSpanish {
    SomebodyWhoSpeaksSpanish() {
      stage.store.clinic = lumenInSpanishToo();
    }

    @Test
    void isAnsweredInItFromThenOn() {
      answersTheCall();
      Reply reply = says(Reads.nothing().in(Language.SPANISH));
      assertThat(reply.language()).isEqualTo(Language.SPANISH);
      assertThat(reply.say()).contains("¿Qué le gustaría hacerse?");
      says(Reads.nothing().wants("botox"));
      assertThat(stage.store.reads.getLast().language()).isEqualTo(Language.SPANISH);
    }

    @Test
    void goesBackToEnglishOnRequest() {
      answersTheCall();
      says(Reads.nothing().in(Language.SPANISH));
      Reply reply = says(Reads.intent(Intent.LANGUAGE).in(Language.ENGLISH));
      assertThat(reply.language()).isEqualTo(Language.ENGLISH);
      assertThat(reply.say()).contains("What were you hoping to have done?");
    }
  }

  @Test
  void aLanguageTheClinicDoesNotSpeakChangesNothing() {
    answersTheCall();
    Reply reply = says(Reads.intent(Intent.LANGUAGE).in(Language.SPANISH));
    assertThat(reply.language()).isEqualTo(Language.ENGLISH);
    assertThat(reply.say()).contains("What were you hoping to have done?");
  }

  @Test
  void timesAreOfferedWhereThePersonIs() {
    stage.store.clinic = lumenInSpanishToo();
    reachesOut();
    assertThat(texts(readyToBook())).contains("Lumen Austin");
    assertThat(texts(Reads.nothing().near("dallas"))).contains("Lumen Dallas");
    texts(Reads.nothing().chooses("slot-1"));
    texts(Reads.yes());
    assertThat(stage.outcome()).isInstanceOf(Outcome.Booked.class);
    assertThat(stage.vendors.booked.getLast().location()).isEqualTo(new LocationId("dallas"));
  }

  @Nested
  class AnAddress {
    private final Detail mail = new Detail(Detail.Kind.EMAIL, "dana@mail.example");

    @Test
    void isKeptOnceItWasReadBackAndConfirmed() {
      reachesOut();
      texts(readyToBook());
      assertThat(texts(Reads.nothing().leaves(mail)))
          .isEqualTo("I have your email as dana@mail.example. Is that right?");
      assertThat(stage.store.emails).isEmpty();
      assertThat(texts(Reads.yes())).startsWith("Got it.").contains("1) ");
      assertThat(stage.store.emails).hasSize(1);
    }

    @Test
    void isNotKeptAfterANo() {
      reachesOut();
      texts(Reads.nothing().leaves(mail));
      texts(Reads.no());
      assertThat(texts(Reads.no())).contains("What were you hoping to have done?");
      assertThat(stage.store.emails).isEmpty();
    }

    @Test
    void aNumberIsToldToStaffAndNeverUsed() {
      reachesOut();
      texts(Reads.nothing().leaves(new Detail(Detail.Kind.PHONE, "+15125550177")));
      texts(Reads.yes());
      texts(Reads.intent(Intent.PERSON));
      assertThat(stage.outcome()).isInstanceOf(Outcome.Escalated.class);
      assertThat(stage.store.escalations.getLast().flags())
          .singleElement()
          .asString()
          .contains("(512) 555-0177");
    }
  }

  @Test
  void aYesThatComesWithNonsenseBooksNothing() {
    reachesOut();
    texts(readyToBook());
    texts(Reads.nothing().chooses("slot-1"));
    assertThat(texts(Reads.intent(Intent.OFF_TOPIC).answers(Answer.YES)))
        .contains("Shall I book it?");
    assertThat(stage.vendors.booked).isEmpty();
  }
}
