package dev.ringback.records.compliance.audit;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing done. Holds ids and codes only: no number, no name, no word of anybody's.
 *
 * @param at when, kept to the microsecond
 * @param clinic whose trail it goes on; null: the installation's
 * @param subject the person concerned, by their random id; null: nobody in particular
 * @param object what it was done to, {@code kind:id} such as {@code episode:ep_…}
 * @param reason why, as far as somebody said so
 * @param origin the address the request came from
 * @param details codes and ids only; under {@link #SUBJECTS} the persons concerned where there are
 *     several, separated by spaces
 */
public record AuditEntry(
    Instant at,
    @Nullable ClinicId clinic,
    Actor actor,
    AuditAction action,
    @Nullable ContactId subject,
    String object,
    @Nullable String reason,
    @Nullable String origin,
    Map<String, String> details) {
  public static final String SUBJECTS = "subjects";

  private static final Pattern OBJECT = Pattern.compile("[a-z][a-z-]{0,39}:[^\\p{Cntrl}]{0,200}");

  public AuditEntry {
    if (!OBJECT.matcher(object).matches()) {
      throw new IllegalArgumentException("object: write kind:id, such as episode:ep_…");
    }
    requireText("reason", reason);
    requireText("origin", origin);
    details.forEach((name, value) -> {
      requireText("details", name);
      requireText("details", value);
    });
    at = at.truncatedTo(ChronoUnit.MICROS);
    details = Map.copyOf(details);
  }

  // PostgreSQL keeps no NUL in a text.
  private static void requireText(String field, @Nullable String text) {
    if (text != null && text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(field + ": holds a character that cannot be kept");
    }
  }
}
