package dev.ringback.starter.compliance.rights;

import dev.ringback.records.Records;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.compliance.rights.LegalHoldRepository;
import dev.ringback.records.compliance.rights.LegalHoldRepository.Hold;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.starter.access.Callers;
import dev.ringback.starter.audit.Audited;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds. */
@RestController
@PreAuthorize("hasAuthority('MANAGE_RIGHTS')")
class HoldController {
  private static final int MOST = 200;

  private final LegalHoldRepository holds;
  private final Records records;
  private final People people;
  private final RightsAudit audit;
  private final Clock clock;

  HoldController(Records records, People people, RightsAudit audit, Clock clock) {
    this.holds = records.rights().holds();
    this.records = records;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  @PostMapping("/api/privacy/holds")
  @Audited(action = AuditAction.HOLD, object = "hold", when = Audited.When.WITH_THE_CHANGE)
  @ResponseStatus(HttpStatus.CREATED)
  Hold place(@RequestBody byte[] body) {
    JsonFields fields = JsonFields.parse(body);
    String by = fields.who("by");
    String reason = fields.text("reason");
    ClinicId clinic = fields.optionalText("clinic").map(this::clinic).orElse(null);
    if ((clinic == null) == fields.optionalText("phone").isEmpty()) {
      throw Problem.field("phone", "write a phone or a clinic, one of the two");
    }
    ContactId contact = clinic == null ? people.named(fields).id() : null;
    Hold hold = holds.place(clinic, contact, reason, by, clock.instant());
    record(hold, "placed");
    return hold;
  }

  @PostMapping("/api/privacy/holds/{id}/release")
  @Audited(action = AuditAction.HOLD, object = "hold", when = Audited.When.WITH_THE_CHANGE)
  Hold release(@PathVariable String id, @RequestBody byte[] body) {
    String by = JsonFields.parse(body).who("by");
    Hold hold = holds.find(id).filter(this::seen).orElseThrow(HoldController::unknown);
    // Before it is released: what cannot be taken down does not happen.
    record(hold, "released");
    holds.release(id, by, clock.instant());
    return holds.find(id).orElseThrow(HoldController::unknown);
  }

  @GetMapping("/api/privacy/holds")
  @Audited(action = AuditAction.READ, object = "hold")
  List<Hold> all() {
    return holds.latest(MOST).stream().filter(this::seen).toList();
  }

  private boolean seen(Hold hold) {
    ContactId contact = hold.contact();
    ClinicId clinic = hold.clinic();
    return (clinic == null || Callers.current().sees(clinic))
        && (contact == null || people.sees(contact));
  }

  private void record(Hold hold, String what) {
    Map<String, String> details = Map.of("hold", what);
    @Nullable ContactId contact = hold.contact();
    if (contact == null) {
      audit.record(AuditAction.HOLD, hold.clinic(), "hold:" + hold.id(), details);
    } else {
      audit.record(AuditAction.HOLD, contact, "hold:" + hold.id(), details);
    }
  }

  private ClinicId clinic(String id) {
    try {
      ClinicId clinic = new ClinicId(id);
      if (records.clinics().current(clinic).isPresent() && Callers.current().sees(clinic)) {
        return clinic;
      }
    } catch (IllegalArgumentException e) {
      // As one that is not there.
    }
    throw Problem.field("clinic", "is not known here; GET /api/clinics lists those that are");
  }

  private static RuntimeException unknown() {
    return Problem.of(
        HttpStatus.NOT_FOUND, "No hold has this id. GET /api/privacy/holds lists them.");
  }
}
