package dev.ringback.workflows.compliance;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/**
 * Consents, opt-outs and decisions in the store. Short, local to the database, safe to repeat: run
 * as local activities.
 */
@ActivityInterface(namePrefix = "Compliance.")
public interface ComplianceActivities {

  /**
   * Reads what is known about the person now, lets {@link ContactPolicy} decide for every channel,
   * and keeps the decisions. A retry decides again; the record of an occasion is kept once.
   */
  @ActivityMethod
  ContactDecisions decide(ContactQuestion question);

  /** Stops every channel for the person, at once and for every clinic location. Idempotent. */
  @ActivityMethod
  Recorded recordOptOut(OptOut optOut);
}
