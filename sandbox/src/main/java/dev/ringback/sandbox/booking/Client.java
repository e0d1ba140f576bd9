package dev.ringback.sandbox.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A client of the business; the phone number is in E.164. */
record Client(
    String id,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String mobilePhone,
    Instant insertedAt) {}
