package dev.ringback.workflows.clinic;

/**
 * The clinic's practice-management system.
 *
 * @param businessId the clinic's id there
 * @param consultationServiceId the service that stands for a consultation
 */
public record PracticeSystem(Kind kind, String businessId, String consultationServiceId) {

  /** Systems with an adapter. */
  public enum Kind {
    BOULEVARD
  }
}
