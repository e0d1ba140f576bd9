package dev.ringback.activities.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.activities.TestStore;
import dev.ringback.records.compliance.audit.Actor;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.compliance.audit.AuditAnchor;
import dev.ringback.records.compliance.audit.AuditEntry;
import dev.ringback.records.compliance.audit.AuditExport;
import dev.ringback.records.compliance.audit.AuditRepository;
import dev.ringback.records.crypto.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditAnchorsTest {
  private final TestStore store = new TestStore();
  @TempDir private Path folder;

  @Test
  void whatHasMovedOnIsAppendedToTheFileOfTheDay() throws IOException {
    var trail = trail();
    var anchors = new AuditAnchors(trail, folder.resolve("anchors"), store.clock);
    trail.record(entry());
    assertThat(anchors.sync()).isEqualTo(1);
    assertThat(anchors.sync()).isZero();
    trail.record(entry());
    assertThat(anchors.sync()).isEqualTo(1);

    try (var files = Files.list(folder.resolve("anchors"))) {
      List<AuditAnchor> written =
          Files.readAllLines(files.findFirst().orElseThrow()).stream()
              .map(AuditExport::anchor)
              .toList();
      assertThat(written).extracting(AuditAnchor::seq).containsExactly(1L, 2L);
      assertThat(written.getLast()).isEqualTo(trail.pages().heads().getFirst());
    }
  }

  @Test
  void aFileMayBeNamedInstead() throws IOException {
    var trail = trail();
    trail.record(entry());
    Path file = folder.resolve("all.jsonl");

    new AuditAnchors(trail, file, store.clock).sync();

    assertThat(Files.readAllLines(file)).hasSize(1);
  }

  private AuditRepository trail() {
    Path keys = folder.resolve("keys.json");
    Keys.createIfAbsent(keys);
    return new AuditRepository(store.jdbc, Keys.load(keys).auditSeal());
  }

  private AuditEntry entry() {
    return new AuditEntry(
        store.clock.instant(),
        store.clinic.id(),
        Actor.system("test"),
        AuditAction.READ,
        store.contact,
        "episode:ep_1",
        null,
        null,
        Map.of());
  }
}
