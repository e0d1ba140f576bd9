package dev.ringback.workflows.compliance;

import static dev.ringback.workflows.compliance.HolidayCalendar.ALABAMA;
import static dev.ringback.workflows.compliance.HolidayCalendar.FEDERAL;
import static dev.ringback.workflows.compliance.HolidayCalendar.LOUISIANA;
import static dev.ringback.workflows.compliance.HolidayCalendar.MAINE;
import static dev.ringback.workflows.compliance.HolidayCalendar.NEBRASKA;
import static dev.ringback.workflows.compliance.HolidayCalendar.PENNSYLVANIA;
import static dev.ringback.workflows.compliance.HolidayCalendar.RHODE_ISLAND;
import static dev.ringback.workflows.compliance.HolidayCalendar.UTAH;
import static dev.ringback.workflows.compliance.StateRule.Confidence.PRIMARY;
import static dev.ringback.workflows.compliance.StateRule.Confidence.RESEARCH;
import static dev.ringback.workflows.compliance.StateRule.Confidence.SECONDARY;
import static dev.ringback.workflows.compliance.StateRule.Confidence.UNCONFIRMED;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.compliance.StateRule.Confidence;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of the table of states. */
final class StateTable {
  /** The day the table was last gone over. */
  static final LocalDate VERSION = LocalDate.of(2026, 12, 1);

  private static final String NEVER = "-";
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
  private static final LocalDate SB_140 = LocalDate.of(2025, 9, 1);
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration EIGHT_HOURS = Duration.ofHours(8);

  /** Automated calls only. */
  private static final Set<Channel> VOICE = Set.of(Channel.VOICE);

  /** Its hours are those of solicitations; a call needs more than that, so it stays bound. */
  private static final RepliesExempt BY_FEDERAL_RULE =
      new RepliesExempt("47 CFR 64.1200(c)(1), (f)(15)", null);

  /** Calls at the consumer's express request; since SB 140 a text is a call. */
  private static final RepliesExempt BY_TEXAS =
      new RepliesExempt("Tex. Bus. & Com. Code 301.051", "Tex. Bus. & Com. Code 301.051");

  /** Recorded messages solely in response to calls initiated by the person. */
  private static final RepliesExempt BY_OKLAHOMA =
      new RepliesExempt(null, "15 O.S. 755.1(C)(3)(a)");

  /** Calls in response to a request or inquiry by the called party. */
  private static final RepliesExempt BY_WASHINGTON = new RepliesExempt(null, "RCW 80.36.390");

  /** Where no state's rule holds: abroad, and where the state was never told. */
  static final StateRule ABROAD =
      row("US", "08-21 08-21 08-21 08-21", PRIMARY, "47 CFR 64.1200(c)(1)");

  /** In a state that has no row. */
  static final StateRule UNITED_STATES = ABROAD.exempting(BY_FEDERAL_RULE);

  /** One state a line: hours on weekdays, Saturday, Sunday, holidays; how well known; source. */
  static final List<StateRule> ROWS =
      List.of(
          row("AL", "08-20 08-20 - -", SECONDARY, "Ala. Admin. Code r. 770-X-5-.17")
              .keeping(ALABAMA),
          row("CA", "09-21 09-21 09-21 09-21", SECONDARY, "Cal. Pub. Util. Code 2871-2876"),
          row("CT", "09-20 09-20 09-20 09-20", SECONDARY, "Conn. Gen. Stat. 42-288a"),
          row("FL", "08-20 08-20 08-20 08-20", PRIMARY, "Fla. Stat. 501.616(6), 501.059")
              .capped(3, DAY, PhoneChannels.CALLS_AND_TEXTS),
          row("IL", "09-21 09-21 09-21 09-21", SECONDARY, "815 ILCS 305"),
          row("KY", "10-21 10-21 10-21 10-21", SECONDARY, "KRS 367.46955"),
          row("LA", "08-20 08-20 - -", SECONDARY, "La. PSC Gen. Order R-29617 s. V(A)(2)")
              .keeping(LOUISIANA),
          row("ME", "09-17 - - -", SECONDARY, "10 M.R.S. 1498")
              .keeping(MAINE)
              .capped(1, EIGHT_HOURS, VOICE),
          row("MD", "08-20 08-20 08-20 08-20", RESEARCH, "Md. Com. Law 14-4502")
              .capped(3, DAY, PhoneChannels.CALLS_AND_TEXTS),
          row("MA", "08-20 08-20 08-20 08-20", SECONDARY, "M.G.L. c. 159C s. 3"),
          row("MI", "09-21 09-21 09-21 09-21", SECONDARY, "MCL 445.111a, 750.540e"),
          row("MN", "09-21 09-21 09-21 09-21", SECONDARY, "Minn. Stat. 325E.30"),
          row("MS", "08-20 08-20 - 08-20", SECONDARY, "Miss. Code 77-3-723"),
          row("NE", "08-21 08-21 13-21 13-21", SECONDARY, "291 Neb. Admin. Code ch. 11 s. 3")
              .keeping(NEBRASKA),
          row("NV", "09-20 09-20 09-20 09-20", SECONDARY, "NRS 228.500, 599B"),
          row("NM", "09-21 09-21 09-21 09-21", SECONDARY, "NMSA 57-12-22"),
          row("NY", "08-21 08-21 08-21 08-21", RESEARCH, "N.Y. GBL 399-z"),
          row("OK", "09-20 09-20 09-20 09-20", RESEARCH, "15 O.S. 755.1, 775C.4")
              .capped(3, DAY, PhoneChannels.CALLS_AND_TEXTS)
              .exempting(BY_OKLAHOMA),
          row("PA", "08-21 08-21 12-21 -", SECONDARY, "73 P.S. 2241").keeping(PENNSYLVANIA),
          row("RI", "09-18 10-17 - -", SECONDARY, "R.I. Gen. Laws 5-61-2(9), 5-61-3.6")
              .keeping(RHODE_ISLAND),
          row("SD", "09-21 09-21 - 09-21", UNCONFIRMED, "SDCL 49-31-99"),
          row("TX", "09-21 09-21 12-21 09-21", RESEARCH, "Tex. Bus. & Com. Code 301.051")
              .exempting(BY_TEXAS)
              .since(SB_140),
          row("UT", "08-21 08-21 - -", SECONDARY, "Utah Code 13-25a-103").keeping(UTAH),
          row("VA", "08-21 08-21 08-21 08-21", SECONDARY, "Va. Code 59.1-510"),
          row("WA", "08-20 08-20 08-20 08-20", PRIMARY, "RCW 19.158.040(2), 80.36.390")
              .exempting(BY_WASHINGTON),
          row("WY", "08-20 08-20 08-20 08-20", SECONDARY, "Wyo. Stat. 40-12-302"));

  private StateTable() {}

  private static StateRule row(String state, String hours, Confidence confidence, String source) {
    String[] of = hours.split(" ");
    return new StateRule(
        state,
        someHours(of[0]),
        hours(of[1]),
        hours(of[2]),
        hours(of[3]),
        FEDERAL,
        List.of(),
        RepliesExempt.NONE,
        FIRST,
        confidence,
        source);
  }

  private static @Nullable DayHours hours(String text) {
    return text.equals(NEVER) ? null : someHours(text);
  }

  private static DayHours someHours(String text) {
    return DayHours.of(Integer.parseInt(text.substring(0, 2)), Integer.parseInt(text.substring(3)));
  }
}
