package dev.ringback.records.compliance.rights;

import dev.ringback.records.Columns;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.compliance.rights.DataClass;
import dev.ringback.workflows.compliance.rights.PurgeReport;
import dev.ringback.workflows.compliance.rights.PurgeTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is due, and its end. */
public final class PurgeRepository {
  private final JdbcClient jdbc;
  private final DueStops stops;
  private final PersonErasure persons;

  PurgeRepository(JdbcClient jdbc, PersonErasure persons) {
    this.jdbc = jdbc;
    this.stops = new DueStops(jdbc);
    this.persons = persons;
  }

  /** How many items are due and not held. */
  public long due(PurgeTask task) {
    if (task.what() == DataClass.OPT_OUTS) {
      return stops.count(task.before());
    }
    return bind(jdbc.sql("select count(*) from (" + DueItems.select(task.what()) + ") due"), task)
        .query(Long.class)
        .single();
  }

  /** Vendor's ids of calls or messages that are due there and nobody asked to delete. */
  public List<String> dueAtVendor(PurgeTask task, int most) {
    return bind(jdbc.sql(DueItems.select(task.what()) + " limit :most"), task)
        .param("most", most)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** Purges at most so many of what is kept here; how many it was. */
  public int purge(PurgeTask task, int most) {
    return switch (task.what()) {
      case OPT_OUTS -> stops.delete(task.before());
      case LEADS, PATIENTS -> purgePeople(task, most);
      case VENDOR_CALLS, VENDOR_MESSAGES, AUDIT ->
          throw new IllegalArgumentException("not kept here: " + task.what());
      default ->
          bind(
                  jdbc.sql(
                      "with due as (%s limit :most) %s"
                          .formatted(DueItems.select(task.what()), DueItems.purge(task.what()))),
                  task)
              .param("most", most)
              .update();
    };
  }

  /** Keeps a report; the same again changes nothing. */
  public boolean keep(PurgeReport report, Instant at) {
    return jdbc.sql(
                """
                insert into purge_run (id, dry_run, as_of, counts, ended_at)
                values (:id, :dry, :asOf, cast(:counts as jsonb), :at) on conflict (id) do nothing
                """)
            .param("id", report.id())
            .param("dry", report.dryRun())
            .param("asOf", Columns.of(report.asOf()))
            .param("counts", Columns.json(report.counts()))
            .param("at", Columns.of(at))
            .update()
        == 1;
  }

  /** Newest first. */
  public List<PurgeReport> latest(int most) {
    return jdbc.sql("select * from purge_run order by ended_at desc, id limit :most")
        .param("most", most)
        .query(PurgeRepository::report)
        .list();
  }

  /** Each is looked at once more as it is claimed: a hold or a call may have come in between. */
  private int purgePeople(PurgeTask task, int most) {
    List<String> due =
        bind(jdbc.sql(DueItems.select(task.what()) + " limit :most"), task)
            .param("most", most)
            .query((row, _) -> row.getString(1))
            .list();
    int forgotten = 0;
    for (String id : due) {
      if (claim(task, id)) {
        persons.forget(new ContactId(id));
        forgotten++;
      }
    }
    return forgotten;
  }

  /** Atomic. A claim whose process ended before the rest was done may be made again. */
  boolean claim(PurgeTask task, String id) {
    return bind(
                jdbc.sql(
                    "update contact set erased_at = coalesce(erased_at, now())"
                        + " where id = :id and id in (%s)".formatted(DueItems.select(task.what()))),
                task)
            .param("id", id)
            .update()
        == 1;
  }

  private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, PurgeTask task) {
    JdbcClient.StatementSpec bound = statement.param("before", Columns.of(task.before()));
    return task.clinic() == null ? bound : bound.param("clinic", task.clinic().value());
  }

  private static PurgeReport report(ResultSet row, int number) throws SQLException {
    Map<DataClass, Long> counts = new EnumMap<>(DataClass.class);
    Columns.read(row.getString("counts"), Map.class)
        .forEach((what, count) ->
            counts.put(DataClass.valueOf(String.valueOf(what)), ((Number) count).longValue()));
    return new PurgeReport(
        row.getString("id"), row.getBoolean("dry_run"), Columns.instant(row, "as_of"), counts);
  }
}
