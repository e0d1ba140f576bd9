package dev.ringback.activities.booking.tck;

import static dev.ringback.activities.booking.tck.TckBench.AUSTIN;
import static dev.ringback.activities.booking.tck.TckBench.starts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.activities.booking.Person;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.Slot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Local times, on the days clocks change too. The clinic is in Texas. */
interface ClockCases extends TckCases {
  /** 2:00 becomes 3:00. */
  Instant FORWARD = Instant.parse("2027-03-14T08:00:00Z");

  /** 2:00 becomes 1:00: from then for an hour, local times are told a second time. */
  Instant BACK = Instant.parse("2027-11-07T07:00:00Z");

  Duration HOUR = Duration.ofHours(1);

  @Test
  default void keepsLocalTimesWhenTheClocksGoForward() {
    FoundSlots found = bench().search(AUSTIN, null);
    List<ZonedDateTime> local =
        found.slots().stream().map(slot -> slot.start().atZone(TckClinic.ZONE)).toList();
    assertThat(local)
        .allSatisfy(time -> {
          assertThat(time.getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
          assertThat(time.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 30));
          assertThat(time.getMinute() % 30).isZero();
        });
    assertThat(local.stream().map(ZonedDateTime::toLocalDate))
        .contains(LocalDate.of(2027, 3, 12), LocalDate.of(2027, 3, 15));
    Slot after =
        found.slots().stream()
            .filter(slot -> slot.start().isAfter(FORWARD))
            .findFirst()
            .orElseThrow();
    assertStands(found, after);
  }

  @Test
  default void booksAroundTheHourThatIsSkipped() {
    bench().book.openAlways();
    assertStands(first(FORWARD.minus(HOUR), FORWARD));
    assertStands(first(FORWARD, FORWARD.plus(HOUR)));
  }

  @Test
  default void booksAroundTheHourThatComesTwice() {
    bench().book.moveTo(BACK.minus(Duration.ofDays(3)));
    bench().book.openAlways();
    assertStands(first(BACK.minus(HOUR.multipliedBy(2)), BACK.minus(HOUR)));
    assertStands(first(BACK.plus(HOUR), BACK.plus(HOUR.multipliedBy(2))));
  }

  /** A time that could be either is not offered, or is booked as the one it was offered as. */
  @Test
  default void takesNoTimeOfTheHourThatComesTwiceForTheOther() {
    bench().book.moveTo(BACK.minus(Duration.ofDays(3)));
    bench().book.openAlways();
    FoundSlots found = between(BACK.minus(HOUR), BACK.plus(HOUR));
    for (Instant start : starts(found)) {
      FoundSlots again = between(start, start.plus(Duration.ofMinutes(1)));
      Person person = TckAppointments.somebody();
      bench().book(person, again, again.slots().getFirst());
      assertThat(bench().standing(person)).containsExactly(start);
    }
  }

  private FoundSlots between(Instant from, Instant until) {
    return bench().search(bench().clinic, AUSTIN, null, from, until);
  }

  /** Others may have booked some of the times: any of this hour does. */
  private FoundSlots first(Instant from, Instant until) {
    FoundSlots found = between(from, until);
    assertThat(found.slots()).isNotEmpty();
    return found;
  }

  private void assertStands(FoundSlots found) {
    assertStands(found, found.slots().getFirst());
  }

  private void assertStands(FoundSlots found, Slot slot) {
    Person person = TckAppointments.somebody();
    bench().book(person, found, slot);
    assertThat(bench().standing(person)).containsExactly(slot.start());
    assertThat(bench().appointments(person))
        .singleElement()
        .extracting(BookedTime::start)
        .isEqualTo(slot.start());
  }
}
