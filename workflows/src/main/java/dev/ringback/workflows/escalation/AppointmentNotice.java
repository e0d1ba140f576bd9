package dev.ringback.workflows.escalation;

import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.time.Instant;

/**
 * What the clinic's people decided about a requested time, to be told to the caller.
 *
 * @param clinicVersion configuration the episode keeps
 * @param location where they would come
 * @param from the number they know
 * @param words the text; names no treatment
 * @param askedAt when they agreed to the time; a reply to that may be sent at any hour for a while
 * @param until when the time is over, and with it the use of the notice
 * @param waitSpeed how much faster than the clock a wait for contact hours runs; 1 in production
 */
public record AppointmentNotice(
    AppointmentId appointment,
    EpisodeId episode,
    ClinicId clinic,
    int clinicVersion,
    LocationId location,
    ContactId contact,
    PhoneNumber from,
    String words,
    Instant askedAt,
    Instant until,
    double waitSpeed) {

  /** How it went. */
  public enum Ending {
    /** The text is on its way. */
    TEXTED,
    /** They may not or cannot be texted: a person calls. */
    LEFT_TO_STAFF
  }
}
