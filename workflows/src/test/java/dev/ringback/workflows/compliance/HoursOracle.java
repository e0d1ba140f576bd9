package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When a state is open, and where a reply to a call is exempt, told a second time and more simply:
 * hours as minutes of the day from a table of its own, holidays as dates written out. Shares
 * nothing with the policy.
 */
final class HoursOracle {
  /** State, then hours from and to for Monday to Friday, Saturday, Sunday, holidays; 0 0: none. */
  private static final Map<String, int[]> TABLE =
      """
      AL 8 20 8 20 0 0 0 0
      CA 9 21 9 21 9 21 9 21
      CT 9 20 9 20 9 20 9 20
      FL 8 20 8 20 8 20 8 20
      IL 9 21 9 21 9 21 9 21
      KY 10 21 10 21 10 21 10 21
      LA 8 20 8 20 0 0 0 0
      ME 9 17 0 0 0 0 0 0
      MD 8 20 8 20 8 20 8 20
      MA 8 20 8 20 8 20 8 20
      MI 9 21 9 21 9 21 9 21
      MN 9 21 9 21 9 21 9 21
      MS 8 20 8 20 0 0 8 20
      NE 8 21 8 21 13 21 13 21
      NV 9 20 9 20 9 20 9 20
      NM 9 21 9 21 9 21 9 21
      NY 8 21 8 21 8 21 8 21
      OK 9 20 9 20 9 20 9 20
      PA 8 21 8 21 12 21 0 0
      RI 9 18 10 17 0 0 0 0
      SD 9 21 9 21 0 0 9 21
      TX 9 21 9 21 12 21 9 21
      UT 8 21 8 21 0 0 0 0
      VA 8 21 8 21 8 21 8 21
      WA 8 20 8 20 8 20 8 20
      WY 8 20 8 20 8 20 8 20
      """
          .lines()
          .map(line -> line.split(" "))
          .collect(
              Collectors.toMap(
                  row -> row[0],
                  row -> Arrays.stream(row).skip(1).mapToInt(Integer::parseInt).toArray()));

  private static final int[] FEDERAL = {8, 21, 8, 21, 8, 21, 8, 21};

  /** As the Office of Personnel Management publishes them, with the days they are kept on. */
  private static final Set<LocalDate> NATIONAL =
      dates(
          "2026-11-26 2026-12-25 2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-06-19"
              + " 2027-07-04 2027-07-05 2027-09-06 2027-10-11 2027-11-11 2027-11-25 2027-12-24"
              + " 2027-12-25 2027-12-31 2028-01-01 2028-01-17 2028-02-21 2028-05-29 2028-06-19"
              + " 2028-07-04 2028-09-04 2028-10-09 2028-11-10 2028-11-11 2028-11-23 2028-12-25");

  private static final Map<String, Set<LocalDate>> OWN =
      Map.of(
          "AL",
              dates(
                  "2026-11-27 2026-12-01 2026-12-24 2027-02-09 2027-04-26 2027-06-07 2027-11-26"
                      + " 2027-12-01 2027-12-24 2028-02-29 2028-04-24 2028-06-05 2028-11-24"
                      + " 2028-12-01"),
          "LA",
              dates(
                  "2026-11-27 2026-12-24 2027-01-08 2027-02-09 2027-03-26 2027-08-30 2027-11-01"
                      + " 2027-11-26 2027-12-24 2028-01-08 2028-02-29 2028-04-14 2028-08-30"
                      + " 2028-11-01 2028-11-07 2028-11-24"),
          "ME", dates("2026-11-27 2027-04-19 2027-11-26 2028-04-17 2028-11-24"),
          "NE", dates("2026-11-27 2027-04-30 2027-11-26 2028-04-28 2028-11-24"),
          "PA",
              dates(
                  "2026-11-27 2027-02-12 2027-03-26 2027-06-14 2027-11-02 2027-11-26 2028-02-11"
                      + " 2028-02-12 2028-04-14 2028-06-14 2028-11-07 2028-11-24"),
          "RI", dates("2027-05-04 2027-08-09 2028-05-04 2028-08-14 2028-11-07"),
          "UT",
              dates(
                  "2027-03-26 2027-06-21 2027-07-23 2027-07-24 2028-04-14 2028-07-24"
                      + " 2027-03-28 2028-04-16"));

  /** State and channel of what is exempt in reply to a call; of unlisted ones see below. */
  private static final Set<String> EXEMPT = Set.of("TX VOICE", "TX SMS", "OK VOICE", "WA VOICE");

  private HoursOracle() {}

  /**
   * Whether a contact may be made: every place is open, or exempt from its hours because the person
   * called less than a quarter of an hour ago.
   */
  static boolean isOpen(List<Place> places, Channel channel, Duration sinceCall, Instant at) {
    boolean justCalled = sinceCall.compareTo(Duration.ofMinutes(15)) < 0;
    for (Place place : places) {
      if (!isOpen(place.state(), place.zone(), at)
          && !(justCalled && isExempt(place.state(), channel))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isExempt(String state, Channel channel) {
    Channel as = channel == Channel.VOICE ? Channel.VOICE : Channel.SMS;
    boolean listed = TABLE.containsKey(state) || state.equals("ANY");
    return listed ? EXEMPT.contains(state + " " + as) : as == Channel.SMS;
  }

  /** Whether a contact may begin: in the hours, and not in their last minute. */
  static boolean isOpen(String state, ZoneId zone, Instant at) {
    ZonedDateTime local = at.atZone(zone);
    int[] hours = hours(state, local.toLocalDate());
    int second = local.toLocalTime().toSecondOfDay();
    return second >= hours[0] * 3600 && second < hours[1] * 3600 - 60;
  }

  static int[] hours(String state, LocalDate day) {
    int[] row = state.equals("ANY") ? strictest() : TABLE.getOrDefault(state, FEDERAL);
    int column =
        day.getDayOfWeek() == DayOfWeek.SUNDAY
            ? 4
            : day.getDayOfWeek() == DayOfWeek.SATURDAY ? 2 : 0;
    int[] usual = {row[column], row[column + 1]};
    if (!isHoliday(state, day)) {
      return usual;
    }
    return new int[] {Math.max(usual[0], row[6]), Math.min(usual[1], row[7])};
  }

  private static int[] strictest() {
    int[] all = FEDERAL.clone();
    for (int[] row : TABLE.values()) {
      for (int i = 0; i < all.length; i += 2) {
        all[i] = Math.max(all[i], row[i]);
        all[i + 1] = Math.min(all[i + 1], row[i + 1]);
      }
    }
    return all;
  }

  private static boolean isHoliday(String state, LocalDate day) {
    return NATIONAL.contains(day)
        || OWN.entrySet().stream()
            .filter(own -> state.equals("ANY") || own.getKey().equals(state))
            .anyMatch(own -> own.getValue().contains(day));
  }

  private static Set<LocalDate> dates(String written) {
    return Arrays.stream(written.split(" ")).map(LocalDate::parse).collect(Collectors.toSet());
  }
}
