package dev.ringback.starter.escalation;

import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.starter.audit.Audited;
import dev.ringback.starter.recovery.Episodes;
import dev.ringback.starter.recovery.Recoveries;
import dev.ringback.starter.recovery.RecoveriesUnavailable;
import dev.ringback.starter.recovery.RecoveryOver;
import dev.ringback.workflows.escalation.StaffCommand;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What staff tell a running episode to do. */
@RestController
class StaffCommandController {
  private final Episodes episodes;
  private final Recoveries recoveries;

  StaffCommandController(Episodes episodes, Recoveries recoveries) {
    this.episodes = episodes;
    this.recoveries = recoveries;
  }

  @Audited(action = AuditAction.CHANGE, object = "episode")
  @PostMapping("/api/episodes/{id}/take-over")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void takeOver(@PathVariable String id, @RequestBody byte[] body) {
    send(id, body, recoveries::takeOver);
  }

  @Audited(action = AuditAction.CHANGE, object = "episode")
  @PostMapping("/api/episodes/{id}/pause")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void pause(@PathVariable String id, @RequestBody byte[] body) {
    send(id, body, recoveries::pause);
  }

  @Audited(action = AuditAction.CHANGE, object = "episode")
  @PostMapping("/api/episodes/{id}/resume")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void resume(@PathVariable String id, @RequestBody byte[] body) {
    send(id, body, recoveries::resume);
  }

  private void send(String id, byte[] body, Command command) {
    EpisodeRepository.Row episode = episodes.named(id);
    var by = new StaffCommand(JsonFields.parse(body).text("by"));
    // A later episode of the same caller runs under the same workflow id: it is not meant.
    if (episode.closedAt() != null) {
      throw over();
    }
    try {
      command.send(episode, by);
    } catch (RecoveryOver e) {
      throw over();
    } catch (RecoveriesUnavailable e) {
      throw Problem.unavailable("The episode cannot be reached now. Send the command again.");
    }
  }

  private static RuntimeException over() {
    return Problem.of(HttpStatus.CONFLICT, "The episode has ended; nothing is left to command.");
  }

  /** One of the commands. */
  private interface Command {
    void send(EpisodeRepository.Row episode, StaffCommand by);
  }
}
