package dev.ringback.starter.compliance.rights;

import dev.ringback.records.Records;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.starter.access.Callers;
import dev.ringback.starter.audit.Audited;
import dev.ringback.workflows.compliance.rights.PurgeReport;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Purges: what they did, and one now. */
@RestController
@PreAuthorize("hasAuthority('MANAGE_RIGHTS')")
class PurgeController {
  private static final int MOST = 100;

  private final Records records;
  private final RightsWorkflows workflows;

  PurgeController(Records records, RightsWorkflows workflows) {
    this.records = records;
    this.workflows = workflows;
  }

  @GetMapping("/api/privacy/purges")
  @Audited(action = AuditAction.READ, object = "purge")
  List<PurgeReport> latest() {
    return records.rights().purges().latest(MOST);
  }

  @PostMapping("/api/privacy/purges")
  @Audited(action = AuditAction.PURGE, object = "purge")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void purge(@RequestBody byte[] body) {
    if (Callers.current().clinic() != null) {
      throw Problem.of(HttpStatus.FORBIDDEN, "A purge is for somebody who sees every clinic.");
    }
    if (!workflows.purge(JsonFields.parse(body).flag("dryRun"))) {
      throw Problem.of(
          HttpStatus.CONFLICT, "A purge runs. GET /api/privacy/purges shows it when it has ended.");
    }
  }
}
