package dev.ringback.workflows.clinic;

import java.time.LocalDate;
import java.util.List;

/**
 * A clinic's own limits on contacting people, each at most as wide as the rules that hold for all.
 * A value that is wider counts as the widest.
 *
 * @param perDay most attempts in any 24 hours, {@value #MOST_PER_DAY} or fewer: by call or text,
 *     what goes out at once counting once, and by each other channel
 * @param perWeek most attempts a channel in any seven days
 * @param consentDays for how many days a consent to be called or texted holds without a look into
 *     the reassigned numbers database, {@value #MOST_CONSENT_DAYS} or fewer (47 CFR 64.1200(m))
 * @param closedOn days, by the clock of the person, on which nobody is contacted at all
 */
public record ContactLimits(int perDay, int perWeek, int consentDays, List<LocalDate> closedOn) {
  /** Fla. Stat. 501.616(6)(b), kept everywhere. */
  public static final int MOST_PER_DAY = 3;

  public static final int MOST_PER_WEEK = 7 * MOST_PER_DAY;
  public static final int MOST_CONSENT_DAYS = 180;

  /** What holds for a clinic that sets no limits of its own. */
  public static final ContactLimits USUAL =
      new ContactLimits(MOST_PER_DAY, MOST_PER_WEEK, MOST_CONSENT_DAYS, List.of());

  public ContactLimits {
    perDay = Math.clamp(perDay, 1, MOST_PER_DAY);
    perWeek = Math.clamp(perWeek, 1, MOST_PER_WEEK);
    consentDays = Math.clamp(consentDays, 1, MOST_CONSENT_DAYS);
    closedOn = List.copyOf(closedOn);
  }
}
