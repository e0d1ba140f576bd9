package dev.ringback.workflows.compliance.rights;

import dev.ringback.workflows.clinic.ClinicId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One class of data to purge.
 *
 * @param clinic null: of no one clinic
 * @param before what counts from before this instant is due
 */
public record PurgeTask(DataClass what, @Nullable ClinicId clinic, Instant before) {}
