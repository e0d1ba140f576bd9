package dev.ringback.records.compliance.audit;

/** What can be done with records. */
public enum AuditAction {
  READ,
  SEARCH,
  CREATE,
  CHANGE,
  DELETE,
  EXPORT,
  DISCLOSE,
  LOGIN,
  LOGIN_FAILED,
  LOGOUT,
  GRANT,
  REVOKE,
  BREAK_GLASS,
  HOLD,
  PURGE,
  ERASE,
  ROTATE,
  ANCHOR
}
