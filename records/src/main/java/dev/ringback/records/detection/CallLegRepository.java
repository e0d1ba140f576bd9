package dev.ringback.records.detection;

import dev.ringback.records.Columns;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.workflows.detection.LegNews;
import dev.ringback.workflows.detection.PhoneSystem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What phone systems told of the legs of calls. The numbers in it are encrypted. */
public final class CallLegRepository {
  private static final String NEWS = "call_leg.news";

  private final JdbcClient jdbc;
  private final RecordCipher cipher;

  public CallLegRepository(JdbcClient jdbc, RecordCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /**
   * Keeps a piece of news; the same again changes nothing.
   *
   * @param call the system's key of the caller's leg, hashed
   * @return all that was told of the call so far
   */
  public List<LegNews> note(PhoneSystem system, String call, LegNews news) {
    jdbc.sql(
            """
            insert into call_leg (reported_by, call, leg, state, news_cipher, told_at)
            values (:system, :call, :leg, :state, :news, :at)
            on conflict do nothing
            """)
        .param("system", system.name())
        .param("call", call)
        .param("leg", news.leg())
        .param("state", news.state().name())
        .param(
            "news", cipher.encryptShared(NEWS, Columns.json(news).getBytes(StandardCharsets.UTF_8)))
        .param("at", Columns.of(news.at()))
        .update();
    return ofCall(system, call);
  }

  /** All that was told of a call. */
  public List<LegNews> ofCall(PhoneSystem system, String call) {
    return jdbc.sql("select news_cipher from call_leg where reported_by = :system and call = :call")
        .param("system", system.name())
        .param("call", call)
        .query((row, _) ->
            Columns.read(
                new String(
                    cipher.decryptShared(NEWS, row.getBytes("news_cipher")),
                    StandardCharsets.UTF_8),
                LegNews.class))
        .list();
  }
}
