package dev.ringback.starter.compliance.audit;

import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.compliance.audit.AuditFilter;
import dev.ringback.records.compliance.audit.AuditPages;
import dev.ringback.records.compliance.audit.StoredEntry;
import dev.ringback.starter.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parameters of a question to the trail. */
final class AuditQuery {
  /** Stands for the trail of no clinic in particular. */
  static final String INSTALLATION = "installation";

  private final Map<String, String> parameters;

  AuditQuery(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  AuditFilter filter() {
    String clinic = parameters.get("clinic");
    return new AuditFilter(
        INSTALLATION.equals(clinic) ? "" : clinic,
        parameters.get("subject"),
        parameters.get("actor"),
        action(),
        instant("from"),
        instant("to"));
  }

  int limit(int most) {
    String text = parameters.getOrDefault("limit", "100");
    if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > most) {
      throw Problem.field("limit", "must be from 1 to " + most);
    }
    return Integer.parseInt(text);
  }

  /** Where the page before ended; null for the first. */
  AuditPages.@Nullable Place before() {
    String cursor = parameters.get("before");
    if (cursor == null) {
      return null;
    }
    String[] parts = cursor.split("/", -1);
    try {
      return new AuditPages.Place(Instant.parse(parts[0]), parts[1], Long.parseLong(parts[2]));
    } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw Problem.field("before", "must be the value of next of the page before");
    }
  }

  static String cursor(StoredEntry last) {
    return last.at() + "/" + last.clinic() + "/" + last.seq();
  }

  private @Nullable AuditAction action() {
    String text = parameters.get("action");
    if (text == null) {
      return null;
    }
    return Arrays.stream(AuditAction.values())
        .filter(action -> action.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            Problem.field("action", "must be one of " + Arrays.toString(AuditAction.values())));
  }

  private @Nullable Instant instant(String name) {
    String text = parameters.get(name);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw Problem.field(name, "must be an instant such as 2026-11-23T17:05:00Z");
    }
  }
}
