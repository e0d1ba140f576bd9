package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.LocationId;

/** Workflow ids. They hold a keyed hash of the caller's number, never the number. */
public final class RecoveryIds {
  private RecoveryIds() {}

  /**
   * The one running recovery of a caller at a location.
   *
   * @param callerHash keyed hash of the caller's number, lower-case hex
   */
  public static String workflowId(LocationId location, String callerHash) {
    return "recovery/" + location + "/" + callerHash;
  }
}
