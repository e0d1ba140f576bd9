package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.TestClinics;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.escalation.EscalationReason;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasebookTest {
  private static final Clinic CLINIC = BilingualClinic.lumen();
  private static final String QUESTION = "What would you like?";
  private static final ContactStanding RETURNING =
      person(
          "Dana",
          new ContactStanding.EarlierInterest(
              new TreatmentId("coolsculpting"), YearMonth.of(2026, 7)));
  private static final ContactStanding STRANGER = person(null, null);

  @ParameterizedTest
  @EnumSource(Language.class)
  void neverTellsAnInterestToWhoeverAnswersTheCall(Language language) {
    String opening = greetings(language).spokenOpening(RETURNING, QUESTION);
    assertThat(opening).contains("Dana").doesNotContain("CoolSculpting").doesNotContain(QUESTION);
    assertThat(opening).endsWith(phrases(language).isThis("Dana"));
    assertThat(greetings(language).welcomeBack(RETURNING)).contains("Dana", "CoolSculpting");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyOpeningSaysFirstThatAnAssistantOfTheClinicSpeaks(Language language) {
    Greetings greetings = greetings(language);
    for (String opening :
        List.of(
            greetings.spokenOpening(STRANGER, QUESTION),
            greetings.writtenOpening(STRANGER, QUESTION),
            greetings.voicemail(),
            greetings.mailBody(),
            greetings.reminder(),
            greetings.introduction(""))) {
      assertThat(opening.split("[.:]", 2)[0])
          .contains("Lumen Aesthetics")
          .containsAnyOf("AI assistant", "asistente de IA");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aTextNamesNoTreatmentAndEndsWithTheWayOut(Language language) {
    assertThat(greetings(language).writtenOpening(RETURNING, QUESTION))
        .contains("Dana")
        .doesNotContain("CoolSculpting")
        .matches("(?s).*STOP[^.]*\\.$");
  }

  @Test
  void offersSpanishOnlyWhereTheClinicSpeaksIt() {
    assertThat(greetings(Language.ENGLISH).writtenOpening(STRANGER, QUESTION))
        .endsWith("Para español, responda ESPAÑOL. Reply STOP to opt out.");
    assertThat(greetings(Language.ENGLISH).spokenOpening(STRANGER, QUESTION))
        .contains("Para español")
        .endsWith(QUESTION);
    Clinic english = TestClinics.lumen();
    assertThat(
            Phrasebook.of(english, english.locations().getFirst(), Language.ENGLISH)
                .greetings()
                .writtenOpening(STRANGER, QUESTION))
        .doesNotContain("español");
  }

  @Test
  void offersAndConfirmsInSpanish() {
    Phrasebook spanish = phrases(Language.SPANISH);
    Slot slot =
        new Slot(
            new SlotId("slot-1"),
            LocalDateTime.of(2026, 11, 24, 14, 30).atZone(TestClinics.AUSTIN).toInstant(),
            Duration.ofMinutes(30),
            BilingualClinic.AUSTIN,
            null,
            "t_1");
    assertThat(spanish.offer("", List.of(slot), Channel.VOICE))
        .contains("el martes 24 de noviembre a las 2:30 de la tarde");
    assertThat(spanish.confirm(slot, true, Channel.SMS)).endsWith("SÍ con su nombre y apellido.");
    assertThat(spanish.readBack(new Detail(Detail.Kind.EMAIL, "d@e.com"), Channel.VOICE))
        .contains("d arroba e punto com");
  }

  @ParameterizedTest
  @EnumSource(EscalationReason.class)
  void handsOverInBothLanguages(EscalationReason reason) {
    assertThat(phrases(Language.SPANISH).handOver(reason))
        .isNotEqualTo(phrases(Language.ENGLISH).handOver(reason))
        .isNotBlank();
  }

  private static Phrasebook phrases(Language language) {
    return Phrasebook.of(CLINIC, CLINIC.locations().getFirst(), language);
  }

  private static Greetings greetings(Language language) {
    return phrases(language).greetings();
  }

  private static ContactStanding person(
      @org.jspecify.annotations.Nullable String given,
      ContactStanding.@org.jspecify.annotations.Nullable EarlierInterest before) {
    return new ContactStanding(
        Set.of(), Map.of(), Set.of(), List.of(), List.of(TestClinics.AUSTIN), given, before);
  }
}
