package dev.ringback.starter.recovery;

import dev.ringback.workflows.escalation.EmergencyNotice;

/** What clinics are told of emergency access. */
public interface EmergencyNotices {

  /**
   * Has the clinic told, once for an access.
   *
   * @throws RecoveriesUnavailable when nobody can take it now
   */
  void tell(EmergencyNotice notice);
}
