package dev.ringback.activities.compliance;

import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.workflows.compliance.ConsentActivities;
import dev.ringback.workflows.compliance.ConsentGiven;
import dev.ringback.workflows.compliance.Recorded;

/** Consents in PostgreSQL. */
public final class ConsentActivitiesImpl implements ConsentActivities {
  private final ComplianceRepository compliance;

  public ConsentActivitiesImpl(ComplianceRepository compliance) {
    this.compliance = compliance;
  }

  @Override
  public Recorded recordConsent(ConsentGiven given) {
    compliance.consent(given);
    return new Recorded(true);
  }
}
