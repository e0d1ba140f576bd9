package dev.ringback.records.compliance.rights;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Raw bodies that name a person. They are encrypted under the shared key, so each is read to tell
 * whose it is: slow, and done once for an erasure.
 */
public final class PersonInbox {
  private static final int PAGE = 200;
  private static final String BODY = "webhook_inbox.body";

  private final JdbcClient jdbc;
  private final RecordCipher cipher;
  private final HashedTraces late;

  PersonInbox(JdbcClient jdbc, RecordCipher cipher, CallerHash hash) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.late = new HashedTraces(hash);
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
    return bodies(body -> names(body.text(), traces), alive) + legs(traces, alive);
  }

  /**
   * Notes keyed hashes of the person's number and addresses, by which {@link #emptyLate} knows them
   * once these are gone.
   */
  public void remember(ContactId contact, PhoneNumber phone, List<String> emails) {
    jdbc.sql(
            "update erasure set phone_hash = :phone, email_hashes = :emails where contact = :contact")
        .param("contact", contact.value())
        .param("phone", late.hash(phone))
        .param("emails", emails.stream().map(late::hash).toArray(String[]::new))
        .update();
  }

  /**
   * Empties bodies that came after the person was erased: those that hold one of the vendor's ids,
   * and those with the number or address, unless they wait: these may be of somebody new who calls
   * from the number.
   *
   * @param refs the vendor's ids
   * @return how many
   */
  public int emptyLate(ContactId contact, Set<String> refs, Runnable alive) {
    Set<String> hashes =
        new HashSet<>(
            jdbc.sql(
                    """
                    select h from erasure, unnest(phone_hash || email_hashes) h
                    where contact = :contact and h is not null
                    """)
                .param("contact", contact.value())
                .query(String.class)
                .list());
    return bodies(
        body -> {
          String text = body.text();
          return names(text, refs) || (!body.waits() && late.names(text, hashes));
        },
        alive);
  }

  /** Forgets the hashes: the erasure has ended. */
  public void forget(ContactId contact) {
    jdbc.sql("update erasure set phone_hash = null, email_hashes = null where contact = :contact")
        .param("contact", contact.value())
        .update();
  }

  private int bodies(Predicate<Body> named, Runnable alive) {
    int emptied = 0;
    long after = 0;
    while (true) {
      List<Body> page =
          jdbc.sql(
                  """
                  select id, state, body_cipher from webhook_inbox
                  where id > :after and body_cipher is not null order by id limit :page
                  """)
              .param("after", after)
              .param("page", PAGE)
              .query((row, _) ->
                  new Body(
                      row.getLong("id"),
                      "WAITING".equals(row.getString("state")),
                      text(cipher.decryptShared(BODY, row.getBytes("body_cipher")))))
              .list();
      if (page.isEmpty()) {
        return emptied;
      }
      for (Body body : page) {
        if (named.test(body)) {
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
        .filter(leg -> names(text(cipher.decryptShared("call_leg.news", leg.cipher())), traces))
        .map(leg -> List.of(leg.system(), leg.call()))
        .distinct()
        .mapToInt(call ->
            jdbc.sql("delete from call_leg where reported_by = :system and call = :call")
                .param("system", call.get(0))
                .param("call", call.get(1))
                .update())
        .sum();
  }

  private static String text(byte[] body) {
    String raw = new String(body, StandardCharsets.UTF_8);
    return raw + "\n" + decoded(raw);
  }

  private static boolean names(String text, Set<String> traces) {
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

  private record Body(long id, boolean waits, String text) {}

  private record Leg(String system, String call, byte[] cipher) {}
}
