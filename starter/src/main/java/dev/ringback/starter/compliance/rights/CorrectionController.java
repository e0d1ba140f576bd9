package dev.ringback.starter.compliance.rights;

import dev.ringback.records.Columns;
import dev.ringback.records.Records;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.compliance.rights.AmendmentRepository.Amendment;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.outreach.ClinicContact;
import dev.ringback.records.outreach.Contact;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.starter.audit.Audited;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.conversation.Fact;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Corrections a person asked for, 45 CFR 164.526: the old value stays as an amendment. */
@RestController
@PreAuthorize("hasAuthority('MANAGE_RIGHTS')")
class CorrectionController {
  private final Records records;
  private final People people;
  private final RightsAudit audit;
  private final Clock clock;

  CorrectionController(Records records, People people, RightsAudit audit, Clock clock) {
    this.records = records;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  @PostMapping("/api/privacy/corrections")
  @Audited(action = AuditAction.CHANGE, object = "contact", when = Audited.When.WITH_THE_CHANGE)
  @Transactional
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void correct(@RequestBody byte[] body) {
    JsonFields fields = JsonFields.parse(body);
    String by = fields.who("by");
    String reason = fields.text("reason");
    Contact person = people.named(fields);
    boolean any = false;
    if (fields.optionalText("email").isPresent()) {
      email(person, fields.text("email"), reason, by);
      any = true;
    }
    if (fields.object("name").isPresent()) {
      name(person, fields.object("name").get(), reason, by);
      any = true;
    }
    if (fields.object("fact").isPresent()) {
      fact(person, fields.object("fact").get(), reason, by);
      any = true;
    }
    if (!any) {
      throw Problem.field("body", "write what to correct: email, name or fact");
    }
  }

  private void email(Contact person, String email, String reason, String by) {
    if (!email.matches("[^@\\s]+@[^@\\s]+")) {
      throw Problem.field("email", "must be a mail address");
    }
    for (ClinicContact file : files(person, file -> file.email() != null)) {
      amend(person, new Amendment("email", file.email(), email, reason, by, clock.instant()));
      records.contacts().keepEmail(person.id(), Objects.requireNonNull(file.clinic()), email);
    }
  }

  private void name(Contact person, JsonFields fields, String reason, String by) {
    PersonName name =
        new PersonName(fields.text("given"), fields.optionalText("family").orElse(null));
    for (ClinicContact file : files(person, file -> file.name() != null)) {
      amend(
          person,
          new Amendment("name", json(file.name()), json(name), reason, by, clock.instant()));
      records
          .contacts()
          .save(Objects.requireNonNull(file.clinic()), person.phone(), null, name, null);
    }
  }

  /** Of the clinics that have it wrong; where none has it, of every clinic of the person. */
  private List<ClinicContact> files(Contact person, Predicate<ClinicContact> wrong) {
    List<ClinicContact> all =
        records.contacts().clinics(person.id()).stream()
            .flatMap(clinic -> records.contacts().find(person.id(), clinic).stream())
            .toList();
    if (all.isEmpty()) {
      throw Problem.field("phone", "no clinic has this person on file");
    }
    List<ClinicContact> some = all.stream().filter(wrong).toList();
    return some.isEmpty() ? all : some;
  }

  /** A wrong fact is taken out; where it came from, the words, stays in the transcript. */
  private void fact(Contact person, JsonFields fields, String reason, String by) {
    EpisodeRepository.Row episode =
        records.episodes().ofContact(person.id()).stream()
            .filter(row -> row.id().value().equals(fields.text("episode")))
            .findFirst()
            .orElseThrow(
                () -> Problem.field("fact.episode", "is none of this person's; see their export"));
    List<Fact> facts = new ArrayList<>(known(episode.id()));
    int index = fields.count("index");
    if (index >= facts.size()) {
      throw Problem.field("fact.index", "is past the last; facts are counted from 0");
    }
    Fact wrong = facts.remove(index);
    amend(
        person,
        new Amendment("fact:" + episode.id(), json(wrong), null, reason, by, clock.instant()));
    records.episodes().correctFacts(episode.id(), facts);
  }

  private List<Fact> known(EpisodeId episode) {
    return records
        .episodes()
        .ending(episode)
        .map(EpisodeRepository.Ending::facts)
        .orElse(List.of());
  }

  private void amend(Contact person, Amendment amendment) {
    records.rights().amendments().add(person.id(), amendment);
    audit.record(
        AuditAction.CHANGE,
        person.id(),
        "contact:" + person.id(),
        Map.of("field", amendment.field()));
  }

  private static @Nullable String json(@Nullable Object value) {
    return value == null ? null : Columns.json(value);
  }
}
