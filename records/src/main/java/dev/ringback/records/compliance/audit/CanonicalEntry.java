package dev.ringback.records.compliance.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one encoding of an entry that is sealed: every text in UTF-8 after its length, so that no two
 * entries have the same bytes; details in order of their names.
 */
final class CanonicalEntry {
  private static final String VERSION = "ringback audit entry 1";
  private static final int ABSENT = -1;

  private CanonicalEntry() {}

  static byte[] bytes(AuditEntry entry, long seq, byte[] previousSeal) {
    var bytes = new ByteArrayOutputStream(512);
    try (var out = new DataOutputStream(bytes)) {
      text(out, VERSION);
      text(out, entry.clinic() == null ? null : entry.clinic().value());
      out.writeLong(seq);
      instant(out, entry.at());
      text(out, entry.actor().kind().name());
      text(out, entry.actor().id());
      text(out, entry.action().name());
      text(out, entry.subject() == null ? null : entry.subject().value());
      text(out, entry.object());
      text(out, entry.reason());
      text(out, entry.origin());
      details(out, entry.details());
      out.writeInt(previousSeal.length);
      out.write(previousSeal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void details(DataOutputStream out, Map<String, String> details)
      throws IOException {
    out.writeInt(details.size());
    for (var detail : new TreeMap<>(details).entrySet()) {
      text(out, detail.getKey());
      text(out, detail.getValue());
    }
  }

  private static void instant(DataOutputStream out, Instant at) throws IOException {
    out.writeLong(at.getEpochSecond());
    out.writeInt(at.getNano());
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(ABSENT);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
