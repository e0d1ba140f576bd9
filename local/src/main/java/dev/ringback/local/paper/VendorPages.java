package dev.ringback.local.paper;

import dev.ringback.local.paper.PaperData.VendorFacts;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.VendorAgreement;
import dev.ringback.workflows.clinic.VendorProduct;
import java.time.LocalDate;
import java.util.Locale;

/** Agreements with business associates: what a clinic has, and what it lacks. */
record VendorPages(Clinic clinic, LocalDate today) {
  private static final VendorFacts NOTHING =
      new VendorFacts("", "unknown", "unchecked", "ask the vendor");

  Page checklist() {
    var page =
        new Page("baa-checklist.md", "Agreements with business associates, " + clinic.name())
            .text("As of " + today + ", from the clinic file; 45 CFR 164.502(e), 164.504(e).")
            .header("Product", "Agreement", "Can one be had", "Confidence", "Condition");
    for (var product : VendorProduct.values()) {
      var facts = facts(product);
      page.row(
          words(product),
          standing(product),
          facts.eligibility(),
          facts.confidence(),
          facts.condition());
    }
    return page.text(
        "A product without an agreement in force may be given nothing that tells of a person's care."
            + " Whatever runs Temporal and PostgreSQL for you needs one as well; for Temporal Cloud"
            + " no public page about agreements was found.");
  }

  String standing(VendorProduct product) {
    return clinic.compliance().agreements().stream()
        .filter(agreement -> agreement.product() == product)
        .max((one, other) -> one.from().compareTo(other.from()))
        .map(this::standing)
        .orElse("**missing**");
  }

  private String standing(VendorAgreement agreement) {
    var span =
        agreement.from()
            + (agreement.until() == null ? " until ended" : " to " + agreement.until());
    return agreement.inForce(today) ? "in force, " + span : "**not in force**, " + span;
  }

  private static VendorFacts facts(VendorProduct product) {
    return PaperData.vendors().stream()
        .filter(facts -> facts.product().equals(product.name()))
        .findFirst()
        .orElse(NOTHING);
  }

  static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
