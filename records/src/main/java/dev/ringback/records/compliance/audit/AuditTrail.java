package dev.ringback.records.compliance.audit;

/** Takes down what was done with people's records. */
public interface AuditTrail {
  /**
   * Keeps an entry for good. Within a transaction it is kept if, and only if, the transaction
   * commits; until then others who append to the same clinic's trail wait.
   *
   * @throws org.springframework.dao.DataAccessException when it could not be kept: what it is about
   *     must then not happen
   */
  void record(AuditEntry entry);
}
