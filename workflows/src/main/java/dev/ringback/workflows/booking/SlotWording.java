package dev.ringback.workflows.booking;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How times are written and spoken: weekday, date and time, in the location's zone. */
public final class SlotWording {
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("EEEE, MMMM d 'at' h:mm a", Locale.US);

  private SlotWording() {}

  /** Such as {@code Tuesday, November 24 at 2:30 PM}. */
  public static String of(Slot slot, ZoneId zone) {
    return FULL.format(slot.start().atZone(zone));
  }

  /** Numbered for reading: {@code 1) …}, one a line. */
  public static String written(List<Slot> slots, ZoneId zone) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < slots.size(); i++) {
      text.append(i == 0 ? "" : "\n").append(i + 1).append(") ").append(of(slots.get(i), zone));
    }
    return text.toString();
  }

  /** For listening: {@code A, B, or C}. */
  public static String spoken(List<Slot> slots, ZoneId zone) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < slots.size(); i++) {
      if (i > 0) {
        text.append(i == slots.size() - 1 ? ", or " : ", ");
      }
      text.append(of(slots.get(i), zone));
    }
    return text.toString();
  }
}
