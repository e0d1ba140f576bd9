package dev.ringback.sandbox.restpms;

import org.jspecify.annotations.Nullable;

/** A patient on file; the number is in E.164. */
record PatientRecord(
    String id,
    @Nullable String given,
    @Nullable String family,
    @Nullable String phone,
    @Nullable String email) {}
