package dev.ringback.starter.compliance.rights;

import dev.ringback.records.Records;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.compliance.rights.Rights;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.starter.audit.Audited;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.compliance.rights.ErasureOrder;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Erasures: one to begin, and what became of it. */
@RestController
@PreAuthorize("hasAuthority('MANAGE_RIGHTS')")
class ErasureController {
  private final Rights rights;
  private final People people;
  private final RightsWorkflows workflows;
  private final RightsAudit audit;

  ErasureController(Records records, People people, RightsWorkflows workflows, RightsAudit audit) {
    this.rights = records.rights();
    this.people = people;
    this.workflows = workflows;
    this.audit = audit;
  }

  @PostMapping("/api/privacy/erasures")
  @Audited(action = AuditAction.ERASE, object = "contact", when = Audited.When.WITH_THE_CHANGE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Begun erase(@RequestBody byte[] body) {
    JsonFields fields = JsonFields.parse(body);
    String by = fields.who("by");
    ContactId contact = people.named(fields).id();
    if (rights.holds().covers(contact)) {
      audit.record(
          AuditAction.ERASE, contact, "contact:" + contact, Map.of("refused", "LEGAL_HOLD"));
      throw Problem.of(
          HttpStatus.CONFLICT,
          "A legal hold keeps this person's records. GET /api/privacy/holds shows it.");
    }
    audit.record(AuditAction.ERASE, contact, "contact:" + contact, Map.of());
    workflows.erase(new ErasureOrder(contact, by));
    return new Begun(contact);
  }

  /** The certificate, as far as it has got. */
  @GetMapping("/api/privacy/erasures/{id}")
  @Audited(action = AuditAction.READ, object = "contact")
  ErasureCertificate certificate(@PathVariable String id) {
    ContactId contact = people.visible(People.id(id));
    return rights
        .erasures()
        .find(contact)
        .map(erasure ->
            ErasureCertificate.of(
                erasure, rights.copies().tally(contact), rights.inquiries().of(contact)))
        .orElseThrow(() ->
            Problem.of(
                HttpStatus.NOT_FOUND,
                "No erasure has this id yet. One that was just asked for appears in seconds."));
  }

  /** The answer. */
  record Begun(ContactId id) {}
}
