package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.compliance.ContactStanding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who calls, what calls, why, and how to make it stop: in the first turn, on every channel. */
class FirstWordsTest {
  private static final Clinic CLINIC = BilingualClinic.lumen();
  private static final Location PLACE = CLINIC.locations().getFirst();
  private static final int ONE_TEXT = 160;

  /** Letters of GSM 03.38 that the texts use beyond ASCII. */
  private static final String GSM = "ÀàÉéÑñÜüÖöÄä¿¡èùìò";

  private static final ContactStanding STRANGER =
      new ContactStanding(Set.of(), Map.of(), Set.of(), List.of(), List.of(), null, null);

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, AI assistant, returning your call, press 9, An AI writes down",
    "SPANISH, asistente de IA, en respuesta a su llamada, marque 9, Una IA anota"
  })
  void aCallOfOursSaysWhoWhatWhyAndHowToStopBeforeItsFirstQuestion(
      Language language, String what, String why, String stop, String notice) {
    String opening = greetings(language).spokenOpening(STRANGER, "QUESTION?");

    assertThat(opening).containsSubsequence(why, stop, notice, "QUESTION?").contains(what);
    assertThat(opening.substring(0, opening.indexOf('.'))).contains(CLINIC.name(), what, why);
    assertThat(opening.indexOf(stop)).isLessThan(opening.indexOf(why) + 60);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aCallOfTheirsIsToldThatItIsWrittenDownAndOffersNoStop(Language language) {
    assertThat(greetings(language).answeringOpening(STRANGER, "QUESTION?"))
        .contains(CLINIC.name(), greetings(language).transcriptionNotice())
        .doesNotContain(" 9");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyOpeningNamesTheClinicAndTheAi(Language language) {
    Greetings greetings = greetings(language);
    for (String words :
        List.of(
            greetings.writtenOpening(STRANGER, "?"),
            greetings.callOffer(),
            greetings.reminder(),
            greetings.whatsAppOpening(),
            greetings.mailBody(),
            greetings.voicemail(),
            greetings.help(),
            greetings.introduction(""))) {
      assertThat(words).contains(CLINIC.name()).containsPattern("\\b(AI|IA)\\b");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void voicemailLeavesANumberThatTakesTheStop(Language language) {
    assertThat(greetings(language).voicemail())
        .contains(
            PhoneWords.of(PLACE.staffLine().e164()),
            "STOP",
            PhoneWords.of(PLACE.callerId().e164()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theOfferOfACallFitsOneText(Language language) {
    String offer = greetings(language).callOffer();
    assertThat(offer.length()).isLessThanOrEqualTo(ONE_TEXT);
    assertThat(offer).contains("STOP");
    assertThat(
            offer
                .chars()
                .filter(c -> !StandardCharsets.US_ASCII.newEncoder().canEncode((char) c))
                .allMatch(c -> GSM.indexOf(c) >= 0))
        .isTrue();
  }

  private static Greetings greetings(Language language) {
    return Phrasebook.of(CLINIC, PLACE, language).greetings();
  }
}
