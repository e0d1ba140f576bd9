package dev.ringback.workflows.clinic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who performs treatments.
 *
 * @param pmsStaffId their id in the practice-management system; null if not bookable there
 */
public record Provider(
    ProviderId id,
    String name,
    String title,
    List<TreatmentId> treatments,
    List<LocationId> locations,
    @Nullable String pmsStaffId) {}
