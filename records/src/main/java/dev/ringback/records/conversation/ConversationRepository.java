package dev.ringback.records.conversation;

import dev.ringback.records.Columns;
import dev.ringback.records.crypto.KeyDestroyed;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was said, in order. Words are encrypted with the person's own key. */
public final class ConversationRepository {
  private static final String WORDS = "conversation_line.words";

  private final JdbcClient jdbc;
  private final RecordCipher cipher;

  public ConversationRepository(JdbcClient jdbc, RecordCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /**
   * Keeps a line once; false if a line with this id was kept before, or if the person was erased.
   */
  public boolean add(Line line) {
    try {
      return insert(line);
    } catch (KeyDestroyed e) {
      return false;
    }
  }

  private boolean insert(Line line) {
    return jdbc.sql(
                """
                insert into conversation_line
                  (id, episode, contact, channel, speaker, said_at, words_cipher)
                values (:id, :episode, :contact, :channel, :speaker, :at, :words)
                on conflict (id) do nothing
                """)
            .param("id", line.id())
            .param("episode", line.episode().value())
            .param("contact", line.contact().value())
            .param("channel", line.channel().name())
            .param("speaker", line.speaker().name())
            .param("at", Columns.of(line.at()))
            .param("words", cipher.encrypt(line.contact(), WORDS, line.words()))
            .update()
        == 1;
  }

  /** Corrects a line of ours to the words that were heard; if none were, it was not said. */
  public void heard(String id, String words) {
    line(id)
        .ifPresent(line -> {
          if (words.isBlank()) {
            jdbc.sql("delete from conversation_line where id = :id").param("id", id).update();
          } else {
            jdbc.sql("update conversation_line set words_cipher = :words where id = :id")
                .param("words", cipher.encrypt(line.contact(), WORDS, words))
                .param("id", id)
                .update();
          }
        });
  }

  public Optional<Line> line(String id) {
    return jdbc.sql("select * from conversation_line where id = :id")
        .param("id", id)
        .query(this::read)
        .optional();
  }

  /** All lines of an episode, in order of time. */
  public List<Line> transcript(EpisodeId episode) {
    return jdbc.sql(
            "select * from conversation_line where episode = :episode order by said_at, sequence")
        .param("episode", episode.value())
        .query(this::read)
        .list();
  }

  private Line read(ResultSet row, int number) throws SQLException {
    ContactId contact = new ContactId(row.getString("contact"));
    return new Line(
        row.getString("id"),
        new EpisodeId(row.getString("episode")),
        contact,
        Channel.valueOf(row.getString("channel")),
        Speaker.valueOf(row.getString("speaker")),
        Columns.instant(row, "said_at"),
        cipher.reveal(contact, WORDS, row.getBytes("words_cipher")).orElse(Columns.ERASED));
  }

  /**
   * One line.
   *
   * @param words {@link Columns#ERASED} if the person was erased
   * @param id the turn's id for a caller's line; {@code <effect or turn id>.reply} for ours
   */
  public record Line(
      String id,
      EpisodeId episode,
      ContactId contact,
      Channel channel,
      Speaker speaker,
      Instant at,
      String words) {
    /** Without the words: they are not logged. */
    @Override
    public String toString() {
      return "Line[" + id + ", " + speaker + "]";
    }
  }

  /** Who spoke. */
  public enum Speaker {
    CALLER,
    ASSISTANT,
    STAFF
  }
}
