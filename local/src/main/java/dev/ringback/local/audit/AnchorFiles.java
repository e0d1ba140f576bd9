package dev.ringback.local.audit;

import dev.ringback.local.machine.Problem;
import dev.ringback.records.compliance.audit.AuditAnchor;
import dev.ringback.records.compliance.audit.AuditExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Anchors as they were written: one file, or a folder of them. */
public final class AnchorFiles {
  private AnchorFiles() {}

  /**
   * @throws Problem naming the file that cannot be read
   */
  public static List<AuditAnchor> read(Path source) {
    List<AuditAnchor> anchors = new ArrayList<>();
    for (var file : files(source)) {
      try (var lines = Files.lines(file)) {
        lines.filter(line -> !line.isBlank()).map(AuditExport::anchor).forEach(anchors::add);
      } catch (IOException | IllegalArgumentException e) {
        throw unreadable(file);
      }
    }
    return anchors;
  }

  private static List<Path> files(Path source) {
    if (!Files.isDirectory(source)) {
      return List.of(source);
    }
    try (var files = Files.list(source)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    } catch (IOException e) {
      throw unreadable(source);
    }
  }

  private static Problem unreadable(Path file) {
    return new Problem(
        file + " holds no anchors", "name a file or folder that RINGBACK_AUDIT_ANCHORS named");
  }
}
