package dev.ringback.starter.compliance.audit;

import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.compliance.audit.AuditRepository;
import dev.ringback.records.compliance.audit.Disclosure;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.starter.audit.Audited;
import dev.ringback.starter.audit.FoundSubjects;
import dev.ringback.starter.intake.CallerNumbers;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Which vendors were given what about one person. */
@RestController
class DisclosureController {
  private final AuditRepository trail;
  private final ContactRepository contacts;
  private final FoundSubjects subjects;

  DisclosureController(AuditRepository trail, ContactRepository contacts, FoundSubjects subjects) {
    this.trail = trail;
    this.contacts = contacts;
    this.subjects = subjects;
  }

  // By POST, since a phone number in an address would end up in logs.
  @PreAuthorize("hasAuthority('EXPORT_AUDIT')")
  @Audited(action = AuditAction.EXPORT, object = "disclosure", when = Audited.When.WITH_THE_ANSWER)
  @PostMapping("/api/audit/disclosures")
  Accounting disclosures(@RequestBody byte[] body) {
    ContactId contact = contact(JsonFields.parse(body));
    subjects.are(List.of(contact));
    return new Accounting(contact, trail.disclosures().of(contact));
  }

  private ContactId contact(JsonFields fields) {
    Optional<String> id = fields.optionalText("contact");
    if (id.isPresent()) {
      try {
        return new ContactId(id.get());
      } catch (IllegalArgumentException e) {
        throw Problem.field("contact", "must be a contact's id, such as ct_178156c7…");
      }
    }
    return switch (CallerNumbers.read(fields.text("phone"))) {
      case CallerNumbers.Reading.Number(PhoneNumber phone) ->
          contacts
              .byPhone(phone)
              .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "Nobody on file has it."));
      case CallerNumbers.Reading.Withheld _, CallerNumbers.Reading.Invalid _ ->
          throw Problem.field("phone", "must be a phone number in E.164, such as +16505550101");
    };
  }

  /** The answer. */
  record Accounting(ContactId contact, List<Disclosure> disclosures) {}
}
