package dev.ringback.workflows.compliance;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Consents as they are given. Short, local to the database: run as local activities. */
@ActivityInterface(namePrefix = "Consent.")
public interface ConsentActivities {

  /** Keeps a consent with its source and wording. Idempotent. */
  @ActivityMethod
  Recorded recordConsent(ConsentGiven consent);
}
