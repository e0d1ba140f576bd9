package dev.ringback.workflows.compliance;

import static dev.ringback.workflows.compliance.HolidayCalendar.ALABAMA;
import static dev.ringback.workflows.compliance.HolidayCalendar.FEDERAL;
import static dev.ringback.workflows.compliance.HolidayCalendar.LOUISIANA;
import static dev.ringback.workflows.compliance.StateRule.Confidence.PRIMARY;
import static dev.ringback.workflows.compliance.StateRule.Confidence.RESEARCH;
import static dev.ringback.workflows.compliance.StateRule.Confidence.SECONDARY;
import static dev.ringback.workflows.compliance.StateRule.Confidence.UNCONFIRMED;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.compliance.StateRule.Confidence;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of states. The hours are those for an artificial voice, the stricter of the rules for
 * live and recorded calls; texts keep them, too. States that are not listed have the federal rule.
 */
public final class StateRules {
  /** The state of somebody who may be in any of them. */
  public static final String ANY = "ANY";

  /** The day the table was last gone over; kept with every decision. */
  public static final LocalDate VERSION = LocalDate.of(2026, 11, 23);

  private static final String NEVER = "-";
  private static final LocalDate SB_140 = LocalDate.of(2025, 9, 1);

  /** On the same subject, from any number, calls and texts together. */
  private static final String THREE_A_DAY = "3/24h";

  /** Automated calls only. */
  private static final String ONE_IN_EIGHT_HOURS = "1/8h";

  private static final StateRule UNITED_STATES =
      row("US", "08-21", "08-21", "08-21", "08-21", "", PRIMARY, "47 CFR 64.1200(c)(1)");

  /** One state a line: weekdays, Saturday, Sunday, holidays, cap, how well known, source. */
  private static final List<StateRule> ROWS =
      List.of(
          row(
              "AL",
              "08-20",
              "08-20",
              NEVER,
              NEVER,
              "",
              SECONDARY,
              "Ala. Admin. Code r. 770-X-5-.17",
              ALABAMA),
          row(
              "CA",
              "09-21",
              "09-21",
              "09-21",
              "09-21",
              "",
              SECONDARY,
              "Cal. Pub. Util. Code 2871-2876"),
          row("CT", "09-20", "09-20", "09-20", "09-20", "", SECONDARY, "Conn. Gen. Stat. 42-288a"),
          row(
              "FL",
              "08-20",
              "08-20",
              "08-20",
              "08-20",
              THREE_A_DAY,
              PRIMARY,
              "Fla. Stat. 501.616(6), 501.059"),
          row("IL", "09-21", "09-21", "09-21", "09-21", "", SECONDARY, "815 ILCS 305"),
          row("KY", "10-21", "10-21", "10-21", "10-21", "", SECONDARY, "KRS 367.46955"),
          bindingReplies(
              row(
                  "LA",
                  "08-20",
                  "08-20",
                  NEVER,
                  NEVER,
                  "",
                  SECONDARY,
                  "La. PSC Gen. Order R-29617 s. V(A)(2)",
                  LOUISIANA)),
          row("ME", "09-17", NEVER, NEVER, NEVER, ONE_IN_EIGHT_HOURS, SECONDARY, "10 M.R.S. 1498"),
          row(
              "MD",
              "08-20",
              "08-20",
              "08-20",
              "08-20",
              THREE_A_DAY,
              RESEARCH,
              "Md. Com. Law 14-4502"),
          row("MA", "08-20", "08-20", "08-20", "08-20", "", SECONDARY, "M.G.L. c. 159C s. 3"),
          row("MI", "09-21", "09-21", "09-21", "09-21", "", SECONDARY, "MCL 445.111a, 750.540e"),
          row("MN", "09-21", "09-21", "09-21", "09-21", "", SECONDARY, "Minn. Stat. 325E.30"),
          row("MS", "08-20", "08-20", NEVER, "08-20", "", SECONDARY, "Miss. Code 77-3-723"),
          row(
              "NE",
              "08-21",
              "08-21",
              "13-21",
              "13-21",
              "",
              SECONDARY,
              "291 Neb. Admin. Code ch. 11 s. 3"),
          row("NV", "09-20", "09-20", "09-20", "09-20", "", SECONDARY, "NRS 228.500, 599B"),
          row("NM", "09-21", "09-21", "09-21", "09-21", "", SECONDARY, "NMSA 57-12-22"),
          row("NY", "08-21", "08-21", "08-21", "08-21", "", RESEARCH, "N.Y. GBL 399-z"),
          row(
              "OK",
              "09-20",
              "09-20",
              "09-20",
              "09-20",
              THREE_A_DAY,
              RESEARCH,
              "15 O.S. 755.1, 775C.4"),
          row("PA", "08-21", "08-21", "12-21", NEVER, "", SECONDARY, "73 P.S. 2241"),
          row(
              "RI",
              "09-18",
              "10-17",
              NEVER,
              NEVER,
              "",
              SECONDARY,
              "R.I. Gen. Laws 5-61-2(9), 5-61-3.6"),
          row("SD", "09-21", "09-21", NEVER, "09-21", "", UNCONFIRMED, "SDCL 49-31-99"),
          from(
              SB_140,
              row(
                  "TX",
                  "09-21",
                  "09-21",
                  "12-21",
                  "09-21",
                  "",
                  RESEARCH,
                  "Tex. Bus. & Com. Code 301.051")),
          row("UT", "08-21", "08-21", NEVER, NEVER, "", SECONDARY, "Utah Code 13-25a-103"),
          row("VA", "08-21", "08-21", "08-21", "08-21", "", SECONDARY, "Va. Code 59.1-510"),
          row(
              "WA",
              "08-20",
              "08-20",
              "08-20",
              "08-20",
              "",
              PRIMARY,
              "RCW 19.158.040(2), 80.36.390"),
          row("WY", "08-20", "08-20", "08-20", "08-20", "", SECONDARY, "Wyo. Stat. 40-12-302"),
          bindingReplies(
              row(
                  ANY,
                  "10-17",
                  NEVER,
                  NEVER,
                  NEVER,
                  THREE_A_DAY,
                  SECONDARY,
                  "the strictest of all states",
                  LOUISIANA)));

  private static final Map<String, List<StateRule>> BY_STATE =
      ROWS.stream()
          .sorted(Comparator.comparing(StateRule::from))
          .collect(Collectors.groupingBy(StateRule::state));

  private StateRules() {}

  /** The row of a state that is in force on a day; before the first one, the first. */
  public static StateRule in(@Nullable String state, LocalDate day) {
    return latest(BY_STATE.getOrDefault(state == null ? "US" : state, List.of(UNITED_STATES)), day);
  }

  /** Every row of the table, for those who check it. */
  public static List<StateRule> rows() {
    return ROWS;
  }

  static StateRule latest(List<StateRule> rows, LocalDate day) {
    return rows.stream()
        .filter(row -> !row.from().isAfter(day))
        .reduce((_, later) -> later)
        .orElse(rows.getFirst());
  }

  private static StateRule row(
      String state,
      String weekdays,
      String saturday,
      String sunday,
      String holiday,
      String cap,
      Confidence confidence,
      String source) {
    return row(state, weekdays, saturday, sunday, holiday, cap, confidence, source, FEDERAL);
  }

  private static StateRule row(
      String state,
      String weekdays,
      String saturday,
      String sunday,
      String holiday,
      String cap,
      Confidence confidence,
      String source,
      HolidayCalendar holidays) {
    return new StateRule(
        state,
        someHours(weekdays),
        hours(saturday),
        hours(sunday),
        hours(holiday),
        holidays,
        caps(cap, source),
        false,
        VERSION,
        confidence,
        source);
  }

  private static StateRule bindingReplies(StateRule row) {
    return with(row, true, row.from());
  }

  private static StateRule from(LocalDate from, StateRule row) {
    return with(row, row.bindsReplies(), from);
  }

  private static StateRule with(StateRule row, boolean bindsReplies, LocalDate from) {
    return new StateRule(
        row.state(),
        row.weekdays(),
        row.saturday(),
        row.sunday(),
        row.holiday(),
        row.holidays(),
        row.caps(),
        bindsReplies,
        from,
        row.confidence(),
        row.source());
  }

  private static List<Cap> caps(String cap, String source) {
    return switch (cap) {
      case THREE_A_DAY ->
          List.of(new Cap(3, Duration.ofHours(24), PhoneChannels.CALLS_AND_TEXTS, source));
      case ONE_IN_EIGHT_HOURS ->
          List.of(new Cap(1, Duration.ofHours(8), Set.of(Channel.VOICE), source));
      default -> List.of();
    };
  }

  private static @Nullable DayHours hours(String text) {
    return text.equals(NEVER) ? null : someHours(text);
  }

  private static DayHours someHours(String text) {
    return DayHours.of(Integer.parseInt(text.substring(0, 2)), Integer.parseInt(text.substring(3)));
  }
}
