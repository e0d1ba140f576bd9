package dev.ringback.records.compliance.audit;

import dev.ringback.records.compliance.audit.AuditFinding.Kind;
import dev.ringback.records.crypto.AuditSeal;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks a trail, an entry at a time: chains one after the other, each in order of its numbers.
 * Finds what was changed, removed, inserted or put in another order; what was cut off the end, or
 * made anew from some point on by a holder of the key, by the anchors alone.
 */
public final class AuditCheck {
  private static final String BEGINNING = HexFormat.of().formatHex(new byte[AuditSeal.BYTES]);

  private final AuditSeal key;
  private final Map<String, NavigableMap<Long, String>> anchors = new TreeMap<>();
  private final Consumer<AuditFinding> findings;
  private @Nullable String clinic;
  private long last;
  private String seal = BEGINNING;
  private long checked;

  public AuditCheck(
      AuditSeal key, Collection<AuditAnchor> anchors, Consumer<AuditFinding> findings) {
    this.key = key;
    this.findings = findings;
    for (AuditAnchor anchor : anchors) {
      String earlier =
          this.anchors
              .computeIfAbsent(anchor.clinic(), _ -> new TreeMap<>())
              .putIfAbsent(anchor.seq(), anchor.seal());
      if (earlier != null && !earlier.equals(anchor.seal())) {
        findings.accept(
            new AuditFinding(
                anchor.clinic(),
                anchor.seq(),
                Kind.NOT_AS_ANCHORED,
                "two anchors know different entries here"));
      }
    }
  }

  /** How many entries were checked. */
  public long checked() {
    return checked;
  }

  public void next(StoredEntry entry) {
    if (!entry.clinic().equals(clinic)) {
      endOfChain();
      clinic = entry.clinic();
      last = 0;
      seal = BEGINNING;
    }
    checkPlace(entry);
    if (!entry.isSealedBy(key)) {
      find(
          entry.seq(),
          Kind.NOT_AS_WRITTEN,
          "it is not as it was written: changed, moved, renumbered, or written without the key");
    }
    checkAnchor(entry);
    last = entry.seq();
    seal = entry.seal();
    checked++;
  }

  /** To be called after the last entry. */
  public void end() {
    endOfChain();
    clinic = null;
    anchors.forEach((chain, known) -> cutOff(chain, 0, known));
    anchors.clear();
  }

  private void checkPlace(StoredEntry entry) {
    if (entry.seq() > last + 1) {
      find(
          last + 1,
          Kind.MISSING,
          last + 2 == entry.seq()
              ? "it is missing"
              : "it is missing, and so is every one up to " + (entry.seq() - 1));
    } else if (entry.seq() <= last || !entry.previousSeal().equals(seal)) {
      find(entry.seq(), Kind.OUT_OF_CHAIN, "it does not go on from the entry before it");
    }
  }

  private void checkAnchor(StoredEntry entry) {
    var known = anchors.get(entry.clinic());
    String anchored = known == null ? null : known.get(entry.seq());
    if (anchored != null && !anchored.equals(entry.seal())) {
      find(entry.seq(), Kind.NOT_AS_ANCHORED, "an anchor knows another entry here");
    }
  }

  private void endOfChain() {
    if (clinic == null) {
      return;
    }
    var known = anchors.remove(clinic);
    if (known != null) {
      cutOff(clinic, last, known);
    }
  }

  private void cutOff(String chain, long end, NavigableMap<Long, String> known) {
    if (known.lastKey() > end) {
      findings.accept(
          new AuditFinding(
              chain,
              end + 1,
              Kind.CUT_OFF,
              "the end was cut off: an anchor knows entry " + known.lastKey()));
    }
  }

  private void find(long seq, Kind kind, String message) {
    findings.accept(new AuditFinding(clinic == null ? "" : clinic, seq, kind, message));
  }
}
