package dev.ringback.records.compliance.audit;

import dev.ringback.records.crypto.AuditSeal;

/**
 * An entry at its place in a clinic's trail.
 *
 * @param seq its number, from 1 without gaps
 * @param previousSeal the seal of the entry before; zeros for the first
 * @param seal keyed hash over everything else here
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record SealedEntry(AuditEntry entry, long seq, byte[] previousSeal, byte[] seal) {

  /** Seals an entry as the next one. */
  static SealedEntry next(AuditEntry entry, long seq, byte[] previousSeal, AuditSeal key) {
    return new SealedEntry(
        entry, seq, previousSeal, key.of(CanonicalEntry.bytes(entry, seq, previousSeal)));
  }
}
