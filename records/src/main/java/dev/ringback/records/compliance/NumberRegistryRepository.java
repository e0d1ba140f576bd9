package dev.ringback.records.compliance;

import dev.ringback.records.Columns;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.compliance.NumberStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a clinic was told by the registries of numbers. */
public final class NumberRegistryRepository {
  private final JdbcClient jdbc;

  public NumberRegistryRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The registries. */
  public enum Registry {
    /** The national do-not-call registry, 47 CFR 64.1200(c)(2). */
    DO_NOT_CALL,
    /** The reassigned numbers database, 47 CFR 64.1200(m). */
    REASSIGNED
  }

  /**
   * Keeps an answer. An older one than the one that is kept changes nothing.
   *
   * @param checkedAt when the registry was asked, or how old the copy is that was looked into
   * @param listedOn when the number was listed, or given up; null: it is neither
   */
  public void keep(
      ContactId contact, Registry registry, Instant checkedAt, @Nullable LocalDate listedOn) {
    jdbc.sql(
            """
            insert into number_registry (contact, registry, checked_at, listed_on)
            values (:contact, :registry, :at, cast(:listed as date))
            on conflict (contact, registry)
              do update set checked_at = excluded.checked_at, listed_on = excluded.listed_on
              where number_registry.checked_at <= excluded.checked_at
            """)
        .param("contact", contact.value())
        .param("registry", registry.name())
        .param("at", Columns.of(checkedAt))
        .param("listed", listedOn == null ? null : listedOn.toString())
        .update();
  }

  /** What is known of a person's number. */
  public NumberStatus status(ContactId contact) {
    return jdbc.sql(
            """
            select
              max(checked_at) filter (where registry = 'DO_NOT_CALL') as copy_of,
              max(listed_on) filter (where registry = 'DO_NOT_CALL') as listed_on,
              max(checked_at) filter (where registry = 'REASSIGNED') as asked_at,
              max(listed_on) filter (where registry = 'REASSIGNED') as reassigned_on
            from number_registry where contact = :contact
            """)
        .param("contact", contact.value())
        .query((row, _) ->
            new NumberStatus(
                Columns.instantOrNull(row, "copy_of"),
                row.getObject("listed_on", LocalDate.class),
                Columns.instantOrNull(row, "asked_at"),
                row.getObject("reassigned_on", LocalDate.class)))
        .single();
  }
}
