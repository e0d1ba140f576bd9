package dev.ringback.activities.detection.eightbyeight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordWindowTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  @Test
  void isWrittenInTheAccountsTimeAndRoundedOutwards() {
    var window = window("2026-11-23T18:00:00.900Z", "2026-11-23T19:00:00.100Z");

    assertThat(window.startTime()).isEqualTo("2026-11-23 12:00:00");
    assertThat(window.endTime()).isEqualTo("2026-11-23 13:00:01");
  }

  @Test
  void spansTheHourThatIsLeftOutInSpring() {
    var window = window("2027-03-14T07:30:00Z", "2027-03-14T08:30:00Z");

    assertThat(window.startTime()).isEqualTo("2027-03-14 01:30:00");
    assertThat(window.endTime()).isEqualTo("2027-03-14 03:30:01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-01T05:40:00Z",
        "2026-11-01T06:10:00Z",
        "2026-11-01T06:50:00Z",
        "2026-11-01T07:10:00Z",
        "2026-11-01T07:59:59Z",
        "2026-11-01T08:00:00Z"
      })
  void holdsTheSpanHoweverAnAmbiguousTimeIsRead(String from) {
    Instant begin = Instant.parse(from);
    Instant end = begin.plusSeconds(1800);
    var window = RecordWindow.of(begin, end, CHICAGO);
    LocalDateTime first = LocalDateTime.parse(window.startTime(), FORM);
    LocalDateTime last = LocalDateTime.parse(window.endTime(), FORM);

    for (ZoneOffset start : CHICAGO.getRules().getValidOffsets(first)) {
      assertThat(first.toInstant(start)).isBeforeOrEqualTo(begin);
    }
    for (ZoneOffset finish : CHICAGO.getRules().getValidOffsets(last)) {
      assertThat(last.toInstant(finish)).isAfterOrEqualTo(end);
    }
  }

  private static RecordWindow window(String from, String to) {
    return RecordWindow.of(Instant.parse(from), Instant.parse(to), CHICAGO);
  }
}
