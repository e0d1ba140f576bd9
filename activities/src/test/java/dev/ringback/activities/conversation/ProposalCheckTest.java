package dev.ringback.activities.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.activities.TestClinic;
import dev.ringback.activities.conversation.Proposal.ProposedFact;
import dev.ringback.activities.conversation.Proposal.ProposedIntent;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.conversation.Answer;
import dev.ringback.workflows.conversation.Evidence;
import dev.ringback.workflows.conversation.Fact;
import dev.ringback.workflows.conversation.Intent;
import dev.ringback.workflows.conversation.Pending;
import dev.ringback.workflows.conversation.ReadTurn;
import dev.ringback.workflows.conversation.Sentiment;
import dev.ringback.workflows.conversation.TurnId;
import dev.ringback.workflows.conversation.TurnReading;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProposalCheckTest {

  private static TurnReading check(Pending asked, String words, Proposal proposal) {
    return check(Turns.material(words), Turns.asking(asked), proposal);
  }

  private static TurnReading check(TurnMaterial material, ReadTurn turn, Proposal proposal) {
    Acknowledgement allowed = new Acknowledgement(material, turn.turn().channel());
    try {
      return new ProposalCheck(material, turn, allowed)
          .check(new ProposalReader.Read(proposal, false));
    } catch (DefectiveProposal e) {
      throw new AssertionError(e);
    }
  }

  private static Proposal proposal(
      List<ProposedFact> facts, String slot, String given, String family) {
    return new Proposal(
        "Lovely.",
        true,
        List.of(ProposedIntent.BOOK),
        facts,
        Sentiment.POSITIVE,
        Optional.empty(),
        Optional.ofNullable(slot),
        Optional.ofNullable(given),
        Optional.ofNullable(family));
  }

  private static Proposal facts(ProposedFact... facts) {
    return proposal(List.of(facts), null, null, null);
  }

  private static ProposedFact fact(Dimension dimension, String code, String date, String words) {
    return new ProposedFact(dimension, code, Optional.ofNullable(date), words);
  }

  /** What is left when nothing is asked, and what machines say: only our own rules see that. */
  @Test
  void theModelMayNameEveryIntentButThoseOfTheRules() {
    assertThat(Stream.of(ProposedIntent.values()).map(Enum::name))
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(Intent.COURTESY, Intent.SCREENED, Intent.UNAVAILABLE))
                .stream()
                .map(Enum::name)
                .toList());
  }

  @Test
  void keepsAFactWhoseWordsTheCallerSaid() {
    TurnReading reading =
        check(
            Pending.GOALS,
            "I'd like  some BOTOX before a wedding",
            facts(fact(Dimension.GOALS, "botox", null, "some botox")));
    assertThat(reading.facts())
        .containsExactly(
            new Fact.Goal(new TreatmentId("botox"), new Evidence(Turns.TURN, "some botox")));
    assertThat(reading.source()).isEqualTo(TurnReading.Source.MODEL);
    assertThat(reading.acknowledgement()).isEqualTo("Lovely.");
  }

  @Test
  void dropsAFactTheCallerDidNotSay() {
    assertThat(
            check(
                    Pending.GOALS,
                    "I'd like some botox",
                    facts(
                        fact(Dimension.LIMITATIONS, "BUDGET", null, "it is expensive"),
                        fact(Dimension.OPENNESS, "READY", null, " ")))
                .facts())
        .isEmpty();
  }

  @Test
  void dropsTreatmentsAndCodesThatDoNotExist() {
    assertThat(
            check(
                    Pending.GOALS,
                    "thread lift please",
                    facts(
                        fact(Dimension.GOALS, "thread-lift", null, "thread lift"),
                        fact(Dimension.WINDOW, "SOON", null, "please")))
                .facts())
        .isEmpty();
  }

  @Test
  void keepsAWishTheMenuDoesNotName() {
    assertThat(
            check(
                    Pending.GOALS,
                    "thread lift please",
                    facts(fact(Dimension.GOALS, "other", null, "thread lift")))
                .facts())
        .containsExactly(new Fact.Goal(null, new Evidence(Turns.TURN, "thread lift")));
  }

  @Test
  void keepsAnEventFromTodayOn() {
    assertThat(
            check(
                    Pending.WINDOW,
                    "my wedding is in December",
                    facts(
                        fact(Dimension.WINDOW, "EVENT", "2026-12-12", "my wedding"),
                        fact(Dimension.WINDOW, "EVENT", "2026-11-22", "my wedding"),
                        fact(Dimension.WINDOW, "EVENT", "2029-01-01", "my wedding"),
                        fact(Dimension.WINDOW, "EVENT", null, "my wedding"),
                        fact(Dimension.WINDOW, "EVENT", "December", "my wedding")))
                .facts())
        .containsExactly(
            new Fact.Window(
                Fact.Window.Kind.EVENT,
                LocalDate.of(2026, 12, 12),
                new Evidence(Turns.TURN, "my wedding")));
  }

  @Test
  void hearsAStopTheModelMissed() {
    assertThat(check(Pending.GOALS, "please stop texting me", facts()).intents())
        .contains(Intent.STOP, Intent.BOOK);
  }

  @Test
  void hearsAWishForAPersonAndAnEmergencyTheModelMissed() {
    assertThat(check(Pending.GOALS, "let me talk to a real person", facts()).intents())
        .contains(Intent.PERSON);
    assertThat(check(Pending.GOALS, "I can't breathe", facts()).intents())
        .contains(Intent.EMERGENCY);
  }

  @Test
  void decidesYesAndNoByTheWordsAlone() {
    assertThat(check(Pending.CONFIRMATION, "yes please", facts()).answer()).isEqualTo(Answer.YES);
    assertThat(check(Pending.CONFIRMATION, "no, not that", facts()).answer()).isEqualTo(Answer.NO);
  }

  @Test
  void takesTheTimeTheWordsChooseOverTheModels() {
    assertThat(
            check(Pending.SLOT, "the first one", proposal(List.of(), "slot-2", null, null)).slot())
        .isEqualTo(new SlotId("slot-1"));
  }

  @Test
  void takesTheModelsTimeOnlyIfItWasOfferedAndNotDeclined() {
    assertThat(
            check(Pending.SLOT, "whatever Maya has", proposal(List.of(), "slot-2", null, null))
                .slot())
        .isEqualTo(new SlotId("slot-2"));
    assertThat(
            check(Pending.SLOT, "whatever Maya has", proposal(List.of(), "slot-9", null, null))
                .slot())
        .isNull();
    assertThat(check(Pending.SLOT, "no, neither", proposal(List.of(), "slot-2", null, null)).slot())
        .isNull();
  }

  @Test
  void takesANameOnlyIfItWasSaid() {
    assertThat(check(Pending.NAME, "dana reyes", proposal(List.of(), null, "Dana", "Reyes")).name())
        .isEqualTo(new PersonName("Dana", "Reyes"));
    assertThat(check(Pending.NAME, "it's Dana", proposal(List.of(), null, "Dana", "Smith")).name())
        .isEqualTo(new PersonName("Dana", null));
    assertThat(
            check(Pending.GOALS, "botox please", proposal(List.of(), null, "Dana", "Reyes")).name())
        .isNull();
  }

  private static Proposal answering(String acknowledgement, boolean answered, String language) {
    return new Proposal(
        acknowledgement,
        answered,
        List.of(ProposedIntent.QUESTION),
        List.of(),
        Sentiment.NEUTRAL,
        Optional.ofNullable(language),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static TurnReading answering(String words, String acknowledgement, boolean answered) {
    return check(Pending.GOALS, words, answering(acknowledgement, answered, null));
  }

  @Test
  void takesWholeWordsOnly() {
    assertThat(
            check(
                    Pending.LIMITATIONS,
                    "I know botox",
                    facts(fact(Dimension.LIMITATIONS, "NONE", null, "no")))
                .facts())
        .isEmpty();
  }

  @Test
  void tellsWhenAQuestionStaysOpen() {
    assertThat(answering("is there parking", "Sure, 2 hours are free.", true).unpublished())
        .isFalse();
    assertThat(answering("is there parking", "", false).unpublished()).isTrue();
    TurnReading dropped = answering("is there parking", "Yes, it costs $3.", true);
    assertThat(dropped.acknowledgement()).isEmpty();
    assertThat(dropped.unpublished()).isTrue();
  }

  @Test
  void tellsNoPriceThatDoesNotAnswer() {
    assertThat(answering("how much is botox", "Botox is $12 to $16.", false).acknowledgement())
        .isEmpty();
    assertThat(answering("how much is botox", "Botox is $12 to $16.", true).acknowledgement())
        .isNotEmpty();
  }

  @Test
  void doesNotSayTheSameTwiceInARow() {
    TurnMaterial after =
        Turns.material("botox", TestClinic.lumen(), "Happy to help with that. What for?");
    assertThat(
            check(
                    after,
                    Turns.asking(Pending.GOALS),
                    answering("Happy to help with that.", true, null))
                .acknowledgement())
        .isEmpty();
  }

  @Test
  void takesALanguageTheClinicSpeaksAndTheWordsShow() {
    Clinic english = TestClinic.lumen();
    Proposal spanish = answering("", true, "es");
    ReadTurn turn = Turns.asking(Pending.GOALS);
    String words = "una pregunta sobre el precio";
    assertThat(check(Turns.material(words, english, ""), turn, spanish).language())
        .isNotEqualTo(Language.SPANISH);
    assertThat(check(Turns.material(words, Turns.bilingual(), ""), turn, spanish).language())
        .isEqualTo(Language.SPANISH);
    assertThat(check(Turns.material("botox", Turns.bilingual(), ""), turn, spanish).language())
        .isNotEqualTo(Language.SPANISH);
  }

  @Test
  void provesAFactByTheTurnItWasSaidIn() {
    TurnId cut = new TurnId("SM98");
    TurnMaterial last = Turns.material("before a wedding");
    Said said =
        new Said(
            List.of(
                new Said.Utterance(cut, "I want botox"),
                new Said.Utterance(Turns.TURN, "before a wedding")));
    TurnMaterial both =
        new TurnMaterial(
            said,
            last.owner(),
            last.clinic(),
            last.earlier(),
            last.about(),
            last.namedByCaller(),
            last.published());
    assertThat(
            check(
                    both,
                    Turns.asking(Pending.GOALS),
                    facts(
                        fact(Dimension.GOALS, "botox", null, "botox"),
                        fact(Dimension.WINDOW, "LATER", null, "a wedding"),
                        fact(Dimension.OPENNESS, "READY", null, "botox before")))
                .facts())
        .extracting(fact -> fact.evidence().turn())
        .containsExactly(cut, Turns.TURN, Turns.TURN);
  }

  @Test
  void goesByTheRulesForAnIntentThereIsNot() throws DefectiveProposal {
    TurnMaterial material = Turns.material("how much is botox");
    ReadTurn turn = Turns.asking(Pending.GOALS);
    ProposalReader.Read strange =
        ProposalReader.read("{\"acknowledgement\":\"\",\"intents\":[\"DANCE\"],\"facts\":[]}");
    assertThat(
            new ProposalCheck(material, turn, new Acknowledgement(material, Channel.SMS))
                .check(strange)
                .intents())
        .contains(Intent.PRICE);
  }
}
