package dev.ringback.starter.outreach;

import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.starter.JsonFields;
import dev.ringback.workflows.clinic.ContactId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;
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

  ContactController(ContactRepository contacts, ComplianceRepository compliance, Clock clock) {
    this.contacts = contacts;
    this.compliance = compliance;
    this.clock = clock;
  }

  @PostMapping("/api/contacts")
  @ResponseStatus(HttpStatus.CREATED)
  Saved save(@RequestBody byte[] body) {
    ContactForm form = ContactForm.parse(JsonFields.parse(body));
    Instant now = clock.instant();
    ContactId contact =
        contacts.save(form.phone(), form.email(), form.name(), form.earlierInterest());
    form.consents()
        .forEach(consent ->
            compliance.consent(
                contact,
                consent.channel(),
                consent.basis(),
                consent.source(),
                consent.wording(),
                now));
    return new Saved(contact);
  }

  /** The answer. */
  record Saved(ContactId contactId) {}
}
