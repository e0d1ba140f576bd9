package dev.ringback.activities.compliance.audit;

import dev.ringback.activities.clinic.SyncSource;
import dev.ringback.records.compliance.audit.AuditAnchor;
import dev.ringback.records.compliance.audit.AuditExport;
import dev.ringback.records.compliance.audit.AuditRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Appends the newest entry of each trail to a file, as lines of JSON: one file a day in the folder,
 * or the one file named with {@code .jsonl} at its end. Only what has moved on is written.
 */
public final class AuditAnchors implements SyncSource {
  private static final String ENDING = ".jsonl";

  private final AuditRepository trail;
  private final Path target;
  private final InstantSource clock;
  private final Map<String, AuditAnchor> written = new HashMap<>();

  public AuditAnchors(AuditRepository trail, Path target, InstantSource clock) {
    this.trail = trail;
    this.target = target;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "audit.anchors";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public synchronized int sync() {
    List<AuditAnchor> news =
        trail.pages().heads().stream()
            .filter(head -> !head.equals(written.get(head.clinic())))
            .toList();
    if (news.isEmpty()) {
      return 0;
    }
    append(news);
    news.forEach(head -> written.put(head.clinic(), head));
    return news.size();
  }

  private void append(List<AuditAnchor> anchors) {
    String lines =
        anchors.stream()
            .map(anchor -> AuditExport.json(anchor) + "\n")
            .collect(Collectors.joining());
    Path file = file();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(
          file,
          lines,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot append to RINGBACK_AUDIT_ANCHORS", e);
    }
  }

  private Path file() {
    return target.toString().endsWith(ENDING)
        ? target
        : target.resolve(
            "anchors-" + clock.instant().atZone(ZoneOffset.UTC).toLocalDate() + ENDING);
  }
}
