package dev.ringback.workflows.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HolidayCalendarTest {

  @ParameterizedTest
  @CsvSource({
    "1954, 1954-04-18", "1981, 1981-04-19", "2000, 2000-04-23", "2008, 2008-03-23",
    "2025, 2025-04-20", "2026, 2026-04-05", "2027, 2027-03-28", "2028, 2028-04-16",
    "2038, 2038-04-25", "2049, 2049-04-18", "2076, 2076-04-19", "2285, 2285-03-22",
  })
  void knowsWhenEasterIs(int year, LocalDate easter) {
    assertThat(HolidayCalendar.easter(year)).isEqualTo(easter);
  }

  @Test
  void keepsTheFederalHolidays() {
    assertThat(days(HolidayCalendar.FEDERAL, 2027))
        .isEqualTo(
            "2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-06-19 2027-07-04"
                + " 2027-07-05 2027-09-06 2027-10-11 2027-11-11 2027-11-25 2027-12-24 2027-12-25"
                + " 2027-12-31");
  }

  @Test
  void keepsThoseOfAlabama() {
    assertThat(days(HolidayCalendar.ALABAMA, 2028))
        .isEqualTo(
            "2028-01-01 2028-01-17 2028-02-21 2028-02-29 2028-04-24 2028-05-29 2028-06-05"
                + " 2028-06-19 2028-07-04 2028-09-04 2028-10-09 2028-11-10 2028-11-11 2028-11-23"
                + " 2028-11-24 2028-12-01 2028-12-24 2028-12-25");
  }

  @Test
  void keepsThoseOfLouisiana() {
    assertThat(days(HolidayCalendar.LOUISIANA, 2028))
        .isEqualTo(
            "2028-01-01 2028-01-08 2028-01-17 2028-02-21 2028-02-29 2028-04-14 2028-05-29"
                + " 2028-06-19 2028-07-04 2028-08-30 2028-09-04 2028-10-09 2028-11-01 2028-11-07"
                + " 2028-11-10 2028-11-11 2028-11-23 2028-11-24 2028-12-24 2028-12-25");
    assertThat(days(HolidayCalendar.LOUISIANA, 2027)).doesNotContain("2027-11-02");
  }

  @ParameterizedTest
  @CsvSource({
    "MAINE, 2027, 2027-04-19 2027-11-26",
    "MAINE, 2028, 2028-04-17 2028-11-24",
    "NEBRASKA, 2027, 2027-04-30 2027-11-26",
    "NEBRASKA, 2028, 2028-04-28 2028-11-24",
    "PENNSYLVANIA, 2027, 2027-02-12 2027-03-26 2027-06-14 2027-11-02 2027-11-26",
    "PENNSYLVANIA, 2028, 2028-02-11 2028-02-12 2028-04-14 2028-06-14 2028-11-07 2028-11-24",
    "RHODE_ISLAND, 2027, 2027-05-04 2027-08-09",
    "RHODE_ISLAND, 2025, 2025-05-04 2025-05-05 2025-08-11",
    "RHODE_ISLAND, 2028, 2028-05-04 2028-08-14 2028-11-07",
    "UTAH, 2027, 2027-03-26 2027-03-28 2027-06-21 2027-07-23 2027-07-24",
    "UTAH, 2028, 2028-04-14 2028-04-16 2028-07-24",
    "UTAH, 2029, 2029-03-30 2029-04-01 2029-06-18 2029-07-24",
  })
  void keepsThoseThatOnlyTheStateNames(HolidayCalendar calendar, int year, String days) {
    Set<String> federal = Set.of(days(HolidayCalendar.FEDERAL, year).split(" "));
    assertThat(days(calendar, year).split(" ")).containsAll(federal);
    assertThat(
            Stream.of(days(calendar, year).split(" "))
                .filter(day -> !federal.contains(day))
                .collect(Collectors.joining(" ")))
        .isEqualTo(days);
  }

  @ParameterizedTest
  @EnumSource(HolidayCalendar.class)
  void keepsEveryDayOfAnyWhereTheStateIsNotKnown(HolidayCalendar calendar) {
    assertThat(days(HolidayCalendar.EVERY, 2028).split(" "))
        .contains(days(calendar, 2028).split(" "));
    assertThat(days(HolidayCalendar.EVERY, 2028)).doesNotContain("2028-03-01");
  }

  @Test
  void exemptsRepliesOnlyByTheWordsOfALaw() {
    assertThat(StateRules.rows())
        .filteredOn(row -> !row.replies().equals(RepliesExempt.NONE))
        .extracting(StateRule::state)
        .containsExactlyInAnyOrder("OK", "TX", "WA");
    assertThat(StateRules.in("OH", StateRules.VERSION).replies().voice()).isNull();
    assertThat(StateRules.in("OH", StateRules.VERSION).replies().text()).contains("(f)(15)");
    assertThat(StateRules.in(null, StateRules.VERSION).replies()).isEqualTo(RepliesExempt.NONE);
    assertThat(StateRules.in("ANY", StateRules.VERSION).replies()).isEqualTo(RepliesExempt.NONE);
  }

  @Test
  void refusesATableThatIsNeverOpenEverywhere() {
    StateRule early = StateRules.in("ME", StateRules.VERSION);
    StateRule late = hours(early, DayHours.of(17, 21));
    assertThatThrownBy(() -> StrictestRule.of(List.of(early, late), StateRules.VERSION))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static StateRule hours(StateRule row, DayHours weekdays) {
    return new StateRule(
        row.state(),
        weekdays,
        null,
        null,
        null,
        row.holidays(),
        row.caps(),
        row.replies(),
        row.from(),
        row.confidence(),
        row.source());
  }

  @Test
  void takesTheRowThatIsInForce() {
    StateRule now = StateRules.in("TX", StateRules.VERSION);
    StateRule later =
        new StateRule(
            "TX",
            now.weekdays(),
            null,
            null,
            null,
            now.holidays(),
            List.of(),
            RepliesExempt.NONE,
            LocalDate.of(2027, 9, 1),
            now.confidence(),
            "a later act");
    List<StateRule> rows = List.of(now, later);
    assertThat(StateRules.latest(rows, LocalDate.of(2027, 8, 31))).isEqualTo(now);
    assertThat(StateRules.latest(rows, LocalDate.of(2027, 9, 1))).isEqualTo(later);
    assertThat(StateRules.latest(rows, LocalDate.of(2020, 1, 1))).isEqualTo(now);
    assertThat(now.from()).isEqualTo("2025-09-01");
    assertThat(StateRules.in("LA", StateRules.VERSION).from()).isEqualTo("2026-11-23");
    assertThat(StateRules.in(null, StateRules.VERSION).source()).contains("64.1200(c)(1)");
    assertThat(StateRules.in("OH", StateRules.VERSION).state()).isEqualTo("US");
    assertThat(StateRules.rows()).hasSize(28).allMatch(row -> !row.source().isBlank());
  }

  private static String days(HolidayCalendar calendar, int year) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(calendar::includes)
        .map(LocalDate::toString)
        .collect(Collectors.joining(" "));
  }
}
