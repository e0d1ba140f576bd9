package dev.ringback.workflows.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.LocationId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotWordingTest {
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final Slot TUESDAY = slot(LocalDateTime.of(2026, 11, 24, 14, 30));
  private static final Slot WEDNESDAY = slot(LocalDateTime.of(2026, 11, 25, 13, 0));
  private static final Slot IN_DECEMBER = slot(LocalDateTime.of(2026, 12, 1, 10, 0));

  @Test
  void writesTheDateInFull() {
    assertThat(SlotWording.of(TUESDAY, ZONE, Language.ENGLISH))
        .isEqualTo("Tuesday, November 24 at 2:30 PM");
    assertThat(SlotWording.of(TUESDAY, ZONE, Language.SPANISH))
        .isEqualTo("martes 24 de noviembre a las 2:30 de la tarde");
    assertThat(SlotWording.of(WEDNESDAY, ZONE, Language.SPANISH))
        .isEqualTo("miércoles 25 de noviembre a la 1:00 de la tarde");
    assertThat(SlotWording.of(IN_DECEMBER, ZONE, Language.SPANISH))
        .isEqualTo("martes 1 de diciembre a las 10:00 de la mañana");
  }

  @Test
  void numbersWhatIsRead() {
    assertThat(SlotWording.written(List.of(TUESDAY, IN_DECEMBER), ZONE, Language.ENGLISH))
        .isEqualTo("1) Tuesday, November 24 at 2:30 PM\n2) Tuesday, December 1 at 10:00 AM");
  }

  @Test
  void namesTheMonthAloudOnlyWhenItChanges() {
    assertThat(SlotWording.spoken(List.of(TUESDAY, WEDNESDAY, IN_DECEMBER), ZONE, Language.ENGLISH))
        .isEqualTo(
            "Tuesday the 24th at 2:30 PM, Wednesday the 25th at 1 PM,"
                + " or Tuesday, December 1st at 10 AM");
    assertThat(SlotWording.spoken(List.of(TUESDAY, WEDNESDAY), ZONE, Language.SPANISH))
        .isEqualTo(
            "el martes 24 de noviembre a las 2:30 de la tarde"
                + " o el miércoles 25 de noviembre a la 1:00 de la tarde");
  }

  private static Slot slot(LocalDateTime local) {
    return new Slot(
        new SlotId("slot-1"),
        local.atZone(ZONE).toInstant(),
        Duration.ofMinutes(30),
        new LocationId("austin"),
        null,
        "t_1");
  }
}
