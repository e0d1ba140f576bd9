package dev.ringback.starter.compliance.rights;

import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.starter.audit.RequestAudit;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes down who exercised or granted which right. No reason, no value and no word of who is behind
 * the caller: people write names.
 */
@Component
class RightsAudit {
  private final EpisodeRepository episodes;
  private final RequestAudit audit;

  RightsAudit(EpisodeRepository episodes, RequestAudit audit) {
    this.episodes = episodes;
    this.audit = audit;
  }

  /** Of a person: on the trail of the clinic they were last in contact with. */
  void record(AuditAction action, ContactId subject, String object, Map<String, String> details) {
    ClinicId clinic =
        episodes.ofContact(subject).stream()
            .findFirst()
            .map(EpisodeRepository.Row::clinic)
            .orElse(null);
    audit.record(action, object, clinic, subject, details);
  }

  /** Of a clinic. */
  void record(
      AuditAction action, @Nullable ClinicId clinic, String object, Map<String, String> details) {
    audit.record(action, object, clinic, null, details);
  }
}
