package dev.ringback.records.compliance.audit;

import dev.ringback.records.Columns;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the trail, a page at a time. */
public final class AuditPages {
  private static final int PAGE = 2_000;

  private final JdbcClient jdbc;

  AuditPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Newest first.
   *
   * @param before the last entry of the page before; null: begin with the newest
   */
  public List<StoredEntry> newest(AuditFilter filter, @Nullable Place before, int most) {
    Map<String, Object> parameters = filter.parameters();
    String where = where(parameters);
    if (before != null) {
      where += " and (at, clinic, seq) < (:beforeAt, :beforeClinic, :beforeSeq)";
      parameters.put("beforeAt", Columns.of(before.at()));
      parameters.put("beforeClinic", before.clinic());
      parameters.put("beforeSeq", before.seq());
    }
    return query(where + " order by at desc, clinic desc, seq desc limit " + most, parameters);
  }

  /** Every entry wanted, chain by chain in order of their numbers, without holding them all. */
  public void forEach(AuditFilter filter, Consumer<StoredEntry> reader) {
    String clinic = "";
    long seq = Long.MIN_VALUE;
    List<StoredEntry> page;
    do {
      Map<String, Object> parameters = filter.parameters();
      String where = where(parameters) + " and (clinic, seq) > (:afterClinic, :afterSeq)";
      parameters.put("afterClinic", clinic);
      parameters.put("afterSeq", seq);
      page = query(where + " order by clinic, seq limit " + PAGE, parameters);
      page.forEach(reader);
      if (!page.isEmpty()) {
        clinic = page.getLast().clinic();
        seq = page.getLast().seq();
      }
    } while (page.size() == PAGE);
  }

  /** The newest entry of each chain. */
  public List<AuditAnchor> heads() {
    // A walk from chain to chain: the table is large, the chains are few.
    return jdbc.sql(
            """
            with recursive chain (clinic) as (
              (select clinic from audit_entry order by clinic limit 1)
              union all
              select (select later.clinic from audit_entry later
                      where later.clinic > chain.clinic order by later.clinic limit 1)
              from chain where chain.clinic is not null
            )
            select head.clinic, head.seq, head.seal, head.at
            from chain cross join lateral (
              select * from audit_entry e where e.clinic = chain.clinic order by seq desc limit 1
            ) head
            order by head.clinic
            """)
        .query(AuditRows::anchor)
        .list();
  }

  /** Whom these episodes are about. */
  public Set<ContactId> contacts(Collection<EpisodeId> episodes) {
    return Set.copyOf(
        jdbc.sql("select distinct contact from episode where id = any (:ids)")
            .param("ids", episodes.stream().map(EpisodeId::value).toArray(String[]::new))
            .query((row, _) -> new ContactId(row.getString("contact")))
            .list());
  }

  private List<StoredEntry> query(String where, Map<String, Object> parameters) {
    return jdbc.sql("select * from audit_entry where " + where)
        .params(parameters)
        .query(AuditRows::entry)
        .list();
  }

  private static String where(Map<String, Object> parameters) {
    return new LinkedHashMap<>(parameters)
        .keySet().stream()
            .map(AuditFilter::condition)
            .collect(
                Collectors.collectingAndThen(
                    Collectors.joining(" and "), all -> all.isEmpty() ? "true" : all));
  }

  /** Where an entry stands. */
  public record Place(Instant at, String clinic, long seq) {}
}
