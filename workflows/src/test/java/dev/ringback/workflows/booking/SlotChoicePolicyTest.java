package dev.ringback.workflows.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import dev.ringback.workflows.clinic.LocationId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotChoicePolicyTest {
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final List<Slot> OFFERED =
      List.of(
          slot("slot-1", LocalDateTime.of(2026, 11, 24, 14, 30)),
          slot("slot-2", LocalDateTime.of(2026, 11, 25, 10, 0)),
          slot("slot-3", LocalDateTime.of(2026, 11, 27, 18, 0)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1                              | slot-1
          2                              | slot-2
          #3                             | slot-3
          option 2 please                | slot-2
          the second one works           | slot-2
          second                         | slot-2
          the first one please           | slot-1
          Tuesday                        | slot-1
          tuesday at 2:30 is great       | slot-1
          Tue 2:30 pm                    | slot-1
          the 25th                       | slot-2
          November 27                    | slot-3
          10am                           | slot-2
          friday evening                 | slot-3
          6                              | slot-3
          6pm                            | slot-3
          the later one                  | slot-3
          the earliest                   | slot-1
          """)
  void resolvesWordsToAnOfferedSlot(String words, String id) {
    assertThat(SlotChoicePolicy.choose(words, OFFERED, ZONE))
        .map(Slot::id)
        .contains(new SlotId(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4",
        "Thursday",
        "2:30 on Wednesday",
        "Tuesday at 4",
        "none of these",
        "not the second one",
        "yes",
        "sometime next week",
        "11am",
        "what about Monday the 30th",
        ""
      })
  void choosesNothingThatWasNotOfferedOrIsUnclear(String words) {
    assertThat(SlotChoicePolicy.choose(words, OFFERED, ZONE)).isEmpty();
  }

  @Test
  void choosesNothingWhenTwoSlotsFit() {
    List<Slot> sameDay =
        List.of(
            slot("slot-1", LocalDateTime.of(2026, 11, 24, 10, 0)),
            slot("slot-2", LocalDateTime.of(2026, 11, 24, 15, 0)));
    assertThat(SlotChoicePolicy.choose("Tuesday", sameDay, ZONE)).isEmpty();
  }

  @Test
  void neverChoosesASlotThatWasNotOffered() {
    qt().forAll(strings().basicLatinAlphabet().ofLengthBetween(0, 40))
        .check(words ->
            SlotChoicePolicy.choose(words, OFFERED, ZONE).map(OFFERED::contains).orElse(true));
  }

  private static Slot slot(String id, LocalDateTime local) {
    return new Slot(
        new SlotId(id),
        local.atZone(ZONE).toInstant(),
        Duration.ofMinutes(30),
        new LocationId("austin"),
        null,
        id);
  }
}
