package dev.ringback.workflows.booking;

import dev.ringback.workflows.clinic.Language;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/**
 * How times are written and spoken, in the location's zone. In a spoken list a month is named only
 * when it is another one than the first time's: the one chosen is read back in full anyway.
 */
public final class SlotWording {
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("EEEE, MMMM d 'at' h:mm a", Locale.US);

  private SlotWording() {}

  /** In English. */
  public static String of(Slot slot, ZoneId zone) {
    return of(slot, zone, Language.ENGLISH);
  }

  /**
   * Such as {@code Tuesday, November 24 at 2:30 PM} or {@code martes 24 de noviembre a las 2:30 de
   * la tarde}.
   */
  public static String of(Slot slot, ZoneId zone, Language language) {
    ZonedDateTime start = slot.start().atZone(zone);
    return switch (language) {
      case ENGLISH -> FULL.format(start);
      case SPANISH -> weekday(start, language) + " " + spanishDay(start) + spanishTime(start);
    };
  }

  /** In English. */
  public static String written(List<Slot> slots, ZoneId zone) {
    return written(slots, zone, Language.ENGLISH);
  }

  /** Numbered for reading: {@code 1) …}, one a line. */
  public static String written(List<Slot> slots, ZoneId zone, Language language) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < slots.size(); i++) {
      text.append(i == 0 ? "" : "\n")
          .append(i + 1)
          .append(") ")
          .append(of(slots.get(i), zone, language));
    }
    return text.toString();
  }

  /** In English. */
  public static String spoken(List<Slot> slots, ZoneId zone) {
    return spoken(slots, zone, Language.ENGLISH);
  }

  /** For listening: {@code Tuesday the 24th at 2:30 PM, or Tuesday, December 1st at 10 AM}. */
  public static String spoken(List<Slot> slots, ZoneId zone, Language language) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < slots.size(); i++) {
      if (i > 0) {
        text.append(i == slots.size() - 1 ? last(slots.size(), language) : ", ");
      }
      ZonedDateTime start = slots.get(i).start().atZone(zone);
      boolean sameMonth = start.getMonth() == slots.getFirst().start().atZone(zone).getMonth();
      text.append(
          switch (language) {
            case ENGLISH -> english(start, sameMonth);
            case SPANISH ->
                "el " + weekday(start, language) + " " + spanishDay(start) + spanishTime(start);
          });
    }
    return text.toString();
  }

  private static String last(int size, Language language) {
    return switch (language) {
      case ENGLISH -> ", or ";
      case SPANISH -> size == 2 ? " o " : ", o ";
    };
  }

  private static String english(ZonedDateTime start, boolean sameMonth) {
    String day = start.getDayOfMonth() + ordinal(start.getDayOfMonth());
    String date =
        sameMonth
            ? " the " + day
            : ", " + start.getMonth().getDisplayName(TextStyle.FULL, Locale.US) + " " + day;
    String minutes = start.getMinute() == 0 ? "" : ":" + twoDigits(start.getMinute());
    return weekday(start, Language.ENGLISH)
        + date
        + " at "
        + hour(start)
        + minutes
        + (start.getHour() < 12 ? " AM" : " PM");
  }

  private static String ordinal(int day) {
    if (day >= 11 && day <= 13) {
      return "th";
    }
    return switch (day % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  private static String weekday(ZonedDateTime start, Language language) {
    return start.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale());
  }

  private static String spanishDay(ZonedDateTime start) {
    return start.getDayOfMonth()
        + " de "
        + start.getMonth().getDisplayName(TextStyle.FULL, Language.SPANISH.locale());
  }

  private static String spanishTime(ZonedDateTime start) {
    String partOfDay;
    if (start.getHour() < 12) {
      partOfDay = "mañana";
    } else {
      partOfDay = start.getHour() < 19 ? "tarde" : "noche";
    }
    return " a la"
        + (hour(start) == 1 ? " " : "s ")
        + hour(start)
        + ":"
        + twoDigits(start.getMinute())
        + " de la "
        + partOfDay;
  }

  private static int hour(ZonedDateTime start) {
    return start.getHour() % 12 == 0 ? 12 : start.getHour() % 12;
  }

  private static String twoDigits(int minute) {
    return minute < 10 ? "0" + minute : "" + minute;
  }
}
