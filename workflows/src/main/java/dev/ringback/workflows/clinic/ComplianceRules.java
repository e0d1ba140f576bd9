package dev.ringback.workflows.clinic;

import java.util.List;

/**
 * What a clinic has declared about the protection of the people it talks to. It may tighten what
 * the law asks for, never loosen it.
 *
 * @param agreements the register of agreements with business associates; a product that is not in
 *     it, or not in force, is not given data about a person
 * @param limits how often, how late and on what consent people are contacted
 */
public record ComplianceRules(
    List<VendorAgreement> agreements, Retention retention, ContactLimits limits) {

  /** Nothing signed: nothing that needs an agreement may be used. */
  public static final ComplianceRules NONE = new ComplianceRules(List.of(), Retention.USUAL);

  // Rules stored before there were limits name none.
  @SuppressWarnings("NullAway")
  public ComplianceRules {
    agreements = List.copyOf(agreements);
    limits = limits == null ? ContactLimits.USUAL : limits;
  }

  /** Rules without limits of the clinic's own. */
  public ComplianceRules(List<VendorAgreement> agreements, Retention retention) {
    this(agreements, retention, ContactLimits.USUAL);
  }
}
