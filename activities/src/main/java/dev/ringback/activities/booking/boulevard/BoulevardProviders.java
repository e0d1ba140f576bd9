package dev.ringback.activities.booking.boulevard;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.Provider;
import dev.ringback.workflows.clinic.ProviderId;
import dev.ringback.workflows.clinic.TreatmentId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which of the clinic's people may be booked for a treatment at a place. */
final class BoulevardProviders {
  private BoulevardProviders() {}

  /** Those with the skill who are bookable in Boulevard; none: the clinic file does not say. */
  static List<Provider> skilled(
      Clinic clinic, @Nullable TreatmentId treatment, LocationId location) {
    return treatment == null
        ? List.of()
        : clinic.providers().stream()
            .filter(p -> p.pmsStaffId() != null)
            .filter(p -> p.treatments().contains(treatment) && p.locations().contains(location))
            .toList();
  }

  /** Boulevard's id of a provider; null if any may come. */
  static @Nullable String staff(Clinic clinic, @Nullable ProviderId provider) {
    return clinic.providers().stream()
        .filter(p -> p.id().equals(provider))
        .map(Provider::pmsStaffId)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
