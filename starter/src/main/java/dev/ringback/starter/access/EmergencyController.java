package dev.ringback.starter.access;

import dev.ringback.records.access.Emergency;
import dev.ringback.records.access.EmergencyRepository;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.starter.audit.Audited;
import dev.ringback.starter.audit.RequestAudit;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.escalation.EmergencyPurpose;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Emergency access to one episode's words, and the list of those taken. */
@RestController
class EmergencyController {
  private static final Logger log = LoggerFactory.getLogger(EmergencyController.class);
  private static final int REASON_SHORTEST = 20;
  private static final int MOST = 200;

  private final EmergencyRepository emergencies;
  private final EpisodeRepository episodes;
  private final RequestAudit audit;
  private final TransactionOperations changes;
  private final Clock clock;

  EmergencyController(
      EmergencyRepository emergencies,
      EpisodeRepository episodes,
      RequestAudit audit,
      TransactionOperations changes,
      Clock clock) {
    this.emergencies = emergencies;
    this.episodes = episodes;
    this.audit = audit;
    this.changes = changes;
    this.clock = clock;
  }

  @Audited(
      action = AuditAction.BREAK_GLASS,
      object = "episode",
      when = Audited.When.WITH_THE_CHANGE)
  @PostMapping("/api/access/emergency")
  @ResponseStatus(HttpStatus.CREATED)
  Emergency take(@RequestBody byte[] body) {
    JsonFields fields = JsonFields.parse(body);
    EpisodeRepository.Row episode = episode(fields.text("episode"));
    String reason = fields.text("reason");
    if (reason.length() < REASON_SHORTEST) {
      throw Problem.field("reason", "must say why, in " + REASON_SHORTEST + " characters or more");
    }
    EmergencyPurpose purpose = fields.oneOf("purpose", EmergencyPurpose.class);
    Caller caller = Callers.current();
    Instant now = clock.instant();
    Instant end = now.plus(AccessSettings.EMERGENCY);
    // With the grant lies what tells the clinic of it: EmergencySweeper takes it from there.
    Emergency taken =
        changes.execute(_ -> {
          record(episode, purpose, end);
          return emergencies.grant(caller.id(), episode.id(), purpose, reason, now, end);
        });
    log.warn(
        "Emergency access {} to the words of {} by {} until {}",
        taken.id(),
        episode.id(),
        caller.id(),
        end);
    return taken;
  }

  private void record(EpisodeRepository.Row episode, EmergencyPurpose purpose, Instant end) {
    audit.record(
        AuditAction.BREAK_GLASS,
        "episode:" + episode.id(),
        episode.clinic(),
        episode.contact(),
        Map.of("until", end.toString(), "purpose", purpose.name()));
  }

  /** Newest first. */
  @Audited(action = AuditAction.READ, object = "emergency")
  @GetMapping("/api/access/alerts")
  List<Emergency> alerts() {
    return emergencies.latest(Callers.current().clinic(), MOST);
  }

  private EpisodeRepository.Row episode(String id) {
    Optional<EpisodeRepository.Row> found;
    try {
      found = episodes.find(new EpisodeId(id));
    } catch (IllegalArgumentException e) {
      found = Optional.empty();
    }
    return found
        .filter(row -> Callers.current().sees(row.clinic()))
        .orElseThrow(() -> Problem.field("episode", "is not known"));
  }
}
