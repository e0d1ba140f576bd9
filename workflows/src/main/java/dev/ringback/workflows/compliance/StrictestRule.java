package dev.ringback.workflows.compliance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rule for somebody who may be in any state: open only when all are, a holiday wherever one is,
 * every cap of each, and no exemption.
 */
final class StrictestRule {
  private static final String SOURCE = "the strictest of all states";

  private StrictestRule() {}

  static StateRule of(List<StateRule> rows, LocalDate from) {
    DayHours weekdays = common(rows, StateRule::weekdays);
    if (weekdays == null) {
      throw new IllegalArgumentException("no hour of a weekday is open in every state");
    }
    return new StateRule(
        StateRules.ANY,
        weekdays,
        common(rows, StateRule::saturday),
        common(rows, StateRule::sunday),
        common(rows, StateRule::holiday),
        HolidayCalendar.EVERY,
        caps(rows),
        RepliesExempt.NONE,
        from,
        rows.stream().map(StateRule::confidence).max(Comparator.naturalOrder()).orElseThrow(),
        SOURCE);
  }

  private static @Nullable DayHours common(
      List<StateRule> rows, Function<StateRule, @Nullable DayHours> day) {
    DayHours common = day.apply(rows.getFirst());
    for (StateRule row : rows) {
      DayHours hours = day.apply(row);
      common = common == null || hours == null ? null : common.and(hours);
    }
    return common;
  }

  private static List<Cap> caps(List<StateRule> rows) {
    return rows.stream()
        .flatMap(row -> row.caps().stream())
        .map(cap -> new Cap(cap.most(), cap.window(), cap.channels(), SOURCE))
        .distinct()
        .toList();
  }
}
