package dev.ringback.activities.outreach;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.compliance.AgreementRegister;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.VendorProduct;

/**
 * The last look before a call is placed. Between the decision and the call an agreement may have
 * ended, or the clinic may have closed for the day: a declared emergency, say.
 */
public final class CallClearance {
  private final EpisodeRepository episodes;
  private final ClinicRepository clinics;
  private final AgreementRegister register;

  public CallClearance(
      EpisodeRepository episodes, ClinicRepository clinics, AgreementRegister register) {
    this.episodes = episodes;
    this.clinics = clinics;
    this.register = register;
  }

  /** Whether a call of an episode may still be placed, by the clinic's newest file. */
  boolean mayCall(EpisodeId id) {
    EpisodeRepository.Row episode = episodes.find(id).orElse(null);
    if (episode == null) {
      return false;
    }
    Clinic clinic = clinics.current(episode.clinic()).orElse(null);
    return clinic != null
        && register.allows(clinic, VendorProduct.TWILIO_VOICE)
        && clinic.locations().stream()
            .filter(location -> location.id().equals(episode.location()))
            .noneMatch(location ->
                clinic.compliance().limits().closedOn().contains(register.today(location.zone())));
  }
}
