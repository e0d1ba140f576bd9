package dev.ringback.records.compliance.audit;

import dev.ringback.records.crypto.AuditSeal;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entry as it lies in the store or in an export, whatever somebody may have made of it.
 *
 * @param clinic empty: the installation
 * @param at ISO 8601 in UTC
 * @param details an object of texts, unless it was tampered with
 * @param previousSeal lower-case hex, as is {@code seal}
 */
public record StoredEntry(
    String clinic,
    long seq,
    Instant at,
    String actorKind,
    String actor,
    String action,
    @Nullable String subject,
    String object,
    @Nullable String reason,
    @Nullable String origin,
    JsonNode details,
    String previousSeal,
    String seal) {

  /** Whether the seal is the one that only the holder of the key can have made. */
  public boolean isSealedBy(AuditSeal key) {
    return entry()
        .map(entry -> key.of(CanonicalEntry.bytes(entry, seq, hex(previousSeal))))
        .filter(right -> Arrays.equals(right, hex(seal)))
        .isPresent();
  }

  /** What was written; empty if no such entry could have been. */
  public Optional<AuditEntry> entry() {
    try {
      return Optional.of(
          new AuditEntry(
              at,
              clinic.isEmpty() ? null : new ClinicId(clinic),
              new Actor(Actor.Kind.valueOf(actorKind), actor),
              AuditAction.valueOf(action),
              subject == null ? null : new ContactId(subject),
              object,
              reason,
              origin,
              texts()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Map<String, String> texts() {
    if (!details.isObject()) {
      throw new IllegalArgumentException("details: not an object");
    }
    Map<String, String> texts = new TreeMap<>();
    for (var detail : details.properties()) {
      // A number would read like the text that was sealed.
      if (!detail.getValue().isString()) {
        throw new IllegalArgumentException("details: not a text");
      }
      texts.put(detail.getKey(), detail.getValue().stringValue());
    }
    return texts;
  }

  private static byte[] hex(String text) {
    try {
      return HexFormat.of().parseHex(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
