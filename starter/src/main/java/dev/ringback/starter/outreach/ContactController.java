package dev.ringback.starter.outreach;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.starter.access.Callers;
import dev.ringback.starter.audit.Audited;
import dev.ringback.starter.audit.RequestAudit;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People on file, each with one clinic. */
@RestController
class ContactController {
  private final ContactRepository contacts;
  private final ComplianceRepository compliance;
  private final ClinicRepository clinics;
  private final Clock clock;
  private final RequestAudit audit;
  private final TransactionOperations changes;

  ContactController(
      ContactRepository contacts,
      ComplianceRepository compliance,
      ClinicRepository clinics,
      Clock clock,
      RequestAudit audit,
      TransactionOperations changes) {
    this.contacts = contacts;
    this.compliance = compliance;
    this.clinics = clinics;
    this.clock = clock;
    this.audit = audit;
    this.changes = changes;
  }

  @Audited(action = AuditAction.CHANGE, object = "contact", when = Audited.When.WITH_THE_CHANGE)
  @PostMapping("/api/contacts")
  @ResponseStatus(HttpStatus.CREATED)
  Saved save(@RequestBody byte[] body) {
    ContactForm form = ContactForm.parse(JsonFields.parse(body), clock.instant());
    ClinicId clinic = clinic(form.clinic());
    AuditAction action =
        contacts.byPhone(form.phone()).isPresent() ? AuditAction.CHANGE : AuditAction.CREATE;
    // Outside the transaction: a person's key that was seen must not be rolled back.
    ContactId contact = contacts.identify(form.phone());
    changes.executeWithoutResult(_ -> {
      audit.record(action, "contact:" + contact, clinic, contact, details(form));
      contacts.save(clinic, form.phone(), form.email(), form.name(), form.earlierInterest());
      form.consents().forEach(consent -> compliance.consent(consent.of(contact, clinic)));
    });
    return new Saved(contact);
  }

  /** Whose file it is: the caller's clinic, the one they name, or the only one there is. */
  private ClinicId clinic(@Nullable String named) {
    List<ClinicId> seen =
        clinics.all().stream().map(Clinic::id).filter(Callers.current()::sees).toList();
    if (named == null && seen.size() == 1) {
      return seen.getFirst();
    }
    if (named == null) {
      throw Problem.field("clinic", "is missing; write whose file it is, such as lumen");
    }
    return seen.stream()
        .filter(clinic -> clinic.value().equals(named))
        .findFirst()
        .orElseThrow(() ->
            Problem.field("clinic", "is not known here; GET /api/clinics lists those that are"));
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
