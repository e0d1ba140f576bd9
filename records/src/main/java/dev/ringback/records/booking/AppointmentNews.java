package dev.ringback.records.booking;

import dev.ringback.records.booking.AppointmentRepository.Row;
import dev.ringback.records.booking.AppointmentRepository.State;
import dev.ringback.workflows.booking.AppointmentChange;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * News of appointments, whether a system tells by itself or was asked: both end up here, and so on
 * the timeline of the episode that booked, and in the conversations that may speak of it.
 *
 * @param conversations is told of what was moved or cancelled
 */
public record AppointmentNews(AppointmentRepository appointments, Conversations conversations) {
  /** A workflow runs on for a while after its episode is closed. */
  private static final Duration STILL_RUNS = Duration.ofHours(1);

  /** News that end up on the timeline only. */
  public AppointmentNews(AppointmentRepository appointments) {
    this(appointments, (_, _) -> {});
  }

  /** The episodes that run. One that has ended is passed over. */
  @FunctionalInterface
  public interface Conversations {
    void tell(EpisodeId episode, AppointmentChange change);
  }

  /**
   * Keeps it unless something newer is known.
   *
   * @param startsAt null if the system does not tell
   * @param at when it changed; later than {@code now} counts as now, since a clock that is ahead
   *     would hide what comes after
   */
  public void keep(
      Clinic clinic,
      AppointmentId id,
      State state,
      @Nullable Instant startsAt,
      Instant at,
      Instant now) {
    Instant changedAt = at.isAfter(now) ? now : at;
    keep(new Row(system(clinic.pms()), id, clinic.id(), state, startsAt, changedAt), true, now);
  }

  /**
   * Keeps news that does not say when the appointment changed: it counts from now, but an
   * appointment that is over stays over, since what was sent before may come after.
   *
   * @param startsAt null if the system does not tell
   */
  public void keepUndated(
      Clinic clinic, AppointmentId id, State state, @Nullable Instant startsAt, Instant now) {
    keep(new Row(system(clinic.pms()), id, clinic.id(), state, startsAt, now), false, now);
  }

  private void keep(Row row, boolean dated, Instant now) {
    boolean cancelled = row.state() == State.CANCELLED;
    boolean stands = row.state() == State.BOOKED || row.state() == State.CONFIRMED;
    if (appointments.keep(row, dated) && (cancelled || (stands && row.startsAt() != null))) {
      AppointmentChange change =
          new AppointmentChange(row.id(), cancelled, row.startsAt(), row.changedAt());
      appointments
          .talkedAboutIn(row.clinic(), row.id(), now.minus(STILL_RUNS))
          .forEach(episode -> conversations.tell(episode, change));
    }
  }

  /**
   * The system an id is unique in, such as {@code boulevard} or {@code nextech/6f1d2c3b}:
   * Boulevard's and our own are unique everywhere, others count within one practice.
   */
  public static String system(PracticeSystem practice) {
    String kind = practice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (practice.kind()) {
      case BOULEVARD, STAFF_CONFIRMED -> kind;
      case NEXTECH, VAGARO, AESTHETIC_RECORD, PATIENTNOW -> kind + "/" + practice.businessId();
    };
  }
}
