package dev.ringback.activities.booking;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PracticeSystem;
import dev.ringback.workflows.outreach.Failures;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The practice-management systems this installation can speak to, by kind. */
public final class PracticeSystems {
  private final Map<PracticeSystem.Kind, PracticeManagement> byKind;

  /**
   * Takes the adapters.
   *
   * @throws IllegalStateException when two serve the same kind
   */
  public PracticeSystems(List<PracticeManagement> systems) {
    this.byKind =
        systems.stream()
            .collect(Collectors.toUnmodifiableMap(PracticeManagement::kind, Function.identity()));
  }

  /** The clinic's own; empty if nothing here serves its kind. */
  Optional<PracticeManagement> find(Clinic clinic) {
    return Optional.ofNullable(byKind.get(clinic.pms().kind()));
  }

  /**
   * The clinic's own.
   *
   * @throws ApplicationFailure final, of type {@link Failures#NOT_CONFIGURED}, if nothing here
   *     serves its kind
   */
  PracticeManagement of(Clinic clinic) {
    return find(clinic)
        .orElseThrow(() ->
            ApplicationFailure.newNonRetryableFailure(
                "no connection to " + clinic.pms().kind() + " is configured",
                Failures.NOT_CONFIGURED));
  }
}
