package dev.ringback.sandbox.nextech;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment somebody asks for.
 *
 * @param patient one on file; null: a prospect
 * @param prospect who is put on file with it; has no id of its own yet
 */
record AppointmentOrder(
    @Nullable PatientRecord patient,
    PatientRecord prospect,
    PracticeCatalogue.Place location,
    PracticeCatalogue.Practitioner practitioner,
    PracticeCatalogue.@Nullable AppointmentType type,
    Instant start,
    Instant end,
    boolean hold,
    @Nullable String comment) {}
