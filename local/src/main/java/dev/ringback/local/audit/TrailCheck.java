package dev.ringback.local.audit;

import dev.ringback.local.machine.Problem;
import dev.ringback.records.compliance.audit.AuditAnchor;
import dev.ringback.records.compliance.audit.AuditCheck;
import dev.ringback.records.compliance.audit.AuditExport;
import dev.ringback.records.compliance.audit.AuditFinding;
import dev.ringback.records.compliance.audit.StoredEntry;
import dev.ringback.records.crypto.AuditSeal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the lines of an export, one after the other. */
public final class TrailCheck {
  private static final int STEP = 100_000;

  private final AuditSeal key;
  private final @Nullable String clinic;
  private final LongConsumer progress;

  /**
   * @param clinic the only one wanted, empty for the installation; null: every one
   * @param progress told now and then how many entries were checked
   */
  public TrailCheck(AuditSeal key, @Nullable String clinic, LongConsumer progress) {
    this.key = key;
    this.clinic = clinic;
    this.progress = progress;
  }

  /**
   * @throws Problem naming the line that is no entry
   */
  public Result check(Stream<String> lines, List<AuditAnchor> anchors) {
    List<AuditFinding> findings = new ArrayList<>();
    var known = anchors.stream().filter(anchor -> isWanted(anchor.clinic())).toList();
    var check = new AuditCheck(key, known, findings::add);
    long number = 0;
    for (var line : (Iterable<String>) lines::iterator) {
      number++;
      if (!line.isBlank()) {
        next(check, line, number);
      }
    }
    check.end();
    return new Result(check.checked(), known.size(), findings);
  }

  private void next(AuditCheck check, String line, long number) {
    StoredEntry entry;
    try {
      entry = AuditExport.entry(line);
    } catch (IllegalArgumentException e) {
      throw new Problem(
          "line " + number + " of the export is no entry", "compare it with another copy");
    }
    if (isWanted(entry.clinic())) {
      check.next(entry);
      if (check.checked() % STEP == 0) {
        progress.accept(check.checked());
      }
    }
  }

  private boolean isWanted(String of) {
    return clinic == null || clinic.equals(of);
  }

  /** What came of it. */
  public record Result(long entries, int anchors, List<AuditFinding> findings) {}
}
