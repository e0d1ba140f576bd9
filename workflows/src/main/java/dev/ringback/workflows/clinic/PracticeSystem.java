package dev.ringback.workflows.clinic;

/**
 * The clinic's practice-management system.
 *
 * @param businessId the clinic's id there
 * @param consultationServiceId the service that stands for a consultation
 */
public record PracticeSystem(Kind kind, String businessId, String consultationServiceId) {

  /** Nobody but the clinic's people knows the book. */
  public static PracticeSystem staffConfirmed() {
    return new PracticeSystem(Kind.STAFF_CONFIRMED, "", "");
  }

  /** Systems with an adapter. */
  public enum Kind {
    BOULEVARD,
    NEXTECH,
    VAGARO,
    AESTHETIC_RECORD,
    PATIENTNOW,
    /** No system that could be asked: the clinic's people confirm each time. */
    STAFF_CONFIRMED
  }
}
