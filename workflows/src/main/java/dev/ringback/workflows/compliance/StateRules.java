package dev.ringback.workflows.compliance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of states. The hours are those for an artificial voice, the stricter of the rules for
 * live and recorded calls; texts keep them, too. States that are not listed have the federal rule.
 */
public final class StateRules {
  /** The state of somebody who may be in any of them. */
  public static final String ANY = "ANY";

  /** The day the table was last gone over; kept with every decision. */
  public static final LocalDate VERSION = StateTable.VERSION;

  private static final Map<String, List<StateRule>> BY_STATE =
      StateTable.ROWS.stream()
          .sorted(Comparator.comparing(StateRule::from))
          .collect(Collectors.groupingBy(StateRule::state));

  /** The strictest of all, anew from each day on which a row changes. */
  private static final List<StateRule> OF_ANY =
      StateTable.ROWS.stream()
          .map(StateRule::from)
          .distinct()
          .sorted()
          .map(day -> StrictestRule.of(inForce(day), day))
          .toList();

  private StateRules() {}

  /**
   * The row of a state that is in force on a day; before the first one, the first.
   *
   * @param state null where no state's rule holds
   */
  public static StateRule in(@Nullable String state, LocalDate day) {
    return switch (state) {
      case null -> StateTable.ABROAD;
      case ANY -> latest(OF_ANY, day);
      default -> latest(BY_STATE.getOrDefault(state, List.of(StateTable.UNITED_STATES)), day);
    };
  }

  /** Every row of the table, for those who check it. */
  public static List<StateRule> rows() {
    return Stream.concat(StateTable.ROWS.stream(), OF_ANY.stream()).toList();
  }

  static StateRule latest(List<StateRule> rows, LocalDate day) {
    return rows.stream()
        .filter(row -> !row.from().isAfter(day))
        .reduce((_, later) -> later)
        .orElse(rows.getFirst());
  }

  private static List<StateRule> inForce(LocalDate day) {
    return Stream.concat(
            Stream.of(StateTable.UNITED_STATES),
            BY_STATE.values().stream().map(rows -> latest(rows, day)))
        .toList();
  }
}
