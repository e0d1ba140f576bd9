package dev.ringback.records.detection;

import dev.ringback.records.Columns;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.detection.CallOutcome;
import dev.ringback.workflows.detection.EventId;
import dev.ringback.workflows.detection.MissedCallPolicy;
import dev.ringback.workflows.detection.PhoneSystem;
import dev.ringback.workflows.detection.RecoveryIds;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls that phone systems told of, recovered or left alone. */
public final class ClinicCallRepository {
  private static final Duration DAY = Duration.ofHours(24);

  private final JdbcClient jdbc;

  public ClinicCallRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many other calls of the caller came to the location in the 24 hours before that nobody
   * answered.
   */
  public int missedBefore(LocationId location, String callerHash, EventId event, Instant at) {
    return jdbc.sql(
            """
            select count(*) from clinic_call
            where location = :location and caller_hash = :caller and event <> :event
              and outcome <> 'ANSWERED' and rang_at > :from and rang_at <= :at
            """)
        .param("location", location.value())
        .param("caller", callerHash)
        .param("event", event.value())
        .param("from", Columns.of(at.minus(DAY)))
        .param("at", Columns.of(at))
        .query(Integer.class)
        .single();
  }

  /** The one of these that is kept, the one kept first if there are several. */
  public Optional<EventId> firstKept(Collection<EventId> events) {
    return jdbc.sql(
            "select event from clinic_call where event = any (:events) order by seen_at, event limit 1")
        .param("events", events.stream().map(EventId::value).toArray(String[]::new))
        .query((row, _) -> new EventId(row.getString("event")))
        .optional();
  }

  /**
   * The workflow that the call was handed to, if it counts as missed.
   *
   * @return a {@link RecoveryIds#workflowId}
   */
  public Optional<String> recoveryOf(EventId event) {
    return jdbc.sql(
            """
            select location, caller_hash from clinic_call
            where event = :event and left_alone is null and caller_hash is not null
            """)
        .param("event", event.value())
        .query((row, _) ->
            RecoveryIds.workflowId(
                new LocationId(row.getString("location")), row.getString("caller_hash")))
        .optional();
  }

  /** Keeps a call; told of again, the later judgement holds. */
  public void add(Call call) {
    MissedCallPolicy.Reason leftAlone = call.leftAlone();
    jdbc.sql(
            """
            insert into clinic_call
              (event, clinic, location, caller_hash, reported_by, outcome, left_alone, rang_at, seen_at)
            values (:event, :clinic, :location, :caller, :system, :outcome, :alone, :rang, :seen)
            on conflict (event) do update set
              clinic = excluded.clinic, location = excluded.location,
              caller_hash = coalesce(excluded.caller_hash, clinic_call.caller_hash),
              outcome = excluded.outcome, left_alone = excluded.left_alone
            """)
        .param("event", call.event().value())
        .param("clinic", call.clinic().value())
        .param("location", call.location().value())
        .param("caller", call.callerHash())
        .param("system", call.reportedBy().name())
        .param("outcome", call.outcome().name())
        .param("alone", leftAlone == null ? null : leftAlone.name())
        .param("rang", Columns.of(call.rangAt()))
        .param("seen", Columns.of(call.seenAt()))
        .update();
  }

  /**
   * A call to a clinic.
   *
   * @param callerHash null if the caller withheld their number
   * @param leftAlone why it is not recovered; null if it is
   */
  public record Call(
      EventId event,
      ClinicId clinic,
      LocationId location,
      @Nullable String callerHash,
      PhoneSystem reportedBy,
      CallOutcome outcome,
      MissedCallPolicy.@Nullable Reason leftAlone,
      Instant rangAt,
      Instant seenAt) {}
}
