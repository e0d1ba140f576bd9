package dev.ringback.workflows.booking;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A search for bookable consultation times.
 *
 * @param treatment what the consultation is about; null: a general one
 * @param from first instant of interest, inclusive
 * @param until last instant of interest, exclusive
 * @param most no more than this many are returned, earliest first
 */
public record FindSlots(
    EpisodeId episode,
    ClinicId clinic,
    int clinicVersion,
    LocationId location,
    @Nullable TreatmentId treatment,
    Instant from,
    Instant until,
    int most) {}
