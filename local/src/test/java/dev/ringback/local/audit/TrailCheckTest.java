package dev.ringback.local.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.local.machine.Problem;
import dev.ringback.records.RecordsSchema;
import dev.ringback.records.compliance.audit.Actor;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.compliance.audit.AuditEntry;
import dev.ringback.records.compliance.audit.AuditExport;
import dev.ringback.records.compliance.audit.AuditFilter;
import dev.ringback.records.compliance.audit.AuditRepository;
import dev.ringback.records.crypto.AuditSeal;
import dev.ringback.records.crypto.Keys;
import dev.ringback.workflows.clinic.ClinicId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class TrailCheckTest {
  @TempDir private Path folder;

  @Test
  void findsInAFileWhatWasChangedAndWhatWasCutOff() throws IOException {
    Path keys = folder.resolve("keys.json");
    Keys.createIfAbsent(keys);
    AuditSeal key = Keys.load(keys).auditSeal();
    Path anchors = folder.resolve("anchors.jsonl");
    List<String> lines = export(key, anchors);
    var check = new TrailCheck(key, null, _ -> {});

    assertThat(check.check(lines.stream(), AnchorFiles.read(folder)).findings()).isEmpty();
    assertThat(
            check
                .check(lines.stream().map(line -> line.replace("ep_1\"", "ep_9\"")), List.of())
                .findings())
        .singleElement()
        .hasToString(
            "lumen, entry 2: it is not as it was written: changed, moved, renumbered, or written"
                + " without the key");
    assertThat(check.check(lines.subList(0, 2).stream(), AnchorFiles.read(anchors)).findings())
        .singleElement()
        .hasToString("lumen, entry 3: the end was cut off: an anchor knows entry 3");
    assertThat(new TrailCheck(key, "aurora", _ -> {}).check(lines.stream(), List.of()).entries())
        .isZero();
    var broken = new ArrayList<>(lines);
    broken.set(1, "{");
    assertThatThrownBy(() -> check.check(broken.stream(), List.of()))
        .isInstanceOf(Problem.class)
        .hasMessageStartingWith("line 2 of the export is no entry");
  }

  private static List<String> export(AuditSeal key, Path anchors) throws IOException {
    try (var server = EmbeddedPostgres.start()) {
      RecordsSchema.migrate(server.getPostgresDatabase());
      var trail = new AuditRepository(JdbcClient.create(server.getPostgresDatabase()), key);
      for (int i = 0; i < 3; i++) {
        trail.record(entry(i));
      }
      List<String> lines = new ArrayList<>();
      trail.pages().forEach(AuditFilter.ALL, entry -> lines.add(AuditExport.json(entry)));
      Files.write(anchors, trail.pages().heads().stream().map(AuditExport::json).toList());
      return lines;
    }
  }

  private static AuditEntry entry(int i) {
    return new AuditEntry(
        Instant.parse("2026-11-23T17:00:00Z").plusSeconds(i),
        new ClinicId("lumen"),
        Actor.system("test"),
        AuditAction.READ,
        null,
        "episode:ep_" + i,
        null,
        null,
        Map.of("step", "1"));
  }
}
