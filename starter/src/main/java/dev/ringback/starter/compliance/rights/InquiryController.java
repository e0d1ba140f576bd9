package dev.ringback.starter.compliance.rights;

import dev.ringback.records.Records;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.compliance.rights.ErasureInquiries;
import dev.ringback.records.compliance.rights.ErasureInquiries.Inquiry;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.starter.audit.Audited;
import dev.ringback.workflows.clinic.ContactId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an erasure leaves to people: whom they must ask, and that they have. */
@RestController
@PreAuthorize("hasAuthority('MANAGE_RIGHTS')")
class InquiryController {
  private static final int MOST = 500;

  private final ErasureInquiries inquiries;
  private final People people;
  private final RightsAudit audit;
  private final Clock clock;

  InquiryController(Records records, People people, RightsAudit audit, Clock clock) {
    this.inquiries = records.rights().inquiries();
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those that are open, oldest first. */
  @GetMapping("/api/privacy/inquiries")
  @Audited(action = AuditAction.READ, object = "inquiry")
  List<Inquiry> unanswered() {
    return inquiries.unanswered(MOST).stream().filter(i -> people.sees(i.contact())).toList();
  }

  @PostMapping("/api/privacy/erasures/{id}/answers")
  @Audited(action = AuditAction.CHANGE, object = "contact", when = Audited.When.WITH_THE_CHANGE)
  @Transactional
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(@PathVariable String id, @RequestBody byte[] body) {
    JsonFields fields = JsonFields.parse(body);
    String by = fields.text("by");
    String party = fields.text("party");
    ContactId contact = people.visible(People.id(id));
    if (!inquiries.answer(contact, party, by, clock.instant())) {
      throw Problem.of(
          HttpStatus.NOT_FOUND,
          "No such inquiry is open. GET /api/privacy/inquiries lists those that are.");
    }
    audit.record(
        AuditAction.CHANGE, contact, "contact:" + contact, Map.of("answered", party, "by", by));
  }
}
