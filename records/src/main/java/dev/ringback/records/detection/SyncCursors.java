package dev.ringback.records.detection;

import dev.ringback.records.Columns;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each system that is asked for news has been read. */
public final class SyncCursors {
  private final JdbcClient jdbc;

  public SyncCursors(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param source such as {@code ringcentral.call-log}
   */
  public Optional<String> find(String source) {
    return jdbc.sql("select cursor from sync_cursor where source = :source")
        .param("source", source)
        .query(String.class)
        .optional();
  }

  /** Nothing is left to be read. */
  public void clear(String source) {
    jdbc.sql("delete from sync_cursor where source = :source").param("source", source).update();
  }

  /** Everything up to here is kept elsewhere: it is not asked for again. */
  public void set(String source, String cursor, Instant at) {
    jdbc.sql(
            """
            insert into sync_cursor (source, cursor, synced_at) values (:source, :cursor, :at)
            on conflict (source) do update set cursor = excluded.cursor, synced_at = excluded.synced_at
            """)
        .param("source", source)
        .param("cursor", cursor)
        .param("at", Columns.of(at))
        .update();
  }
}
