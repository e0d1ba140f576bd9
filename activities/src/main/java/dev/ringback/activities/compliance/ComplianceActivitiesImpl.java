package dev.ringback.activities.compliance;

import dev.ringback.records.clinic.ClinicRepository;
import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.compliance.ComplianceActivities;
import dev.ringback.workflows.compliance.ContactDecision;
import dev.ringback.workflows.compliance.ContactDecisions;
import dev.ringback.workflows.compliance.ContactPolicy;
import dev.ringback.workflows.compliance.ContactQuestion;
import dev.ringback.workflows.compliance.ContactRef;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.compliance.ContactTerms;
import dev.ringback.workflows.compliance.DecisionLog;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.compliance.Recorded;
import java.time.InstantSource;
import java.util.List;

/** Consents, opt-outs and decisions in PostgreSQL. */
public final class ComplianceActivitiesImpl implements ComplianceActivities {
  private final ComplianceRepository compliance;
  private final ClinicRepository clinics;
  private final NumberRegistry numbers;
  private final InstantSource clock;

  public ComplianceActivitiesImpl(
      ComplianceRepository compliance,
      ClinicRepository clinics,
      NumberRegistry numbers,
      InstantSource clock) {
    this.compliance = compliance;
    this.clinics = clinics;
    this.numbers = numbers;
    this.clock = clock;
  }

  @Override
  public ContactDecisions decide(ContactQuestion question) {
    ContactRef contact = question.contact();
    Clinic pinned = clinics.version(contact.clinic(), question.clinicVersion());
    // What the clinic tightened since the episode began holds for this attempt already.
    Clinic clinic = ContactTerms.stricter(pinned, clinics.current(contact.clinic()).orElse(pinned));
    Location location = clinic.location(contact.location());
    // Attempts are counted up to the store's own time: the episode's may run ahead of it.
    ContactStanding person =
        compliance
            .standing(contact, location, clock.instant())
            .with(numbers.status(contact.contact()));
    List<ContactDecision> decisions =
        ContactPolicy.decideAll(person, clinic, location, question.inquiry(), question.now());
    compliance.record(
        new DecisionLog(question.episode(), contact.contact(), question.occasion(), decisions));
    return new ContactDecisions(decisions);
  }

  @Override
  public Recorded recordOptOut(OptOut optOut) {
    return new Recorded(compliance.optOut(optOut));
  }
}
