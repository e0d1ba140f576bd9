package dev.ringback.starter.outreach;

import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.audit.Audited;
import dev.ringback.starter.audit.RequestAudit;
import dev.ringback.workflows.clinic.ContactId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People on file. */
@RestController
class ContactController {
  private final ContactRepository contacts;
  private final ComplianceRepository compliance;
  private final Clock clock;
  private final RequestAudit audit;
  private final TransactionOperations changes;

  ContactController(
      ContactRepository contacts,
      ComplianceRepository compliance,
      Clock clock,
      RequestAudit audit,
      TransactionOperations changes) {
    this.contacts = contacts;
    this.compliance = compliance;
    this.clock = clock;
    this.audit = audit;
    this.changes = changes;
  }

  @Audited(action = AuditAction.CHANGE, object = "contact", when = Audited.When.WITH_THE_CHANGE)
  @PostMapping("/api/contacts")
  @ResponseStatus(HttpStatus.CREATED)
  Saved save(@RequestBody byte[] body) {
    ContactForm form = ContactForm.parse(JsonFields.parse(body));
    Instant now = clock.instant();
    AuditAction action =
        contacts.byPhone(form.phone()).isPresent() ? AuditAction.CHANGE : AuditAction.CREATE;
    // Outside the transaction: a person's key that was seen must not be rolled back.
    ContactId contact = contacts.identify(form.phone());
    changes.executeWithoutResult(_ -> {
      audit.record(action, "contact:" + contact, null, contact, details(form));
      contacts.save(form.phone(), form.email(), form.name(), form.earlierInterest());
      form.consents().forEach(consent -> keep(contact, consent, now));
    });
    return new Saved(contact);
  }

  private void keep(ContactId contact, ContactForm.Consent consent, Instant at) {
    compliance.consent(
        contact, consent.channel(), consent.basis(), consent.source(), consent.wording(), at);
  }

  private static Map<String, String> details(ContactForm form) {
    return form.consents().isEmpty()
        ? Map.of()
        : Map.of(
            "consents",
            form.consents().stream()
                .map(consent -> consent.channel() + "=" + consent.basis())
                .distinct()
                .collect(Collectors.joining(" ")));
  }

  /** The answer. */
  record Saved(ContactId contactId) {}
}
