package dev.ringback.workflows.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import dev.ringback.workflows.clinic.LocationId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
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
          two                            | slot-2
          press 2                        | slot-2
          I'll take the first            | slot-1
          the middle one                 | slot-2
          two thirty                     | slot-1
          half past two                  | slot-1
          230 pm                         | slot-1
          the twenty-fifth               | slot-2
          the twenty fourth              | slot-1
          11/27                          | slot-3
          the 24th at 2:30               | slot-1
          ten o'clock                    | slot-2
          18:00                          | slot-3
          no, the second one             | slot-2
          Wednesday morning              | slot-2
          the evening one                | slot-3
          la segunda                     | slot-2
          la primera, por favor          | slot-1
          el martes                      | slot-1
          el miércoles                   | slot-2
          el 27                          | slot-3
          el 24 de noviembre             | slot-1
          el veinticinco de noviembre    | slot-2
          a las dos y media              | slot-1
          a las diez de la mañana        | slot-2
          a las seis de la tarde         | slot-3
          el viernes por la tarde        | slot-3
          la última                      | slot-3
          la de más tarde                | slot-3
          dos                            | slot-2
          opción tres                    | slot-3
          sí, el martes a las 2:30       | slot-1
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
        "the 30th at 2:30",
        "Tuesday or Wednesday",
        "2:30 or 10",
        "half past three",
        "quarter past two",
        "Tuesday isn't good",
        "do you have anything earlier?",
        "call me later",
        "this is my first time",
        "the last time it bruised",
        "my budget is 600",
        "tomorrow at 2:30",
        "mañana a las dos y media",
        "ninguna",
        "no puedo el martes",
        "el jueves",
        "a las tres",
        "el martes o el viernes",
        "sun spots",
        "99999",
        "¿",
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

  @Test
  void neverChoosesASlotThatWasNotOfferedWhateverTimesAreSaid() {
    String[] said =
        ("the first second third 2 3 9 24th 25th 30th at 2:30 10 am pm tuesday friday monday or not"
                + " half past two noon later one earliest el la segunda martes lunes a las dos y media"
                + " de tarde manana menos cuarto november 24 12/1 option yes si no quiero 99")
            .split(" ");
    qt().forAll(lists().of(integers().between(0, said.length - 1)).ofSizeBetween(0, 7))
        .check(picks -> {
          String words = picks.stream().map(i -> said[i]).collect(Collectors.joining(" "));
          return SlotChoicePolicy.choose(words, OFFERED, ZONE).map(OFFERED::contains).orElse(true);
        });
  }

  @Test
  void hearsNoon() {
    List<Slot> slots =
        List.of(
            slot("slot-1", LocalDateTime.of(2026, 12, 1, 12, 0)),
            slot("slot-2", LocalDateTime.of(2026, 12, 2, 9, 15)));
    assertThat(SlotChoicePolicy.choose("noon works", slots, ZONE)).contains(slots.getFirst());
    assertThat(SlotChoicePolicy.choose("al mediodía", slots, ZONE)).contains(slots.getFirst());
    assertThat(SlotChoicePolicy.choose("December first", slots, ZONE)).contains(slots.getFirst());
    assertThat(SlotChoicePolicy.choose("las nueve y cuarto", slots, ZONE))
        .contains(slots.getLast());
    assertThat(SlotChoicePolicy.choose("quarter past nine", slots, ZONE)).contains(slots.getLast());
    assertThat(SlotChoicePolicy.choose("diez menos cuarto", slots, ZONE)).isEmpty();
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
