package dev.ringback.sandbox.control;

import org.jspecify.annotations.Nullable;

/**
 * Published as a Spring event when a scenario's caller is already a client of the clinic, so that
 * the practice-management system knows the person before the call rings.
 */
public record CallerOnFile(String phoneE164, String given, String family, @Nullable String email) {}
