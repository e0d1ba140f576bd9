package dev.ringback.records.compliance.audit;

import dev.ringback.records.Columns;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null: any.
 *
 * @param clinic empty: the installation's
 * @param subject a person's random id; entries about several persons count, too
 * @param from inclusive
 * @param to exclusive
 */
public record AuditFilter(
    @Nullable String clinic,
    @Nullable String subject,
    @Nullable String actor,
    @Nullable AuditAction action,
    @Nullable Instant from,
    @Nullable Instant to) {
  public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

  public static AuditFilter ofClinic(@Nullable String clinic) {
    return new AuditFilter(clinic, null, null, null, null, null);
  }

  /** Conditions by the parameters they need. */
  Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    put(parameters, "clinic", clinic);
    put(parameters, "subject", subject);
    put(parameters, "actor", actor);
    put(parameters, "action", action == null ? null : action.name());
    put(parameters, "from", from == null ? null : Columns.of(from));
    put(parameters, "to", to == null ? null : Columns.of(to));
    return parameters;
  }

  static String condition(String parameter) {
    return switch (parameter) {
      case "clinic" -> "clinic = :clinic";
      case "subject" ->
          "(subject = :subject or (details ->> 'subjects' is not null"
              + " and string_to_array(details ->> 'subjects', ' ') @> array[cast(:subject as text)]))";
      case "actor" -> "actor = :actor";
      case "action" -> "action = :action";
      case "from" -> "at >= :from";
      case "to" -> "at < :to";
      default -> throw new IllegalArgumentException(parameter);
    };
  }

  private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }
}
