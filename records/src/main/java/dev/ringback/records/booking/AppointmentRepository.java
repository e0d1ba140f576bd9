package dev.ringback.records.booking;

import dev.ringback.records.Columns;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.EpisodeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appointments as their practice-management system last told of them. */
public final class AppointmentRepository {
  private final JdbcClient jdbc;

  public AppointmentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the news unless it is older than what is known. */
  public void keep(Row row) {
    jdbc.sql(
            """
            insert into appointment (system, id, clinic, state, starts_at, changed_at)
            values (:system, :id, :clinic, :state, :startsAt, :changedAt)
            on conflict (system, id) do update set
              clinic = excluded.clinic,
              state = excluded.state,
              starts_at = coalesce(excluded.starts_at, appointment.starts_at),
              changed_at = excluded.changed_at
            where appointment.changed_at <= excluded.changed_at
            """)
        .param("system", row.system())
        .param("id", row.id().value())
        .param("clinic", row.clinic().value())
        .param("state", row.state().name())
        .param("startsAt", row.startsAt() == null ? null : Columns.of(row.startsAt()))
        .param("changedAt", Columns.of(row.changedAt()))
        .update();
  }

  public Optional<Row> find(String system, AppointmentId id) {
    return jdbc.sql("select * from appointment where system = :system and id = :id")
        .param("system", system)
        .param("id", id.value())
        .query((row, _) -> row(row))
        .optional();
  }

  /** Those an episode booked or moved, by the id its effects were answered with. */
  public List<Row> ofEpisode(EpisodeId episode) {
    return jdbc.sql(
            """
            select * from appointment
            where clinic = (select clinic from episode where id = :episode)
              and id in (
                select vendor_ref from effect
                where episode = :episode and kind in ('BOOKING', 'MOVE') and vendor_ref is not null)
            order by changed_at
            """)
        .param("episode", episode.value())
        .query((row, _) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("system"),
        new AppointmentId(row.getString("id")),
        new ClinicId(row.getString("clinic")),
        State.valueOf(row.getString("state")),
        Columns.instantOrNull(row, "starts_at"),
        Columns.instant(row, "changed_at"));
  }

  /** Where an appointment has got to. */
  public enum State {
    BOOKED,
    CONFIRMED,
    ARRIVED,
    COMPLETED,
    CANCELLED,
    NO_SHOW
  }

  /**
   * One appointment.
   *
   * @param system what the id is unique in, see {@link AppointmentNews#system}
   * @param startsAt null if it did not tell
   * @param changedAt when it changed, or when we were told if nobody says
   */
  public record Row(
      String system,
      AppointmentId id,
      ClinicId clinic,
      State state,
      @Nullable Instant startsAt,
      Instant changedAt) {}
}
