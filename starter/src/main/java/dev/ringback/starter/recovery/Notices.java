package dev.ringback.starter.recovery;

import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.escalation.AppointmentNotice;

/** What callers are told of the clinic's decisions. */
public interface Notices {

  /**
   * Has a caller told, once for an appointment: one that was told, or is being told, is left alone.
   *
   * @throws RecoveriesUnavailable when nobody can take it now
   */
  void tell(AppointmentNotice notice);

  /**
   * Ends the wait of a notice whose caller asked to stop; one that is over is left alone.
   *
   * @throws RecoveriesUnavailable when it cannot be reached now
   */
  void stop(AppointmentId appointment, EpisodeId episode);
}
