package dev.ringback.starter.compliance;

import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.starter.audit.Audited;
import dev.ringback.starter.audit.RequestAudit;
import dev.ringback.starter.intake.CallerNumbers;
import dev.ringback.starter.recovery.RecoveriesUnavailable;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.compliance.OptOut.Means;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wishes to stop that people told the clinic themselves: any reasonable way counts, 47 CFR
 * 64.1200(a)(10).
 */
@RestController
class StaffStopController {
  /** Whoever was never in contact with the assistant has no episode to name. */
  private static final EpisodeId NONE = new EpisodeId("staff");

  private final ContactRepository contacts;
  private final EpisodeRepository episodes;
  private final Stops stops;
  private final RequestAudit audit;
  private final Clock clock;

  StaffStopController(
      ContactRepository contacts,
      EpisodeRepository episodes,
      Stops stops,
      RequestAudit audit,
      Clock clock) {
    this.contacts = contacts;
    this.episodes = episodes;
    this.stops = stops;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("hasAuthority('EDIT_CONTACTS')")
  @Audited(action = AuditAction.CHANGE, object = "contact", when = Audited.When.WITH_THE_CHANGE)
  @PostMapping("/api/contacts/stops")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(@RequestBody byte[] body) {
    JsonFields fields = JsonFields.parse(body);
    PhoneNumber phone = phone(fields.text("phone"));
    fields.who("by");
    boolean unreached = false;
    ContactId contact = contacts.identify(phone);
    Optional<EpisodeRepository.Row> newest = episodes.ofContact(contact).stream().findFirst();
    ClinicId clinic = newest.map(EpisodeRepository.Row::clinic).orElse(null);
    OptOut stop =
        new OptOut(
            newest.map(EpisodeRepository.Row::id).orElse(NONE),
            contact,
            Channel.VOICE,
            clock.instant(),
            Means.STAFF,
            Means.STAFF.name());
    try {
      stops.heedEverywhere(stop);
    } catch (RecoveriesUnavailable e) {
      unreached = true;
    }
    // After the stop, which holds whether or not it can be taken down who entered it.
    audit.record(
        AuditAction.CHANGE, "contact:" + contact, clinic, contact, Map.of("stop", "entered"));
    if (unreached) {
      throw Problem.unavailable(
          "The stop holds. What runs already cannot all be told now. Send the same request again.");
    }
  }

  private static PhoneNumber phone(String text) {
    return switch (CallerNumbers.read(text)) {
      case CallerNumbers.Reading.Number(var phone) -> phone;
      case CallerNumbers.Reading.Withheld _, CallerNumbers.Reading.Invalid _ ->
          throw Problem.field("phone", "must be a phone number in E.164, such as +16505550101");
    };
  }
}
