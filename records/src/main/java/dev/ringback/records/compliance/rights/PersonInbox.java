package dev.ringback.records.compliance.rights;

import dev.ringback.records.crypto.RecordCipher;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Raw bodies that name a person. They are encrypted under the shared key, so each is read to tell
 * whose it is: slow, and done once for an erasure.
 */
public final class PersonInbox {
  private static final int PAGE = 200;

  private final JdbcClient jdbc;
  private final RecordCipher cipher;

  PersonInbox(JdbcClient jdbc, RecordCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /**
   * Empties every body, and deletes every piece of news of a leg, that holds one of the traces. A
   * waiting one is set aside.
   *
   * @param traces numbers without their plus, addresses, ids
   * @param alive called for each page
   * @return how many
   */
  public int empty(Set<String> traces, Runnable alive) {
    return bodies(traces, alive) + legs(traces, alive);
  }

  private int bodies(Set<String> traces, Runnable alive) {
    int emptied = 0;
    long after = 0;
    while (true) {
      List<Body> page =
          jdbc.sql(
                  """
                  select id, body_cipher from webhook_inbox
                  where id > :after and body_cipher is not null order by id limit :page
                  """)
              .param("after", after)
              .param("page", PAGE)
              .query((row, _) -> new Body(row.getLong("id"), row.getBytes("body_cipher")))
              .list();
      if (page.isEmpty()) {
        return emptied;
      }
      for (Body body : page) {
        if (names(cipher.decryptShared("webhook_inbox.body", body.cipher()), traces)) {
          emptied += emptyBody(body.id());
        }
      }
      after = page.getLast().id();
      alive.run();
    }
  }

  private int emptyBody(long id) {
    return jdbc.sql(
            """
            update webhook_inbox set body_cipher = null,
              why = case state when 'WAITING' then 'the person was erased' else why end,
              state = case state when 'WAITING' then 'SET_ASIDE' else state end
            where id = :id
            """)
        .param("id", id)
        .update();
  }

  private int legs(Set<String> traces, Runnable alive) {
    List<Leg> legs =
        jdbc.sql("select reported_by, call, leg, state, news_cipher from call_leg")
            .query((row, _) ->
                new Leg(
                    row.getString("reported_by"),
                    row.getString("call"),
                    row.getBytes("news_cipher")))
            .list();
    alive.run();
    return legs.stream()
        .filter(leg -> names(cipher.decryptShared("call_leg.news", leg.cipher()), traces))
        .map(leg -> List.of(leg.system(), leg.call()))
        .distinct()
        .mapToInt(call ->
            jdbc.sql("delete from call_leg where reported_by = :system and call = :call")
                .param("system", call.get(0))
                .param("call", call.get(1))
                .update())
        .sum();
  }

  private static boolean names(byte[] body, Set<String> traces) {
    String raw = new String(body, StandardCharsets.UTF_8);
    String text = raw + "\n" + decoded(raw);
    // Numbers are written with and without signs between their digits.
    String lower = (text + "\n" + text.replaceAll("[\\s().+-]", "")).toLowerCase(Locale.ROOT);
    return traces.stream().anyMatch(trace -> lower.contains(trace.toLowerCase(Locale.ROOT)));
  }

  private static String decoded(String form) {
    try {
      return URLDecoder.decode(form, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private record Body(long id, byte[] cipher) {}

  private record Leg(String system, String call, byte[] cipher) {}
}
