package dev.ringback.records.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ringback.records.TestStore;
import dev.ringback.records.compliance.audit.AuditFinding.Kind;
import dev.ringback.records.compliance.audit.Trails.AuditCheckInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditCheckTest {
  private final TestStore store = new TestStore();
  private final AuditRepository audit = new AuditRepository(store.jdbc, store.keys.auditSeal());

  @Test
  void aTrailAsItWasWrittenIsRight() {
    Trails.write(audit);

    assertThat(check(audit.pages().heads())).isEmpty();
    assertThat(audit.pages().heads())
        .extracting(AuditAnchor::clinic, AuditAnchor::seq)
        .containsExactly(
            tuple("", Trails.LENGTH),
            tuple("aurora", Trails.LENGTH),
            tuple("lumen", Trails.LENGTH));
  }

  @Test
  void whoMakesTheTrailAnewWithTheKeyIsFoundByAnAnchor() {
    Trails.write(audit);
    List<AuditAnchor> anchors = audit.pages().heads();
    store.jdbc.sql("alter table audit_entry disable trigger all").update();
    store.jdbc.sql("delete from audit_entry where clinic = 'lumen' and seq > 30").update();
    for (int i = 0; i < 10; i++) {
      audit.record(AuditRepositoryTest.entry(TestStore.CLINIC));
    }

    assertThat(check(List.of())).isEmpty();
    assertThat(check(anchors))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.kind()).isEqualTo(Kind.NOT_AS_ANCHORED);
          assertThat(finding.clinic()).isEqualTo("lumen");
          assertThat(finding.seq()).isEqualTo(Trails.LENGTH);
        });
  }

  @Test
  void entriesAboutSeveralPersonsAreFoundForEach() {
    audit.record(AuditRepositoryTest.entry(null));
    audit.record(
        new AuditEntry(
            TestStore.NOON,
            null,
            Actor.system("purge"),
            AuditAction.PURGE,
            null,
            "contacts:several",
            null,
            null,
            Map.of(AuditEntry.SUBJECTS, "ct_7 ct_8")));

    var about = new AuditFilter(null, "ct_8", null, null, null, null);
    assertThat(audit.pages().newest(about, null, 10))
        .singleElement()
        .extracting(StoredEntry::action)
        .isEqualTo("PURGE");
  }

  private List<AuditFinding> check(List<AuditAnchor> anchors) {
    return Trails.check(audit, new AuditCheckInput(store.keys.auditSeal(), anchors));
  }
}
