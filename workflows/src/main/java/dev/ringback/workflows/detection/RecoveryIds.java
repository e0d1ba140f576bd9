package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.LocationId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Workflow ids. They hold a keyed hash of the caller's number, never the number. */
public final class RecoveryIds {
  private static final Pattern FORM = Pattern.compile("(?:recovery|notice)/[^/]+/([^/]+)");

  private RecoveryIds() {}

  /**
   * The one running recovery of a caller at a location.
   *
   * @param callerHash keyed hash of the caller's number, lower-case hex
   */
  public static String workflowId(LocationId location, String callerHash) {
    return "recovery/" + location + "/" + callerHash;
  }

  /** The keyed hash in the id of a person's workflow: a recovery or a notice; null: nobody's. */
  public static @Nullable String callerHash(String workflowId) {
    Matcher id = FORM.matcher(workflowId);
    return id.matches() ? id.group(1) : null;
  }
}
