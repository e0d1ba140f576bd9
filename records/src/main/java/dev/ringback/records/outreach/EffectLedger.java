package dev.ringback.records.outreach;

import dev.ringback.records.Columns;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger that makes effects happen once: intent, then the vendor, then the outcome.
 *
 * <p>A row is written before a vendor is asked. Whoever finds a row without an outcome must read
 * back at the vendor before asking again. Rows hold no words and no addresses.
 */
public final class EffectLedger {
  private final JdbcClient jdbc;

  public EffectLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Announces that a vendor is about to be asked.
   *
   * @return what is known: {@link Standing.Fresh} for the first to ask
   */
  public Standing intend(Intent intent, Instant at) {
    // One statement, so that of two who ask at once exactly one is the first.
    int first =
        jdbc.sql(
                """
                insert into effect
                  (id, episode, contact, kind, channel, opens_contact, intended_at, asked_at)
                values (:id, :episode, :contact, :kind, :channel, :opensContact, :at, :at)
                on conflict (id) do update set
                  intended_at = excluded.intended_at, asked_at = excluded.asked_at, notes = '{}'
                where effect.asked_at is null and effect.outcome is null
                """)
            .param("id", intent.id().value())
            .param("episode", intent.episode().value())
            .param("contact", intent.contact().value())
            .param("kind", intent.kind().name())
            .param("channel", name(EffectRows.channel(intent)))
            .param("opensContact", EffectRows.opensContact(intent))
            .param("at", Columns.of(at))
            .update();
    if (first == 1) {
      return new Standing.Fresh();
    }
    Effect known = find(intent.id()).orElseThrow();
    return known.outcome() == null
        ? new Standing.Pending(known.intendedAt(), known.notes())
        : new Standing.Settled(known.outcome());
  }

  /**
   * Writes the outcome; the first one stays, except that anything replaces Unsettled.
   *
   * @throws IllegalStateException when the effect was never intended
   * @throws org.springframework.dao.DuplicateKeyException when another effect has this vendor id:
   *     the read-back found that one's doing
   */
  public void settle(EffectId id, Dispatch outcome, Instant at) {
    if (write(id, outcome, at) == 0 && find(id).isEmpty()) {
      throw new IllegalStateException("effect " + id + " was never intended");
    }
  }

  /** The vendor certainly did nothing: the next to ask is the first again. */
  public void forget(EffectId id) {
    // The row stays, so that another who is asking at this moment can still settle it.
    jdbc.sql("update effect set asked_at = null where id = :id and outcome is null")
        .param("id", id.value())
        .update();
  }

  /** A callback proves that the vendor did it. Settles an effect that had no outcome. */
  public void proveAccepted(EffectId id, String vendorRef, Instant at) {
    // A proof beats a read-back that took this vendor id for another effect's.
    jdbc.sql(
            """
            update effect set outcome = 'UNSETTLED', vendor_ref = null
            where vendor_ref = :ref and id <> :id
              and kind in ('CALL', 'TEXT', 'WHATSAPP', 'BOOKING')
              and exists (select 1 from effect proven where proven.id = :id
                          and proven.outcome is distinct from 'ACCEPTED'
                          and proven.outcome is distinct from 'REFUSED')
            """)
        .param("ref", vendorRef)
        .param("id", id.value())
        .update();
    write(id, new Dispatch.Accepted(vendorRef), at);
  }

  /**
   * Keeps something needed to read back, such as a cart id, before the step that needs it.
   *
   * @throws IllegalStateException when the effect was never intended
   */
  public void note(EffectId id, String key, String value) {
    int kept =
        jdbc.sql("update effect set notes = notes || cast(:note as jsonb) where id = :id")
            .param("id", id.value())
            .param("note", Columns.json(Map.of(key, value)))
            .update();
    if (kept == 0) {
      throw new IllegalStateException("effect " + id + " was never intended");
    }
  }

  /**
   * Keeps a vendor's status word if it is newer than the last, by rank; a late or repeated callback
   * changes nothing.
   *
   * @param rank order of the word in its life cycle, from 0; final words rank highest
   * @return whether it was news
   */
  public boolean progress(EffectId id, String status, int rank, Instant at) {
    return jdbc.sql(
                """
                update effect set status = :status, status_rank = :rank, status_at = :at
                where id = :id and status_rank < :rank
                """)
            .param("id", id.value())
            .param("status", status)
            .param("rank", rank)
            .param("at", Columns.of(at))
            .update()
        == 1;
  }

  public Optional<Effect> find(EffectId id) {
    return jdbc.sql("select * from effect where id = :id")
        .param("id", id.value())
        .query(EffectRows::effect)
        .optional();
  }

  /** Whether some effect has this vendor id already; keeps read-back from claiming it twice. */
  public boolean claimed(String vendorRef) {
    return jdbc.sql("select exists (select 1 from effect where vendor_ref = :ref)")
        .param("ref", vendorRef)
        .query(Boolean.class)
        .single();
  }

  /** The effect that the vendor knows by this id. */
  public Optional<Effect> acceptedAs(String vendorRef) {
    return jdbc
        .sql("select * from effect where vendor_ref = :ref and outcome = 'ACCEPTED'")
        .param("ref", vendorRef)
        .query(EffectRows::effect)
        .stream()
        .findFirst();
  }

  /** Effects that were asked for, in order of time. */
  public List<Effect> ofEpisode(EpisodeId episode) {
    return jdbc.sql(
            """
            select * from effect
            where episode = :episode and (asked_at is not null or outcome is not null)
            order by intended_at, id
            """)
        .param("episode", episode.value())
        .query(EffectRows::effect)
        .list();
  }

  private int write(EffectId id, Dispatch outcome, Instant at) {
    String vendorRef = outcome instanceof Dispatch.Accepted(var ref) ? ref : null;
    Dispatch.Refusal refusal = outcome instanceof Dispatch.Refused(var why) ? why : null;
    return jdbc.sql(
            """
            update effect set
              outcome = :outcome, vendor_ref = :ref, refusal = :refusal, settled_at = :at
            where id = :id and (outcome is null or outcome = 'UNSETTLED')
            """)
        .param("id", id.value())
        .param("outcome", EffectRows.word(outcome))
        .param("ref", vendorRef)
        .param("refusal", name(refusal))
        .param("at", Columns.of(at))
        .update();
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  /** What is about to be done. */
  public record Intent(
      EffectId id, EpisodeId episode, ContactId contact, Kind kind, @Nullable Channel channel) {}

  /**
   * Kinds of effect. Calls, texts, WhatsApp messages and mails that open contact count as attempts.
   */
  public enum Kind {
    CALL,
    TEXT,
    WHATSAPP,
    EMAIL,
    BOOKING,
    MOVE,
    CANCELLATION,
    TICKET
  }

  /** What the ledger knows when an effect is intended. */
  public sealed interface Standing {
    /** Nobody asked before: ask. */
    record Fresh() implements Standing {}

    /** Somebody asked and the outcome was not written: read back. */
    record Pending(Instant since, Map<String, String> notes) implements Standing {}

    /** It is done, one way or the other. */
    record Settled(Dispatch outcome) implements Standing {}
  }

  /** One row. */
  public record Effect(
      EffectId id,
      EpisodeId episode,
      ContactId contact,
      Kind kind,
      @Nullable Channel channel,
      Instant intendedAt,
      @Nullable Dispatch outcome,
      @Nullable String status,
      Map<String, String> notes) {}
}
