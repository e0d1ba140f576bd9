package dev.ringback.records.detection;

import dev.ringback.records.Columns;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.conversation.Fact;
import dev.ringback.workflows.conversation.GlowScore;
import dev.ringback.workflows.conversation.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Episodes: at most one open for a person at a location. */
public final class EpisodeRepository {
  private static final String FACTS = "episode.facts";

  private final JdbcClient jdbc;
  private final RecordCipher cipher;

  public EpisodeRepository(JdbcClient jdbc, RecordCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /**
   * The open episode of this person at this location, or a new one under {@code candidate}. A
   * candidate that was opened and closed before is returned as it is.
   *
   * @param candidate id for a new one, derived from the event so that a redelivery derives the same
   */
  public Row openOrJoin(
      EpisodeId candidate,
      String workflowId,
      ClinicId clinic,
      LocationId location,
      ContactId contact,
      Instant at) {
    while (true) {
      jdbc.sql(
              """
              insert into episode (id, workflow_id, clinic, location, contact, opened_at)
              values (:id, :workflow, :clinic, :location, :contact, :at)
              on conflict do nothing
              """)
          .param("id", candidate.value())
          .param("workflow", workflowId)
          .param("clinic", clinic.value())
          .param("location", location.value())
          .param("contact", contact.value())
          .param("at", Columns.of(at))
          .update();
      Optional<Row> row =
          jdbc.sql(
                  """
                  select * from episode
                  where (contact = :contact and location = :location and closed_at is null)
                     or id = :id
                  order by closed_at nulls first limit 1
                  """)
              .param("contact", contact.value())
              .param("location", location.value())
              .param("id", candidate.value())
              .query(EpisodeRepository::row)
              .optional();
      // Empty only when the open one was closed between the two statements.
      if (row.isPresent()) {
        return row.get();
      }
    }
  }

  /**
   * Enters an episode that is about to begin, unless it is here. It is not open before {@link
   * #begin}, so that one no workflow will begin cannot stand in its way.
   */
  public void enter(
      EpisodeId id,
      String workflowId,
      ClinicId clinic,
      LocationId location,
      ContactId contact,
      Instant at) {
    jdbc.sql(
            """
            insert into episode
              (id, workflow_id, clinic, location, contact, opened_at, closed_at, outcome)
            values (:id, :workflow, :clinic, :location, :contact, :at, :at, 'NOT_BEGUN')
            on conflict (id) do nothing
            """)
        .param("id", id.value())
        .param("workflow", workflowId)
        .param("clinic", clinic.value())
        .param("location", location.value())
        .param("contact", contact.value())
        .param("at", Columns.of(at))
        .update();
  }

  /**
   * Fixes the configuration version of an episode: the given one if none was fixed before. An
   * episode that was closed is open again. Returns the version that holds.
   *
   * <p>A call that came while a closed episode's workflow was still at work opened an episode of
   * its own, which no workflow will ever begin. It is closed as {@code JOINED} and its lines move
   * here.
   *
   * @throws IllegalArgumentException when there is no such episode
   * @throws IllegalStateException when another episode of this person at this location is under way
   */
  public int begin(EpisodeId id, int clinicVersion) {
    foldUnbegun(id);
    try {
      return jdbc.sql(
              """
              update episode set clinic_version = coalesce(clinic_version, :version),
                closed_at = null, outcome = null, outcome_detail = null
              where id = :id returning clinic_version
              """)
          .param("id", id.value())
          .param("version", clinicVersion)
          .query(Integer.class)
          .optional()
          .orElseThrow(() -> new IllegalArgumentException("no episode " + id));
    } catch (DuplicateKeyException e) {
      throw new IllegalStateException(
          "episode " + id + " cannot open again: another of the same caller is under way", e);
    }
  }

  /** The configuration version that was fixed for an episode; empty before it began. */
  public Optional<Integer> clinicVersion(EpisodeId id) {
    return jdbc.sql(
            "select clinic_version from episode where id = :id and clinic_version is not null")
        .param("id", id.value())
        .query(Integer.class)
        .optional();
  }

  /** Closes it. The first outcome stays; false if it was closed before. */
  public boolean close(
      EpisodeId id, Outcome outcome, GlowScore glow, List<Fact> facts, Instant at) {
    ContactId contact =
        find(id).orElseThrow(() -> new IllegalArgumentException("no episode " + id)).contact();
    return jdbc.sql(
                """
                update episode set closed_at = :at, outcome = :outcome,
                  outcome_detail = cast(:detail as jsonb), glow = cast(:glow as jsonb),
                  facts_cipher = :facts
                where id = :id and closed_at is null
                """)
            .param("id", id.value())
            .param("at", Columns.of(at))
            .param("outcome", outcome.code())
            .param("detail", Columns.json(outcome))
            .param("glow", Columns.json(glow))
            .param(
                "facts", cipher.encrypt(contact, FACTS, Columns.json(facts.toArray(Fact[]::new))))
            .update()
        == 1;
  }

  /** Replaces what was learnt in an episode that is over; false if it is not, or nothing was. */
  public boolean correctFacts(EpisodeId id, List<Fact> facts) {
    Optional<Row> row = find(id);
    return row.isPresent()
        && jdbc.sql(
                    """
                    update episode set facts_cipher = :facts
                    where id = :id and facts_cipher is not null
                    """)
                .param("id", id.value())
                .param(
                    "facts",
                    cipher.encrypt(
                        row.get().contact(), FACTS, Columns.json(facts.toArray(Fact[]::new))))
                .update()
            == 1;
  }

  public Optional<Row> find(EpisodeId id) {
    return jdbc.sql("select * from episode where id = :id")
        .param("id", id.value())
        .query(EpisodeRepository::row)
        .optional();
  }

  /** The open episode that a workflow runs, or will. */
  public Optional<Row> openUnder(String workflowId) {
    return jdbc.sql("select * from episode where workflow_id = :workflow and closed_at is null")
        .param("workflow", workflowId)
        .query(EpisodeRepository::row)
        .optional();
  }

  /** Newest first. */
  public List<Row> latest(int most) {
    return jdbc.sql("select * from episode order by opened_at desc, id limit :most")
        .param("most", most)
        .query(EpisodeRepository::row)
        .list();
  }

  /** One clinic's, newest first. */
  public List<Row> latestOf(ClinicId clinic, int most) {
    return jdbc.sql(
            """
            select * from episode where clinic = :clinic order by opened_at desc, id limit :most
            """)
        .param("clinic", clinic.value())
        .param("most", most)
        .query(EpisodeRepository::row)
        .list();
  }

  /** Everything a person called about, newest first. */
  public List<Row> ofContact(ContactId contact) {
    return jdbc.sql("select * from episode where contact = :contact order by opened_at desc, id")
        .param("contact", contact.value())
        .query(EpisodeRepository::row)
        .list();
  }

  /** Every episode of these workflows. */
  public List<Row> ofWorkflows(Collection<String> workflowIds) {
    return workflowIds.isEmpty()
        ? List.of()
        : jdbc.sql("select * from episode where workflow_id in (:ids) order by opened_at desc, id")
            .param("ids", workflowIds)
            .query(EpisodeRepository::row)
            .list();
  }

  /** How it ended, in full; empty while it is open. */
  public Optional<Ending> ending(EpisodeId id) {
    return jdbc.sql(
            """
            select contact, outcome_detail, glow, facts_cipher from episode
            where id = :id and outcome_detail is not null
            """)
        .param("id", id.value())
        .query((row, _) -> ending(row))
        .optional();
  }

  private void foldUnbegun(EpisodeId id) {
    jdbc.sql(
            """
            with unbegun as (
              update episode e set closed_at = now(), outcome = 'JOINED'
              from episode kept
              where kept.id = :id and e.id <> kept.id and e.contact = kept.contact
                and e.location = kept.location and e.closed_at is null
                and e.clinic_version is null
              returning e.id
            )
            update conversation_line set episode = :id
            where episode in (select id from unbegun)
            """)
        .param("id", id.value())
        .update();
  }

  private Ending ending(ResultSet row) throws SQLException {
    ContactId contact = new ContactId(row.getString("contact"));
    Optional<String> facts = cipher.reveal(contact, FACTS, row.getBytes("facts_cipher"));
    return new Ending(
        Columns.read(row.getString("outcome_detail"), Outcome.class),
        Columns.read(row.getString("glow"), GlowScore.class),
        facts.map(json -> List.of(Columns.read(json, Fact[].class))).orElse(List.of()));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        new EpisodeId(row.getString("id")),
        row.getString("workflow_id"),
        new ClinicId(row.getString("clinic")),
        new LocationId(row.getString("location")),
        new ContactId(row.getString("contact")),
        Columns.instant(row, "opened_at"),
        Columns.instantOrNull(row, "closed_at"),
        row.getString("outcome"));
  }

  /**
   * One episode.
   *
   * @param outcome {@link Outcome#code()}, or {@code JOINED} for one that another took over; null
   *     while it is open
   */
  public record Row(
      EpisodeId id,
      String workflowId,
      ClinicId clinic,
      LocationId location,
      ContactId contact,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable String outcome) {}

  /**
   * How an episode ended, and what was learnt.
   *
   * @param facts none once they were purged or the person was erased
   */
  public record Ending(Outcome outcome, GlowScore glow, List<Fact> facts) {}
}
