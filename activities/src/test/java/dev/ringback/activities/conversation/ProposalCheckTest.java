package dev.ringback.activities.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.activities.TestClinic;
import dev.ringback.activities.conversation.Proposal.ProposedFact;
import dev.ringback.activities.conversation.Proposal.ProposedIntent;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.conversation.Answer;
import dev.ringback.workflows.conversation.Evidence;
import dev.ringback.workflows.conversation.Fact;
import dev.ringback.workflows.conversation.Intent;
import dev.ringback.workflows.conversation.Pending;
import dev.ringback.workflows.conversation.Sentiment;
import dev.ringback.workflows.conversation.TurnReading;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProposalCheckTest {

  private static TurnReading check(Pending asked, String words, Proposal proposal) {
    return new ProposalCheck(words, Turns.asking(asked), TestClinic.lumen()).check(proposal);
  }

  private static Proposal proposal(
      List<ProposedFact> facts, String slot, String given, String family) {
    return new Proposal(
        List.of(ProposedIntent.BOOK),
        facts,
        Sentiment.POSITIVE,
        Optional.ofNullable(slot),
        Optional.ofNullable(given),
        Optional.ofNullable(family),
        "Lovely.");
  }

  private static Proposal facts(ProposedFact... facts) {
    return proposal(List.of(facts), null, null, null);
  }

  private static ProposedFact fact(Dimension dimension, String code, String date, String words) {
    return new ProposedFact(dimension, code, Optional.ofNullable(date), words);
  }

  /** A courtesy is what is left when nothing is asked; only our own rules see one. */
  @Test
  void theModelMayNameEveryIntentButACourtesy() {
    assertThat(Stream.of(ProposedIntent.values()).map(Enum::name))
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(Intent.COURTESY)).stream().map(Enum::name).toList());
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
}
