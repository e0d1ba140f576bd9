package dev.ringback.activities.outreach;

import dev.ringback.records.outreach.ContactRepository;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.outreach.ContactActivities;
import dev.ringback.workflows.outreach.KeepEmail;

/** People on file. */
public final class ContactActivitiesImpl implements ContactActivities {
  private final ContactRepository contacts;

  public ContactActivitiesImpl(ContactRepository contacts) {
    this.contacts = contacts;
  }

  @Override
  public void keepEmail(KeepEmail email) {
    ClinicId clinic = email.clinic();
    if (clinic == null) {
      contacts.keepEmailWhereTheyCalled(email.contact(), email.address());
    } else {
      contacts.keepEmail(email.contact(), clinic, email.address());
    }
  }
}
