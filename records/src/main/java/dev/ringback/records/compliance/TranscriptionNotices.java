package dev.ringback.records.compliance;

import dev.ringback.records.Columns;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which calls' people were told that what they say is written down, and who did not want it. */
public final class TranscriptionNotices {
  private final JdbcClient jdbc;

  public TranscriptionNotices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What happened on a call. */
  public enum Event {
    /** The notice was said; who stays on the line after it agrees. */
    TOLD,
    /** They asked not to be written down. */
    REFUSED
  }

  /**
   * Keeps an event of a call, once.
   *
   * @param wording the notice in our own words; for a refusal the notice that was refused
   * @param rule law by which the notice was due
   */
  public void keep(
      EpisodeId episode,
      ContactId contact,
      EffectId call,
      Event event,
      String wording,
      String rule,
      Instant at) {
    jdbc.sql(
            """
            insert into transcription_notice (episode, contact, call, event, wording, rule, at)
            values (:episode, :contact, :call, :event, :wording, :rule, :at)
            on conflict do nothing
            """)
        .param("episode", episode.value())
        .param("contact", contact.value())
        .param("call", call.value())
        .param("event", event.name())
        .param("wording", wording)
        .param("rule", rule)
        .param("at", Columns.of(at))
        .update();
  }

  /** The events of a call, in order. */
  public List<Event> of(EffectId call) {
    return jdbc.sql(
            "select event from transcription_notice where call = :call order by at, event desc")
        .param("call", call.value())
        .query((row, _) -> Event.valueOf(row.getString("event")))
        .list();
  }
}
