package dev.ringback.workflows.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            true,
            LocalDate.of(2027, 9, 1),
            now.confidence(),
            "a later act");
    List<StateRule> rows = List.of(now, later);
    assertThat(StateRules.latest(rows, LocalDate.of(2027, 8, 31))).isEqualTo(now);
    assertThat(StateRules.latest(rows, LocalDate.of(2027, 9, 1))).isEqualTo(later);
    assertThat(StateRules.latest(rows, LocalDate.of(2020, 1, 1))).isEqualTo(now);
    assertThat(now.from()).isEqualTo("2025-09-01");
    assertThat(StateRules.in("LA", StateRules.VERSION).from()).isEqualTo("2026-11-23");
    assertThat(StateRules.in("LA", StateRules.VERSION).bindsReplies()).isTrue();
    assertThat(now.bindsReplies()).isFalse();
    assertThat(StateRules.in(null, StateRules.VERSION).source()).contains("64.1200(c)(1)");
    assertThat(StateRules.in("OH", StateRules.VERSION).state()).isEqualTo("US");
    assertThat(StateRules.rows()).hasSize(27).allMatch(row -> !row.source().isBlank());
  }

  private static String days(HolidayCalendar calendar, int year) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(calendar::includes)
        .map(LocalDate::toString)
        .collect(Collectors.joining(" "));
  }
}
