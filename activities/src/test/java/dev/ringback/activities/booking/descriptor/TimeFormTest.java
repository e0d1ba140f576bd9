package dev.ringback.activities.booking.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.booking.descriptor.TimeForm.Form;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormTest {
  private static final ZoneId AUSTIN = ZoneId.of("America/Chicago");
  private static final Instant BEFORE = Instant.parse("2027-03-13T15:00:00Z");
  private static final Instant AFTER = Instant.parse("2027-03-15T14:00:00Z");

  private static TimeForm form(Form form, String pattern) {
    return new TimeForm(form, Form.UTC, pattern, Duration.ofMinutes(30));
  }

  @ParameterizedTest
  @CsvSource({
    "UTC,,2027-03-13T15:00:00Z,2027-03-15T14:00:00Z",
    "OFFSET,,2027-03-13T09:00:00-06:00,2027-03-15T09:00:00-05:00",
    "LOCAL,,2027-03-13T09:00:00,2027-03-15T09:00:00",
    "LOCAL,MM/dd/yyyy HH:mm,03/13/2027 09:00,03/15/2027 09:00",
    "UTC,yyyy-MM-dd HH:mm,2027-03-13 15:00,2027-03-15 14:00"
  })
  void nineInTheMorningStaysNineWhenTheClocksGoForward(
      Form form, String pattern, String before, String after) {
    TimeForm times = form(form, pattern);
    assertThat(times.write(BEFORE, AUSTIN)).isEqualTo(before);
    assertThat(times.write(AFTER, AUSTIN)).isEqualTo(after);
    assertThat(times.read(before, AUSTIN)).contains(BEFORE);
    assertThat(times.read(after, AUSTIN)).contains(AFTER);
  }

  @Test
  void aLocalTimeThatIsNoneOrTwoIsNotGuessed() {
    TimeForm times = form(Form.LOCAL, null);
    assertThat(times.read("2027-03-14T02:30:00", AUSTIN)).isEmpty();
    assertThat(times.read("2027-11-07T01:30:00", AUSTIN)).isEmpty();
    assertThat(times.read("2027-03-15T09:00:00", null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LOCAL,2027-03-15T09:00:00Z",
    "UTC,2027-03-15T09:00:00-05:00",
    "UTC,2027-03-15T09:00:00",
    "OFFSET,2027-03-15T09:00:00"
  })
  void aTimeOfAnotherFormIsRefused(Form form, String text) {
    assertThatThrownBy(() -> form(form, null).read(text, AUSTIN))
        .isInstanceOf(DateTimeException.class);
  }
}
