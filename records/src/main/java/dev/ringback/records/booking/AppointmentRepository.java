package dev.ringback.records.booking;

import dev.ringback.records.Columns;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.outreach.EffectId;
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

  /** Keeps the news unless it is older than what is known; returns whether it was kept. */
  public boolean keep(Row row) {
    return keep(row, true);
  }

  /**
   * Keeps the news unless it is older than what is known.
   *
   * @param dated whether {@code changedAt} is the system's own word; news by receipt may come late,
   *     and so never stands an appointment up again that is over
   * @return whether it was kept
   */
  public boolean keep(Row row, boolean dated) {
    return jdbc.sql(
                """
                insert into appointment (system, id, clinic, state, starts_at, changed_at)
                values (:system, :id, :clinic, :state, :startsAt, :changedAt)
                on conflict (system, id) do update set
                  clinic = excluded.clinic,
                  state = excluded.state,
                  starts_at = coalesce(excluded.starts_at, appointment.starts_at),
                  changed_at = excluded.changed_at
                where appointment.changed_at <= excluded.changed_at
                  and (appointment.state not in ('COMPLETED', 'CANCELLED', 'NO_SHOW')
                       or excluded.state in ('COMPLETED', 'CANCELLED', 'NO_SHOW')
                       or (:dated and appointment.changed_at < excluded.changed_at))
                """)
            .param("system", row.system())
            .param("id", row.id().value())
            .param("clinic", row.clinic().value())
            .param("state", row.state().name())
            .param("startsAt", row.startsAt() == null ? null : Columns.of(row.startsAt()))
            .param("changedAt", Columns.of(row.changedAt()))
            .param("dated", dated)
            .update()
        == 1;
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

  /**
   * Bookings of a clinic settled since then whose vendor id is the one noted under this key: the
   * vendor had not named what it had made.
   */
  public List<EffectId> unnamed(ClinicId clinic, String key, Instant since) {
    return jdbc.sql(
            """
            select effect.id from effect join episode on episode.id = effect.episode
            where episode.clinic = :clinic and effect.kind = 'BOOKING'
              and effect.settled_at >= :since and effect.vendor_ref = effect.notes ->> :key
            order by effect.settled_at, effect.id
            """)
        .param("clinic", clinic.value())
        .param("key", key)
        .param("since", Columns.of(since))
        .query((row, _) -> new EffectId(row.getString("id")))
        .list();
  }

  /**
   * The appointment's own id in place of the one noted under this key.
   *
   * @throws org.springframework.dao.DuplicateKeyException when another booking has it
   */
  public void name(EffectId booking, String key, AppointmentId id) {
    jdbc.sql(
            """
            update effect set vendor_ref = :ref where id = :id and vendor_ref = notes ->> :key
            """)
        .param("id", booking.value())
        .param("key", key)
        .param("ref", id.value())
        .update();
  }

  /**
   * Episodes in which it may be talked about: of the person it was booked or moved for by us, open
   * ones and those closed since.
   */
  public List<EpisodeId> talkedAboutIn(ClinicId clinic, AppointmentId id, Instant since) {
    return jdbc.sql(
            """
            select id from episode
            where clinic = :clinic and (closed_at is null or closed_at >= :since)
              and contact in (
                select contact from effect where vendor_ref = :id and kind in ('BOOKING', 'MOVE'))
            order by opened_at, id
            """)
        .param("clinic", clinic.value())
        .param("id", id.value())
        .param("since", Columns.of(since))
        .query((row, _) -> new EpisodeId(row.getString("id")))
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
