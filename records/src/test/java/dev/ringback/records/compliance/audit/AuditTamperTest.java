package dev.ringback.records.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.TestStore;
import dev.ringback.records.compliance.audit.Trails.AuditCheckInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with every right on the database, the triggers switched off, tampers with the trail. */
class AuditTamperTest {
  private static final int TIMES_EACH = 20;

  private final TestStore store = new TestStore();
  private final AuditRepository audit = new AuditRepository(store.jdbc, store.keys.auditSeal());
  private final TransactionTemplate copy =
      new TransactionTemplate(new DataSourceTransactionManager(store.database));

  @Test
  void everyTamperingIsFoundWhereItWasDone() throws IOException {
    Trails.write(audit);
    var input = new AuditCheckInput(store.keys.auditSeal(), audit.pages().heads());
    Random random = new Random(20261123);
    List<String> lines = new ArrayList<>(List.of("tampering,trials,found,located"));
    List<String> missed = new ArrayList<>();

    for (Tampering tampering : Tampering.values()) {
      int found = 0;
      int located = 0;
      for (int i = 0; i < TIMES_EACH; i++) {
        Trial trial = tried(tampering, random, input);
        found += trial.findings().isEmpty() ? 0 : 1;
        located += trial.isLocated() ? 1 : 0;
        if (!trial.isLocated()) {
          missed.add(tampering + " at " + trial.spot() + ": " + trial.findings());
        }
      }
      lines.add("%s,%d,%d,%d".formatted(tampering, TIMES_EACH, found, located));
    }

    Files.write(Path.of("target", "audit-tamper.csv"), lines);
    assertThat(missed).isEmpty();
    assertThat(Trails.check(audit, input)).as("the trail itself").isEmpty();
  }

  /** Each on a copy of its own: what was done is rolled back. */
  private Trial tried(Tampering tampering, Random random, AuditCheckInput input) {
    return copy.execute(status -> {
      status.setRollbackOnly();
      store.jdbc.sql("alter table audit_entry disable trigger all").update();
      store.jdbc.sql("alter table audit_entry drop constraint audit_entry_pkey").update();
      Tampering.Spot spot = tampering.on(store.jdbc, random);
      return new Trial(spot, Trails.check(audit, input));
    });
  }

  private record Trial(Tampering.Spot spot, List<AuditFinding> findings) {
    boolean isLocated() {
      return findings.stream()
          .filter(finding -> finding.clinic().equals(spot.clinic()))
          .findFirst()
          .filter(first -> first.seq() == spot.seq())
          .isPresent();
    }
  }
}
