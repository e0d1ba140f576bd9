package dev.ringback.starter.escalation;

import dev.ringback.records.booking.RequestedAppointment;
import dev.ringback.records.booking.RequestedAppointment.State;
import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.starter.StarterSettings;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.conversation.ConfirmationWords;
import dev.ringback.workflows.escalation.AppointmentNotice;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Words a decision for the caller, in the language and for the clinic of their conversation. */
@Component
class NoticeWriter {
  private final EpisodeRepository episodes;
  private final ClinicRepository clinics;
  private final StarterSettings settings;

  NoticeWriter(EpisodeRepository episodes, ClinicRepository clinics, StarterSettings settings) {
    this.episodes = episodes;
    this.clinics = clinics;
    this.settings = settings;
  }

  /** The notice of a request that was decided. */
  AppointmentNotice write(RequestedAppointment decided) {
    EpisodeId episode = Objects.requireNonNull(decided.episode(), "decided before it was asked");
    Clinic clinic = clinic(decided, episode);
    Location place = clinic.location(decided.location());
    return new AppointmentNotice(
        decided.id(),
        episode,
        clinic.id(),
        clinic.version(),
        place.id(),
        decided.contact(),
        sender(clinic, episode),
        words(decided, new ConfirmationWords(place, decided.language())),
        decided.requestedAt(),
        decided.start(),
        settings.waitSpeed());
  }

  /** An episode keeps the version it began with. */
  private Clinic clinic(RequestedAppointment decided, EpisodeId episode) {
    return episodes
        .clinicVersion(episode)
        .map(version -> clinics.version(decided.clinic(), version))
        .or(() -> clinics.current(decided.clinic()))
        .orElseThrow();
  }

  /** The number the conversation is held with, which may be another place's. */
  private PhoneNumber sender(Clinic clinic, EpisodeId episode) {
    return clinic.location(episodes.find(episode).orElseThrow().location()).callerId();
  }

  private static String words(RequestedAppointment decided, ConfirmationWords words) {
    Slot slot =
        new Slot(
            new SlotId("slot-1"),
            decided.start(),
            decided.length(),
            decided.location(),
            decided.provider(),
            decided.id().value());
    return decided.state() == State.CONFIRMED ? words.confirmed(slot) : words.declined(slot);
  }
}
