package dev.ringback.sandbox.control;

import org.jspecify.annotations.Nullable;

/**
 * Published as a Spring event when a scenario's caller has an appointment before their story
 * begins. It is settled when publishing returns.
 *
 * @param inDays on which day from today at the earliest; the first free time from then on is theirs
 */
public record CallerHasVisit(
    String phoneE164, String given, String family, @Nullable String email, int inDays) {}
