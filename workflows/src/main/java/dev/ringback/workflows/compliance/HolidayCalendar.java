package dev.ringback.workflows.compliance;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjuster;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which days are holidays. A day on a weekend is mostly also kept on the Friday before or the
 * Monday after. Where sources differ the longer list stands: more days mean fewer contacts.
 */
public enum HolidayCalendar {
  /** 5 U.S.C. 6103. */
  FEDERAL {
    @Override
    boolean names(LocalDate day) {
      return false;
    }
  },
  /** Ala. Code 1-3-8, with the days that only some counties keep. */
  ALABAMA {
    @Override
    boolean names(LocalDate day) {
      return isMardiGras(day)
          || is(day, 4, dayOfWeekInMonth(4, MONDAY))
          || is(day, 6, firstInMonth(MONDAY))
          || ROSA_PARKS.equals(MonthDay.from(day))
          || isAroundAFeast(day);
    }
  },
  /** La. R.S. 1:55, with the days the governor usually adds. */
  LOUISIANA {
    @Override
    boolean names(LocalDate day) {
      return isMardiGras(day)
          || isGoodFriday(day)
          || OF_LOUISIANA.contains(MonthDay.from(day))
          || (isEven(day) && isElection(day))
          || isAroundAFeast(day);
    }
  },
  /** 4 M.R.S. 1051, with the Friday on which state offices are shut. */
  MAINE {
    @Override
    boolean names(LocalDate day) {
      return is(day, 4, dayOfWeekInMonth(3, MONDAY)) || isAfterThanksgiving(day);
    }
  },
  /** Neb. Rev. Stat. 62-301. */
  NEBRASKA {
    @Override
    boolean names(LocalDate day) {
      return is(day, 4, lastInMonth(FRIDAY)) || isAfterThanksgiving(day);
    }
  },
  /** 44 P.S. 11, with the Friday on which the courts are shut. */
  PENNSYLVANIA {
    @Override
    boolean names(LocalDate day) {
      return isKept(day, OF_PENNSYLVANIA)
          || isGoodFriday(day)
          || isElection(day)
          || isAfterThanksgiving(day);
    }
  },
  /** R.I. Gen. Laws 25-1-1. */
  RHODE_ISLAND {
    @Override
    boolean names(LocalDate day) {
      return isKept(day, OF_RHODE_ISLAND)
          || is(day, 8, dayOfWeekInMonth(2, MONDAY))
          || (isEven(day) && isElection(day));
    }
  },
  /** Utah Code 63G-1-301, which keeps Juneteenth on a Monday; Good Friday since 2026. */
  UTAH {
    @Override
    boolean names(LocalDate day) {
      return isKept(day, OF_UTAH)
          || is(day, 6, dayOfWeekInMonth(3, MONDAY))
          || isGoodFriday(day)
          || day.equals(easter(day.getYear()));
    }
  },
  /** Every day that any of them names. */
  EVERY {
    @Override
    boolean names(LocalDate day) {
      return OTHERS.stream().anyMatch(other -> other.names(day));
    }
  };

  private static final Set<HolidayCalendar> OTHERS =
      EnumSet.complementOf(EnumSet.of(FEDERAL, EVERY));

  private static final MonthDay ROSA_PARKS = MonthDay.of(12, 1);
  private static final Set<MonthDay> OF_LOUISIANA =
      Set.of(MonthDay.of(1, 8), MonthDay.of(8, 30), MonthDay.of(11, 1));
  private static final Set<MonthDay> OF_PENNSYLVANIA =
      Set.of(MonthDay.of(2, 12), MonthDay.of(6, 14));
  private static final Set<MonthDay> OF_RHODE_ISLAND = Set.of(MonthDay.of(5, 4));
  private static final Set<MonthDay> OF_UTAH = Set.of(MonthDay.of(7, 24));
  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(6, 19),
          MonthDay.of(7, 4),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25));

  /** Whether the calendar names this day, apart from the federal ones. */
  abstract boolean names(LocalDate day);

  public boolean includes(LocalDate day) {
    return isFederal(day) || names(day);
  }

  private static boolean isFederal(LocalDate day) {
    return isKept(day, FIXED)
        || is(day, 1, dayOfWeekInMonth(3, MONDAY))
        || is(day, 2, dayOfWeekInMonth(3, MONDAY))
        || is(day, 5, lastInMonth(MONDAY))
        || is(day, 9, firstInMonth(MONDAY))
        || is(day, 10, dayOfWeekInMonth(2, MONDAY))
        || isThanksgiving(day);
  }

  /** Whether it is one of these, or the working day on which one of a weekend is kept. */
  private static boolean isKept(LocalDate day, Set<MonthDay> fixed) {
    return fixed.contains(MonthDay.from(day))
        || (day.getDayOfWeek() == FRIDAY && fixed.contains(MonthDay.from(day.plusDays(1))))
        || (day.getDayOfWeek() == MONDAY && fixed.contains(MonthDay.from(day.minusDays(1))));
  }

  private static boolean is(LocalDate day, int month, TemporalAdjuster which) {
    return day.getMonthValue() == month && day.equals(day.with(which));
  }

  private static boolean isThanksgiving(LocalDate day) {
    return is(day, 11, dayOfWeekInMonth(4, THURSDAY));
  }

  private static boolean isAfterThanksgiving(LocalDate day) {
    return isThanksgiving(day.minusDays(1));
  }

  private static boolean isAroundAFeast(LocalDate day) {
    return isAfterThanksgiving(day) || MonthDay.of(12, 24).equals(MonthDay.from(day));
  }

  private static boolean isElection(LocalDate day) {
    return is(day.minusDays(1), 11, firstInMonth(MONDAY));
  }

  private static boolean isEven(LocalDate day) {
    return day.getYear() % 2 == 0;
  }

  private static boolean isGoodFriday(LocalDate day) {
    return day.equals(easter(day.getYear()).minusDays(2));
  }

  private static boolean isMardiGras(LocalDate day) {
    return day.equals(easter(day.getYear()).minusDays(47));
  }

  /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876. */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int day = h + l - 7 * m + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }
}
