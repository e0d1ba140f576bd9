package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.TestClinics;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReadingTest {
  private static final Clinic CLINIC = TestClinics.lumen();
  private static final TurnId TURN = new TurnId("t1");

  @Test
  void findsTheTreatmentWithTheWordsThatProveIt() {
    TurnReading reading = read("Hi, thinking about Botox", Pending.GOALS);
    assertThat(reading.facts())
        .containsExactly(new Fact.Goal(new TreatmentId("botox"), new Evidence(TURN, "botox")));
    assertThat(reading.source()).isEqualTo(TurnReading.Source.RULES);
  }

  @Test
  void takesAnAnswerItCannotPlaceForTheGoalThatWasAskedFor() {
    assertThat(read("something for my chin", Pending.GOALS).facts())
        .containsExactly(new Fact.Goal(null, new Evidence(TURN, "something for my chin")));
  }

  @Test
  void flagsAContraindicationUnlessItIsDenied() {
    assertThat(kinds(read("I'm pregnant and want Botox", Pending.GOALS)))
        .contains(Fact.Limitation.Kind.CONTRAINDICATION);
    assertThat(kinds(read("no, I'm not pregnant", Pending.LIMITATIONS)))
        .doesNotContain(Fact.Limitation.Kind.CONTRAINDICATION);
  }

  @Test
  void everyFactQuotesTheCaller() {
    String words = "Never had Botox, my budget is around $400 and this month would be great";
    assertThat(read(words, Pending.GOALS).facts())
        .hasSizeGreaterThanOrEqualTo(4)
        .allMatch(f ->
            words.toLowerCase(Locale.ROOT).contains(f.evidence().words().toLowerCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @CsvSource({
    "Dana Whitfield, Dana, Whitfield",
    "It's Dana Whitfield, Dana, Whitfield",
    "yes please - Dana Whitfield, Dana, Whitfield",
    "Dana, Dana,"
  })
  void hearsTheNameItAskedFor(String words, String given, String family) {
    assertThat(read(words, Pending.NAME).name()).isEqualTo(new PersonName(given, family));
  }

  @Test
  void doesNotTakeOtherWordsForAName() {
    assertThat(read("I'm interested in Botox", Pending.GOALS).name()).isNull();
    assertThat(read("This is about Botox", Pending.GOALS).name()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "how much is it?, PRICE",
    "you have the wrong number, WRONG_NUMBER",
    "no thanks I'm not interested, NOT_INTERESTED",
    "none of those work, OTHER_TIMES",
    "my lip is swollen since the filler, TREATMENT_CONCERN",
    "is it safe while nursing?, CLINICAL",
    "I want a refund, COMPLAINT",
    "can I book an appointment, BOOK",
    "STOP, STOP",
    "get me a human, PERSON",
    "are you a bot?, ARE_YOU_A_BOT"
  })
  void hearsWhatTheCallerWants(String words, Intent intent) {
    assertThat(RuleReading.intents(words)).contains(intent);
  }

  private static List<Fact.Limitation.Kind> kinds(TurnReading reading) {
    return reading.facts().stream()
        .filter(Fact.Limitation.class::isInstance)
        .map(f -> ((Fact.Limitation) f).kind())
        .toList();
  }

  private static TurnReading read(String words, Pending asked) {
    CallerTurn turn = new CallerTurn(TURN, Channel.SMS, null, Instant.EPOCH, false, false, false);
    return RuleReading.read(
        words,
        new ReadTurn(
            new EpisodeId("ep_1"),
            new ClinicId("lumen"),
            1,
            new LocationId("austin"),
            turn,
            LocalDate.of(2026, 11, 24),
            asked,
            Set.of(),
            List.of(),
            null),
        CLINIC);
  }
}
