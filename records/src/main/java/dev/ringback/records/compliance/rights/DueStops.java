package dev.ringback.records.compliance.rights;

import dev.ringback.records.Columns;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests to stop that are due. Where only a hash is left nobody can tell whose it is. */
final class DueStops {
  private static final String KEPT = " from kept_stop where asked_at < :before and not ";
  private static final String ASKED =
      """
       from revocation v where v.asked_at < :before and not exists (
         select 1 from contact c where c.id = v.contact and %s)
      """
          .formatted(Held.PERSON);

  private final JdbcClient jdbc;

  DueStops(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many are older and not held. */
  long count(Instant before) {
    return jdbc.sql(
            "select (select count(*)" + KEPT + Held.ANYBODY + ") + (select count(*)" + ASKED + ")")
        .param("before", Columns.of(before))
        .query(Long.class)
        .single();
  }

  /** Deletes these. */
  int delete(Instant before) {
    return update("delete" + KEPT + Held.ANYBODY, before) + update("delete" + ASKED, before);
  }

  private int update(String sql, Instant before) {
    return jdbc.sql(sql).param("before", Columns.of(before)).update();
  }
}
