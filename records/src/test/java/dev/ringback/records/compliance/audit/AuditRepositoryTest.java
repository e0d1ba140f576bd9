package dev.ringback.records.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.records.AtOnce;
import dev.ringback.records.TestStore;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AuditRepositoryTest {
  private final TestStore store = new TestStore();
  private final AuditRepository audit = new AuditRepository(store.jdbc, store.keys.auditSeal());

  @Test
  void entriesOfAClinicAreNumberedWithoutGaps() {
    audit.record(entry(TestStore.CLINIC));
    audit.record(entry(null));
    audit.record(entry(TestStore.CLINIC));

    assertThat(numbers("lumen")).containsExactly(1L, 2L);
    assertThat(numbers("")).containsExactly(1L);
  }

  @Test
  void manyWhoAppendAtOnceGetANumberEach() {
    AtOnce.run(
        8,
        () -> {
          for (int i = 0; i < 25; i++) {
            audit.record(entry(TestStore.CLINIC));
          }
          return true;
        });

    assertThat(numbers("lumen")).hasSize(200).last().isEqualTo(200L);
  }

  @Test
  void anEntryGoesWithTheTransactionItIsPartOf() {
    var transactions = new TransactionTemplate(new DataSourceTransactionManager(store.database));

    transactions.executeWithoutResult(status -> {
      audit.record(entry(TestStore.CLINIC));
      status.setRollbackOnly();
    });
    audit.record(entry(TestStore.CLINIC));

    assertThat(numbers("lumen")).containsExactly(1L);
  }

  @Test
  void aTransactionMayAppendAgainWhileAnotherWaitsForItsEnd() throws Exception {
    var transactions = new TransactionTemplate(new DataSourceTransactionManager(store.database));
    Thread other = Thread.ofVirtual().unstarted(() -> audit.record(entry(TestStore.CLINIC)));

    transactions.executeWithoutResult(_ -> {
      audit.record(entry(TestStore.CLINIC));
      other.start();
      audit.record(entry(TestStore.CLINIC));
    });
    other.join();

    assertThat(numbers("lumen")).containsExactly(1L, 2L, 3L);
  }

  @Test
  void whatWasWrittenIsNeitherChangedNorRemoved() {
    audit.record(entry(TestStore.CLINIC));

    for (String sql :
        List.of(
            "update audit_entry set reason = 'x'",
            "delete from audit_entry",
            "truncate audit_entry")) {
      assertThatThrownBy(() -> store.jdbc.sql(sql).update())
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("append-only");
    }
    assertThat(numbers("lumen")).containsExactly(1L);
  }

  private List<Long> numbers(String chain) {
    return store
        .jdbc
        .sql("select seq from audit_entry where clinic = :clinic order by seq")
        .param("clinic", chain)
        .query(Long.class)
        .list();
  }

  static AuditEntry entry(@Nullable ClinicId clinic) {
    return new AuditEntry(
        TestStore.NOON,
        clinic,
        new Actor(Actor.Kind.USER, "us_1"),
        AuditAction.READ,
        new ContactId("ct_1"),
        "episode:ep_1",
        null,
        "127.0.0.1",
        Map.of("why", "test"));
  }
}
