package dev.ringback.workflows.booking;

import dev.ringback.workflows.clinic.TreatmentId;
import java.util.List;

/** Which treatment of the menu a kind of appointment belongs to. */
public sealed interface ServiceMapping {

  ServiceType service();

  /**
   * One treatment fits best.
   *
   * @param certain whether the service names it in full; else it only shares words with it, and a
   *     person should look
   */
  record Mapped(ServiceType service, TreatmentId treatment, boolean certain)
      implements ServiceMapping {}

  /** Several fit equally well. */
  record Ambiguous(ServiceType service, List<TreatmentId> candidates) implements ServiceMapping {}

  /** None fits. */
  record Unmapped(ServiceType service) implements ServiceMapping {}
}
