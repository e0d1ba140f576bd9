package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When people in a state may be contacted by an artificial voice or a text, and how often.
 *
 * @param weekdays Monday to Friday
 * @param saturday null: not at all; likewise Sunday and holidays
 * @param replies what of it does not bind a reply to the person's own call
 * @param from first day it holds
 * @param source the statute, regulation or order
 */
public record StateRule(
    String state,
    DayHours weekdays,
    @Nullable DayHours saturday,
    @Nullable DayHours sunday,
    @Nullable DayHours holiday,
    HolidayCalendar holidays,
    List<Cap> caps,
    RepliesExempt replies,
    LocalDate from,
    Confidence confidence,
    String source) {

  StateRule keeping(HolidayCalendar calendar) {
    return new StateRule(
        state,
        weekdays,
        saturday,
        sunday,
        holiday,
        calendar,
        caps,
        replies,
        from,
        confidence,
        source);
  }

  StateRule capped(int most, Duration window, Set<Channel> channels) {
    return new StateRule(
        state,
        weekdays,
        saturday,
        sunday,
        holiday,
        holidays,
        List.of(new Cap(most, window, channels, source)),
        replies,
        from,
        confidence,
        source);
  }

  StateRule exempting(RepliesExempt exempt) {
    return new StateRule(
        state,
        weekdays,
        saturday,
        sunday,
        holiday,
        holidays,
        caps,
        exempt,
        from,
        confidence,
        source);
  }

  StateRule since(LocalDate day) {
    return new StateRule(
        state,
        weekdays,
        saturday,
        sunday,
        holiday,
        holidays,
        caps,
        replies,
        day,
        confidence,
        source);
  }

  /** Hours of a day; null: none. */
  @Nullable DayHours on(LocalDate day) {
    if (holidays.includes(day)) {
      return onHoliday(day);
    }
    return ofWeek(day);
  }

  /** A holiday allows nothing that the day of the week does not. */
  private @Nullable DayHours onHoliday(LocalDate day) {
    DayHours usual = ofWeek(day);
    return usual == null || holiday == null ? null : usual.and(holiday);
  }

  private @Nullable DayHours ofWeek(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> saturday;
      case SUNDAY -> sunday;
      default -> weekdays;
    };
  }

  /** How well a rule is known. Counsel confirms every one that is not {@code PRIMARY}. */
  public enum Confidence {
    /** The text itself was read. */
    PRIMARY,
    /** A note that quotes the text was read. */
    RESEARCH,
    /** Compilations by others, which differ in places; the stricter was kept. */
    SECONDARY,
    /** Not confirmed; the stricter was kept. */
    UNCONFIRMED
  }
}
