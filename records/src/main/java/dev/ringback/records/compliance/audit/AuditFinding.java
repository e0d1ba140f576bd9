package dev.ringback.records.compliance.audit;

/**
 * Something wrong with a trail.
 *
 * @param clinic empty: the installation
 * @param seq the entry concerned, or the first of those missing
 */
public record AuditFinding(String clinic, long seq, Kind kind, String message) {

  /** What was found. */
  public enum Kind {
    /** Its seal does not fit: it was changed, moved, renumbered, or written without the key. */
    NOT_AS_WRITTEN,
    /** Entries between two others are gone. */
    MISSING,
    /** It does not go on from the entry before. */
    OUT_OF_CHAIN,
    /** An anchor knows of entries past the end. */
    CUT_OFF,
    /** An anchor knows another entry at this place. */
    NOT_AS_ANCHORED
  }

  @Override
  public String toString() {
    return "%s, entry %d: %s".formatted(clinic.isEmpty() ? "installation" : clinic, seq, message);
  }
}
