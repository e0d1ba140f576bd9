package dev.ringback.activities.booking;

/** Notes that outlive the process, in the ledger entry of one effect. */
@FunctionalInterface
public interface Journal {
  /** Note: whether the patient was new, {@code true} or {@code false}. */
  String NEW_PATIENT = "newPatient";

  /** Note: {@code true} if the clinic's people have yet to confirm the time. */
  String UNCONFIRMED = "unconfirmed";

  /** Note: an id that stands in for the appointment's own until the system names that. */
  String STAND_IN = "cart";

  void note(String key, String value);
}
