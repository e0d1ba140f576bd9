package dev.ringback.records.compliance.audit;

import dev.ringback.records.Columns;
import dev.ringback.records.crypto.AuditSeal;
import dev.ringback.workflows.clinic.ClinicId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The trail, in one chain for each clinic and one for the installation. Only ever inserts: two who
 * append at once want the same number, the second waits for the first, then takes the next.
 */
public final class AuditRepository implements AuditTrail {
  /** The installation's chain; no clinic has an empty id. */
  static final String INSTALLATION = "";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration TURN = Duration.ofMillis(500);

  private final JdbcClient jdbc;
  private final AuditSeal key;
  private final Map<String, Semaphore> turns = new ConcurrentHashMap<>();

  public AuditRepository(JdbcClient jdbc, AuditSeal key) {
    this.jdbc = jdbc;
    this.key = key;
  }

  @Override
  public void record(AuditEntry entry) {
    Semaphore turn = turns.computeIfAbsent(chain(entry.clinic()), _ -> new Semaphore(1, true));
    boolean isOurs = await(turn);
    try {
      appendNext(entry);
    } finally {
      if (isOurs) {
        turn.release();
      }
    }
  }

  private void appendNext(AuditEntry entry) {
    long since = System.nanoTime();
    while (!append(entry)) {
      if (System.nanoTime() - since > PATIENCE.toNanos()) {
        throw new CannotAcquireLockException("the audit trail is too busy to append to");
      }
    }
  }

  /**
   * Those of one process take turns, so that none is overtaken for good. Not for long: whoever has
   * the turn may be waiting for the end of the very transaction that asks here.
   */
  private static boolean await(Semaphore turn) {
    try {
      return turn.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** For reading. */
  public AuditPages pages() {
    return new AuditPages(jdbc);
  }

  /** What vendors were given. */
  public Disclosures disclosures() {
    return new Disclosures(jdbc);
  }

  private boolean append(AuditEntry entry) {
    Head head = head(entry.clinic()).orElseGet(Head::beforeTheFirst);
    return insert(SealedEntry.next(entry, head.seq() + 1, head.seal(), key));
  }

  private Optional<Head> head(@Nullable ClinicId clinic) {
    return jdbc.sql(
            """
            select seq, seal from audit_entry where clinic = :clinic
            order by seq desc limit 1
            """)
        .param("clinic", chain(clinic))
        .query((row, _) -> new Head(row.getLong("seq"), row.getBytes("seal")))
        .optional();
  }

  /** False if another entry has the number already. */
  private boolean insert(SealedEntry sealed) {
    AuditEntry entry = sealed.entry();
    return jdbc.sql(
                """
                insert into audit_entry
                  (clinic, seq, at, actor_kind, actor, action, subject, object, reason, origin,
                   details, previous_seal, seal)
                values
                  (:clinic, :seq, :at, :kind, :actor, :action, :subject, :object, :reason, :origin,
                   cast(:details as jsonb), :previousSeal, :seal)
                on conflict (clinic, seq) do nothing
                """)
            .param("clinic", chain(entry.clinic()))
            .param("seq", sealed.seq())
            .param("at", Columns.of(entry.at()))
            .param("kind", entry.actor().kind().name())
            .param("actor", entry.actor().id())
            .param("action", entry.action().name())
            .param("subject", entry.subject() == null ? null : entry.subject().value())
            .param("object", entry.object())
            .param("reason", entry.reason())
            .param("origin", entry.origin())
            .param("details", Columns.json(entry.details()))
            .param("previousSeal", sealed.previousSeal())
            .param("seal", sealed.seal())
            .update()
        == 1;
  }

  static String chain(@Nullable ClinicId clinic) {
    return clinic == null ? INSTALLATION : clinic.value();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Head(long seq, byte[] seal) {
    static Head beforeTheFirst() {
      return new Head(0, new byte[AuditSeal.BYTES]);
    }
  }
}
