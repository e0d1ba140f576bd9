package dev.ringback.starter.escalation;

import dev.ringback.records.booking.RequestedAppointment;
import dev.ringback.records.booking.RequestedAppointment.Decision;
import dev.ringback.records.booking.RequestedAppointment.State;
import dev.ringback.records.outreach.ClinicContact;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.ProviderId;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A requested time with what staff need to enter it. Its text form shows nothing of the person. */
record AppointmentView(
    AppointmentId id,
    State state,
    ClinicId clinic,
    LocationId location,
    Instant startsAt,
    long minutes,
    @Nullable ProviderId provider,
    @Nullable Patient patient,
    @Nullable TreatmentId treatment,
    @Nullable List<String> flags,
    boolean withheld,
    @Nullable AppointmentId replaces,
    @Nullable EpisodeId episode,
    Instant requestedAt,
    @Nullable String by,
    @Nullable String note) {

  static AppointmentView of(RequestedAppointment request, @Nullable ClinicContact contact) {
    PersonName given = request.notes().name();
    return view(
        request,
        new Patient(
            given == null && contact != null ? contact.name() : given,
            contact == null ? null : contact.phone().e164(),
            contact == null ? null : contact.email()));
  }

  /** Without who comes and what they said. */
  static AppointmentView withheld(RequestedAppointment request) {
    return view(request, null);
  }

  private static AppointmentView view(RequestedAppointment request, @Nullable Patient patient) {
    boolean open = patient != null;
    Decision decision = request.decision();
    return new AppointmentView(
        request.id(),
        request.state(),
        request.clinic(),
        request.location(),
        request.start(),
        request.length().toMinutes(),
        request.provider(),
        patient,
        open ? request.notes().treatment() : null,
        open ? request.notes().flags() : null,
        !open,
        request.replaces(),
        request.episode(),
        request.requestedAt(),
        decision == null ? null : decision.by(),
        decision == null || !open ? null : decision.remark());
  }

  /** Who comes. */
  record Patient(@Nullable PersonName name, @Nullable String phone, @Nullable String email) {
    @Override
    public String toString() {
      return "Patient[…]";
    }
  }

  @Override
  public String toString() {
    return "AppointmentView[" + id + ", " + state + "]";
  }
}
