package dev.ringback.records.compliance.rights;

import dev.ringback.records.Columns;
import dev.ringback.workflows.clinic.ContactId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Erasures that were asked for, and how far they have got. */
public final class ErasureRepository {
  /** Until vendors must have deleted, RCW 19.373.040. */
  private static final Period DUE = Period.ofDays(45);

  private final JdbcClient jdbc;

  ErasureRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether there is such a person, erased or not. */
  public boolean knows(ContactId contact) {
    return jdbc.sql("select exists (select 1 from contact where id = :id)")
        .param("id", contact.value())
        .query(Boolean.class)
        .single();
  }

  /** Enters an erasure; one that was refused is asked for anew. */
  public void ask(ContactId contact, String by, Instant at) {
    jdbc.sql(
            """
            insert into erasure (contact, asked_by, asked_at, due_at, state)
            values (:contact, :by, :at, :due, 'ASKED')
            on conflict (contact) do update set asked_by = excluded.asked_by,
              asked_at = excluded.asked_at, due_at = excluded.due_at, state = 'ASKED',
              why = null, ended_at = null
            where erasure.state = 'REFUSED'
            """)
        .param("contact", contact.value())
        .param("by", by)
        .param("at", Columns.of(at))
        .param("due", Columns.of(at.atOffset(ZoneOffset.UTC).plus(DUE).toInstant()))
        .update();
  }

  /** Pauses one that is under way, while a hold covers its person. */
  public void pause(ContactId contact, Instant at) {
    jdbc.sql(
            """
            update erasure set resumes_as = state, state = 'PAUSED', why = 'LEGAL_HOLD',
              paused_at = :at
            where contact = :contact and state in ('ASKED', 'ERASED')
            """)
        .param("contact", contact.value())
        .param("at", Columns.of(at))
        .update();
  }

  /** Goes on as what it was; vendors have the time of the pause on top. */
  public void resume(ContactId contact, Instant at) {
    jdbc.sql(
            """
            update erasure set state = resumes_as, why = null, due_at = due_at + (:at - paused_at),
              resumes_as = null, paused_at = null
            where contact = :contact and state = 'PAUSED'
            """)
        .param("contact", contact.value())
        .param("at", Columns.of(at))
        .update();
  }

  public void state(ContactId contact, State state, @Nullable String why, Instant at) {
    boolean ended =
        switch (state) {
          case ASKED, PAUSED, ERASED -> false;
          case REFUSED, COMPLETE, INCOMPLETE -> true;
        };
    jdbc.sql(
            """
            update erasure set state = :state, why = :why, ended_at = :ended
            where contact = :contact
            """)
        .param("state", state.name())
        .param("why", why)
        .param("ended", ended ? Columns.of(at) : null)
        .param("contact", contact.value())
        .update();
  }

  /** Notes a step that is done; the first time stays, the count is the last. */
  public void done(ContactId contact, String step, int count, Instant at) {
    jdbc.sql(
            """
            insert into erasure_step (contact, step, count, done_at)
            values (:contact, :step, :count, :at)
            on conflict (contact, step) do update
              set count = greatest(erasure_step.count, excluded.count)
            """)
        .param("contact", contact.value())
        .param("step", step)
        .param("count", count)
        .param("at", Columns.of(at))
        .update();
  }

  public Optional<Erasure> find(ContactId contact) {
    return jdbc.sql("select * from erasure where contact = :contact")
        .param("contact", contact.value())
        .query((row, _) -> erasure(row))
        .optional();
  }

  private Erasure erasure(ResultSet row) throws SQLException {
    ContactId contact = new ContactId(row.getString("contact"));
    return new Erasure(
        contact,
        row.getString("asked_by"),
        Columns.instant(row, "asked_at"),
        Columns.instant(row, "due_at"),
        State.valueOf(row.getString("state")),
        row.getString("why"),
        Columns.instantOrNull(row, "ended_at"),
        steps(contact));
  }

  private List<Step> steps(ContactId contact) {
    return jdbc.sql("select * from erasure_step where contact = :contact order by done_at, step")
        .param("contact", contact.value())
        .query((row, _) ->
            new Step(row.getString("step"), row.getInt("count"), Columns.instant(row, "done_at")))
        .list();
  }

  /** How far it has got. */
  public enum State {
    ASKED,
    REFUSED,
    /** A hold was placed while it was under way; it goes on when that is released. */
    PAUSED,
    /** Unreadable here; vendors may still have copies. */
    ERASED,
    COMPLETE,
    INCOMPLETE
  }

  public record Step(String name, int count, Instant at) {}

  /**
   * @param dueAt until when vendors must have deleted
   * @param why it was refused, or is paused
   */
  public record Erasure(
      ContactId contact,
      String askedBy,
      Instant askedAt,
      Instant dueAt,
      State state,
      @Nullable String why,
      @Nullable Instant endedAt,
      List<Step> steps) {}
}
