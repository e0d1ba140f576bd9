package dev.ringback.records.detection;

import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which workflow run began which episode, and what it had taken in when it closed it. */
public final class EpisodeRuns {
  private final JdbcClient jdbc;

  public EpisodeRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The episode that a workflow run begins: the one entered, or one that follows it if another run
   * began that. An episode is never taken up by a second run, since its effects count as done and
   * the person would hear nothing. One left open by a run that was ended is closed as {@code
   * ABANDONED}; what was said after it ended moves to the new one.
   *
   * @param run the run's id, the same after a reset
   */
  public EpisodeId takenUpBy(String run, EpisodeId id) {
    jdbc.sql("update episode set begun_by = :run where id = :id and begun_by is null")
        .param("run", run)
        .param("id", id.value())
        .update();
    String beganBy =
        jdbc.sql("select begun_by from episode where id = :id")
            .param("id", id.value())
            .query(String.class)
            .single();
    return beganBy.equals(run) ? id : follow(id, run);
  }

  /**
   * Keeps what the run of an episode had taken in. Safe to repeat.
   *
   * @param ids the vendors' ids of turns and missed calls
   */
  public void tookIn(EpisodeId episode, Collection<String> ids) {
    for (String id : ids) {
      jdbc.sql("insert into turn_taken (episode, id) values (:episode, :id) on conflict do nothing")
          .param("episode", episode.value())
          .param("id", id)
          .update();
    }
  }

  /** Whether a closed episode of this person had taken it in. */
  public boolean hasTakenIn(ContactId contact, String id) {
    return jdbc.sql(
            """
            select exists (
              select 1 from turn_taken t join episode e on e.id = t.episode
              where t.id = :id and e.contact = :contact)
            """)
        .param("id", id)
        .param("contact", contact.value())
        .query(Boolean.class)
        .single();
  }

  private EpisodeId follow(EpisodeId id, String run) {
    EpisodeId next = new EpisodeId(id.value() + "-" + run.substring(0, Math.min(8, run.length())));
    jdbc.sql(
            """
            insert into episode
              (id, workflow_id, clinic, location, contact, begun_by, opened_at, closed_at, outcome)
            select :next, workflow_id, clinic, location, contact, :run, now(), now(), 'NOT_BEGUN'
            from episode where id = :id
            on conflict (id) do nothing
            """)
        .param("next", next.value())
        .param("run", run)
        .param("id", id.value())
        .update();
    jdbc.sql(
            """
            update conversation_line set episode = :next
            where episode = :id
              and said_at > (select closed_at from episode where id = :id)
            """)
        .param("next", next.value())
        .param("id", id.value())
        .update();
    jdbc.sql(
            """
            update episode set closed_at = now(), outcome = 'ABANDONED'
            where id = :id and closed_at is null
            """)
        .param("id", id.value())
        .update();
    return next;
  }
}
