package dev.ringback.activities.booking.descriptor;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.Provider;
import dev.ringback.workflows.clinic.ProviderId;
import dev.ringback.workflows.clinic.TreatmentId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may be offered for a treatment at a place.
 *
 * @param free whether the clinic file ties nobody to the system: then the system chooses
 * @param byStaffId those with the skill, at the place, by the system's id
 */
record ProviderChoice(boolean free, Map<String, ProviderId> byStaffId) {

  static ProviderChoice of(Clinic clinic, LocationId place, @Nullable TreatmentId treatment) {
    Map<String, ProviderId> able = new LinkedHashMap<>();
    boolean tied = false;
    for (Provider provider : clinic.providers()) {
      String staff = provider.pmsStaffId();
      if (staff == null) {
        continue;
      }
      tied = true;
      if (provider.locations().contains(place)
          && (treatment == null || provider.treatments().contains(treatment))) {
        able.put(staff, provider.id());
      }
    }
    return new ProviderChoice(!tied, able);
  }

  /**
   * Whether a time with this person may be offered. With nobody known it may not, unless the system
   * chooses anyway: it could then choose somebody without the skill.
   *
   * @param staff empty: nobody tells who it is
   */
  boolean allows(String staff) {
    return free || byStaffId.containsKey(staff);
  }
}
