package dev.ringback.records.compliance.audit;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Entries and anchors as lines of text: JSON, which can be checked again, or CSV for a sheet. */
public final class AuditExport {
  public static final String CSV_HEADER =
      "clinic,seq,at,actor_kind,actor,action,subject,object,reason,origin,details,previous_seal,seal";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AuditExport() {}

  public static String json(StoredEntry entry) {
    return JSON.writeValueAsString(entry);
  }

  public static String json(AuditAnchor anchor) {
    return JSON.writeValueAsString(anchor);
  }

  /**
   * @throws IllegalArgumentException if the line is none of {@link #json(StoredEntry)}
   */
  public static StoredEntry entry(String line) {
    return read(line, StoredEntry.class);
  }

  /**
   * @throws IllegalArgumentException if the line is none of {@link #json(AuditAnchor)}
   */
  public static AuditAnchor anchor(String line) {
    return read(line, AuditAnchor.class);
  }

  /** As RFC 4180 has it; no cell is taken for a formula. */
  public static String csv(StoredEntry entry) {
    return Stream.of(
            entry.clinic(),
            Long.toString(entry.seq()),
            entry.at().toString(),
            entry.actorKind(),
            entry.actor(),
            entry.action(),
            orEmpty(entry.subject()),
            entry.object(),
            orEmpty(entry.reason()),
            orEmpty(entry.origin()),
            entry.details().toString(),
            entry.previousSeal(),
            entry.seal())
        .map(AuditExport::cell)
        .collect(Collectors.joining(","));
  }

  private static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static <T> T read(String line, Class<T> type) {
    try {
      return JSON.readValue(line, type);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a line of an audit export", e);
    }
  }
}
