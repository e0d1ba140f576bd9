package dev.ringback.records.compliance.rights;

import dev.ringback.records.Columns;
import dev.ringback.records.TestStore;
import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.records.outreach.EffectLedger.Intent;
import dev.ringback.records.outreach.EffectLedger.Kind;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.EffectId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A store with a person who called long ago, talked and was texted. */
final class RightsStore {
  static final Instant THEN = TestStore.NOON;
  static final String TEXT = "SM" + "1".repeat(32);
  static final String CALL = "CA" + "2".repeat(32);
  static final String INBOUND = "SM" + "3".repeat(32);

  final TestStore store = new TestStore();
  final Rights rights =
      Rights.in(store.jdbc, store.cipher, store.keys.callerHash(), store.contacts);

  ContactId person(PhoneNumber phone, String episode) {
    ContactId contact =
        store.contacts.save(
            TestStore.CLINIC, phone, "ana@example.com", new PersonName("Ana", "Lopez"), null);
    EpisodeId id = store.openEpisode(episode, contact).id();
    effect(id, contact, Kind.TEXT, "sms", TEXT);
    effect(id, contact, Kind.CALL, "call", CALL);
    store.conversation.add(
        new Line(
            INBOUND, id, contact, Channel.SMS, Speaker.CALLER, THEN, "I am pregnant, by the way"));
    store
        .jdbc
        .sql(
            """
            update episode set closed_at = :at, outcome = 'EXPIRED', facts_cipher = '\\x00'
            where id = :id
            """)
        .param("at", Columns.of(THEN))
        .param("id", id.value())
        .update();
    store
        .jdbc
        .sql("update contact set created_at = :at where id = :id")
        .param("at", Columns.of(THEN))
        .param("id", contact.value())
        .update();
    return contact;
  }

  private void effect(EpisodeId episode, ContactId contact, Kind kind, String what, String ref) {
    EffectId id = EffectId.of(episode, "first", what);
    store.ledger.intend(new Intent(id, episode, contact, kind, null), THEN);
    store.ledger.settle(id, new Dispatch.Accepted(ref), THEN);
  }

  /** Somebody opened an episode in an emergency. */
  void emergency(String episode, String reason) {
    store
        .jdbc
        .sql(
            """
            insert into access_emergency
              (id, user_id, episode, purpose, reason_cipher, granted_at, expires_at)
            values ('em_1', 'us_1', :episode, 'SAFETY', :reason, :at, :at)
            """)
        .param("episode", episode)
        .param(
            "reason",
            store.cipher.encryptShared(
                "access_emergency.reason", reason.getBytes(StandardCharsets.UTF_8)))
        .param("at", Columns.of(THEN))
        .update();
  }

  /** They asked for a time at the clinic's people, and it was confirmed. */
  void requested(ContactId contact, Instant start) {
    store
        .jdbc
        .sql(
            """
            insert into requested_appointment (id, reference, clinic, location, contact, starts_at,
              minutes, state, notes_cipher, remark_cipher, decided_by, requested_at, changed_at)
            values ('ap_1', 'ap_1', 'lumen', 'austin', :contact, :start,
              30, 'CONFIRMED', '\\x00', '\\x00', 'maria', :at, :at)
            """)
        .param("contact", contact.value())
        .param("start", Columns.of(start))
        .param("at", Columns.of(THEN))
        .update();
  }

  long count(String table) {
    return store.jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
