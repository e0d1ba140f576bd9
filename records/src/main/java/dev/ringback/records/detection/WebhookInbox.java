package dev.ringback.records.detection;

import dev.ringback.records.Columns;
import dev.ringback.records.crypto.RecordCipher;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every verified webhook as it came in, its body encrypted. A starter that dies after answering the
 * vendor loses nothing: another hands the rest over. What was handed over stays, as evidence of
 * what the vendor said.
 */
public final class WebhookInbox {
  private static final String BODY = "webhook_inbox.body";

  private final JdbcClient jdbc;
  private final RecordCipher cipher;

  public WebhookInbox(JdbcClient jdbc, RecordCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /**
   * Keeps a webhook.
   *
   * @param source who sent it and what kind it is, such as {@code twilio.message}
   * @param key the vendor's id of the event, unique within the source
   * @param body raw body
   * @return empty if the same event was kept before
   */
  public Optional<Entry> accept(String source, String key, byte[] body, Instant at) {
    return keep(source, key, body, at, at);
  }

  /**
   * Keeps news that no request brought, such as what a poll found: the next sweep hands it over.
   *
   * @return whether it was new
   */
  public boolean leave(String source, String key, byte[] body, Instant at) {
    return keep(source, key, body, at, Instant.EPOCH).isPresent();
  }

  private Optional<Entry> keep(String source, String key, byte[] body, Instant at, Instant tried) {
    return jdbc.sql(
            """
            insert into webhook_inbox (source, key, body_cipher, received_at, tried_at)
            values (:source, :key, :body, :at, :tried)
            on conflict (source, key) do nothing
            returning id
            """)
        .param("source", source)
        .param("key", key)
        .param("body", cipher.encryptShared(BODY, body))
        .param("at", Columns.of(at))
        .param("tried", Columns.of(tried))
        .query(Long.class)
        .optional()
        .map(id -> new Entry(id, source, key, body, at));
  }

  /** The event led to everything it had to. */
  public void handedOver(long id) {
    jdbc.sql(
            """
            update webhook_inbox set state = 'HANDED_OVER'
            where id = :id and state = 'WAITING'
            """)
        .param("id", id)
        .update();
  }

  /** The event concerns nobody we know; {@code why} holds no PHI. */
  public void setAside(long id, String why) {
    jdbc.sql(
            """
            update webhook_inbox set state = 'SET_ASIDE', why = :why
            where id = :id and state = 'WAITING'
            """)
        .param("id", id)
        .param("why", why)
        .update();
  }

  /**
   * Claims entries that were not handed over and were last tried before {@code before}, oldest
   * first, so that no other starter takes them at the same time.
   */
  public List<Entry> claim(Instant before, int most) {
    // The later of two clocks: whoever asks with the same instant must not find them again.
    return jdbc
        .sql(
            """
            update webhook_inbox
            set tried_at = greatest(clock_timestamp(), cast(:before as timestamptz))
            where id in (
              select id from webhook_inbox where state = 'WAITING' and tried_at < :before
              order by id limit :most for update skip locked
            )
            returning id, source, key, body_cipher, received_at
            """)
        .param("before", Columns.of(before))
        .param("most", most)
        .query(this::entry)
        .list()
        .stream()
        .sorted(Comparator.comparingLong(Entry::id))
        .toList();
  }

  private Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getLong("id"),
        row.getString("source"),
        row.getString("key"),
        cipher.decryptShared(BODY, row.getBytes("body_cipher")),
        Columns.instant(row, "received_at"));
  }

  /** One kept webhook. */
  public record Entry(long id, String source, String key, byte[] body, Instant at) {
    /** The body as UTF-8. */
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** Without the body: it is not logged. */
    @Override
    public String toString() {
      return "Entry[" + id + ", " + source + "]";
    }
  }
}
