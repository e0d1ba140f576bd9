package dev.ringback.records.clinic;

import dev.ringback.workflows.clinic.ComplianceRules;
import dev.ringback.workflows.clinic.ContactLimits;
import dev.ringback.workflows.clinic.Retention;
import dev.ringback.workflows.clinic.VendorAgreement;
import dev.ringback.workflows.clinic.VendorProduct;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Reads what a clinic has signed, how it tightens the rules, and how long it keeps things. */
final class ComplianceReader {
  /** 45 CFR 164.316(b)(2)(i). */
  private static final int YEARS_OF_AUDIT = 6;

  ComplianceRules compliance(Section file) {
    if (!file.has("compliance")) {
      return ComplianceRules.NONE;
    }
    Section compliance = file.section("compliance");
    return new ComplianceRules(
        agreements(compliance),
        compliance.has("retention") ? retention(compliance.section("retention")) : Retention.USUAL,
        compliance.has("limits") ? limits(compliance.section("limits")) : ContactLimits.USUAL);
  }

  private static List<VendorAgreement> agreements(Section compliance) {
    List<VendorAgreement> agreements = new ArrayList<>();
    for (Section agreement : compliance.sections("agreements")) {
      agreements.add(agreement(agreement));
    }
    return agreements;
  }

  private static VendorAgreement agreement(Section section) {
    VendorProduct product = section.value("product", Scalar.oneOf(VendorProduct.class));
    LocalDate from = section.value("from", Scalar.DATE);
    LocalDate until = section.valueIfAny("until", Scalar.DATE);
    if (section.sound("product") && !product.eligible()) {
      section.refuse(
          "product",
          "is a product for which no business associate agreement can be had",
          "remove the entry; the product is used for neutral messages only");
    }
    if (until != null && section.sound("from") && section.sound("until") && until.isBefore(from)) {
      section.refuse(
          "until", "is before from", "write the last day it is in force, or leave it out");
    }
    return new VendorAgreement(product, from, until);
  }

  private static ContactLimits limits(Section section) {
    return new ContactLimits(
        upTo(section, "perDay", ContactLimits.MOST_PER_DAY),
        upTo(section, "perWeek", ContactLimits.MOST_PER_WEEK),
        upTo(section, "consentDays", ContactLimits.MOST_CONSENT_DAYS),
        section.has("closedOn") ? section.list("closedOn", Scalar.DATE) : List.of());
  }

  private static int upTo(Section section, String key, int most) {
    if (!section.has(key)) {
      return most;
    }
    int value = section.wholeNumber(key, most);
    if (section.sound(key) && (value < 1 || value > most)) {
      section.refuse(
          key,
          value < 1 ? "is below 1" : "is more than the rules for all clinics allow",
          "write a number from 1 to " + most + ", or leave it out");
    }
    return value;
  }

  private static Retention retention(Section section) {
    Period audit = period(section, "audit", Retention.USUAL.audit());
    if (section.sound("audit")
        && LocalDate.EPOCH.plus(audit).isBefore(LocalDate.EPOCH.plusYears(YEARS_OF_AUDIT))) {
      section.refuse(
          "audit", "is shorter than six years", "write 6y or more (45 CFR 164.316(b)(2)(i))");
    }
    return new Retention(
        period(section, "recordings", Retention.USUAL.recordings()),
        period(section, "transcripts", Retention.USUAL.transcripts()),
        period(section, "leads", Retention.USUAL.leads()),
        period(section, "webhooks", Retention.USUAL.webhooks()),
        audit,
        period(section, "patients", Retention.USUAL.patients()));
  }

  private static Period period(Section section, String key, Period usual) {
    Period written = section.valueIfAny(key, Scalar.PERIOD);
    return written == null ? usual : written;
  }
}
