package dev.ringback.records.outreach;

import dev.ringback.records.Columns;
import dev.ringback.workflows.clinic.ContactId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wishes to stop of people who were erased, by the keyed hash of their number alone: a new contact
 * of the number begins stopped.
 */
public final class KeptStops {
  private final JdbcClient jdbc;

  public KeptStops(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stops a person who is about to be erased, and keeps that under their number. */
  public void keep(ContactId contact, Instant at) {
    jdbc.sql(
            """
            insert into revocation
              (contact, channel_it_came_on, means, words_coded, episode, asked_at)
            select :contact, 'VOICE', 'STAFF', 'ERASURE', :erasure, :at
            where not exists (select 1 from revocation
                              where contact = :contact and words_coded = 'ERASURE')
            """)
        .param("contact", contact.value())
        .param("erasure", "erasure:" + contact)
        .param("at", Columns.of(at))
        .update();
    keepIfStopped(contact);
  }

  /** Keeps the stop of a person under their number, if they are stopped. */
  public void keepIfStopped(ContactId contact) {
    jdbc.sql(
            """
            insert into kept_stop (phone_hash, on_channel, episode, asked_at)
            select c.phone_hash, v.channel_it_came_on, v.episode, v.asked_at
            from revocation v join contact c on c.id = v.contact
            where c.id = :contact and c.phone_cipher is not null and exists (
              select 1 from unnest(array['VOICE', 'SMS', 'EMAIL', 'WHATSAPP']) as channel
              where not exists (
                select 1 from restoration r
                where r.contact = c.id and r.channel = channel and r.at > v.asked_at))
            order by v.asked_at desc limit 1
            on conflict (phone_hash) do update set asked_at = excluded.asked_at
            """)
        .param("contact", contact.value())
        .update();
  }

  /** Begins a new contact as stopped, if its number is kept here. */
  void passTo(ContactId contact) {
    jdbc.sql(
            """
            insert into revocation
              (contact, channel_it_came_on, means, words_coded, episode, asked_at)
            select c.id, s.on_channel, 'UNKNOWN', 'KEPT', s.episode, s.asked_at
            from contact c join kept_stop s on s.phone_hash = c.phone_hash where c.id = :contact
            on conflict do nothing
            """)
        .param("contact", contact.value())
        .update();
  }
}
