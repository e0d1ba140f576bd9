package dev.ringback.starter.audit;

import dev.ringback.records.booking.RequestedAppointmentRepository;
import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.Identifiers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whose records a request names. */
@Component
class AuditedObjects {
  private static final String UNKNOWN = "unknown";

  private final EpisodeRepository episodes;
  private final RequestedAppointmentRepository appointments;
  private final ClinicRepository clinics;

  AuditedObjects(
      EpisodeRepository episodes,
      RequestedAppointmentRepository appointments,
      ClinicRepository clinics) {
    this.episodes = episodes;
    this.appointments = appointments;
    this.clinics = clinics;
  }

  /**
   * @param id as it stands in the path; null: the request is about all of the kind
   */
  AuditedObject of(String kind, @Nullable String id) {
    if (id == null) {
      return new AuditedObject(kind + ":all", null, null);
    }
    try {
      return known(kind, id);
    } catch (IllegalArgumentException e) {
      // Not an id at all: it may be anything, even a number, and is not kept.
      return new AuditedObject(kind + ":" + UNKNOWN, null, null);
    }
  }

  private AuditedObject known(String kind, String id) {
    return switch (kind) {
      case "episode", "timeline" ->
          episodes
              .find(new EpisodeId(id))
              .map(row -> new AuditedObject(kind + ":" + row.id(), row.clinic(), row.contact()))
              .orElse(new AuditedObject(kind + ":" + UNKNOWN, null, null));
      case "appointment" ->
          appointments
              .find(new AppointmentId(id))
              .map(one -> new AuditedObject(kind + ":" + one.id(), one.clinic(), one.contact()))
              .orElse(new AuditedObject(kind + ":" + UNKNOWN, null, null));
      case "clinic" ->
          clinics
              .current(new ClinicId(id))
              .map(clinic -> new AuditedObject(kind + ":" + id, clinic.id(), null))
              .orElse(new AuditedObject(kind + ":" + UNKNOWN, null, null));
      case "contact" -> new AuditedObject(kind + ":" + id, null, new ContactId(id));
      default -> {
        Identifiers.require(kind, id);
        yield new AuditedObject(kind + ":" + id, null, null);
      }
    };
  }
}
