package dev.ringback.records.compliance.audit;

import java.time.Instant;

/**
 * The newest entry of a chain at some time. Kept elsewhere, it proves later that nothing up to it
 * was cut off or made anew.
 *
 * @param clinic empty: the installation
 * @param seal lower-case hex
 * @param at of the entry
 */
public record AuditAnchor(String clinic, long seq, String seal, Instant at) {}
