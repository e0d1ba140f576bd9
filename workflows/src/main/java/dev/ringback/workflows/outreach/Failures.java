package dev.ringback.workflows.outreach;

/** Types of the failures that activities end with, so that workflows can tell them apart. */
public final class Failures {
  /** A vendor cannot be reached or is overloaded. Retryable; consumes no step of the cadence. */
  public static final String VENDOR_UNAVAILABLE = "VendorUnavailable";

  /** The configuration lacks something only a person can mend. Final. */
  public static final String NOT_CONFIGURED = "NotConfigured";

  private Failures() {}
}
