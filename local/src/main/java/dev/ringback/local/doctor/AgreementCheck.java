package dev.ringback.local.doctor;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ComplianceRules;
import dev.ringback.workflows.clinic.PracticeSystem;
import dev.ringback.workflows.clinic.VendorProduct;
import dev.ringback.workflows.compliance.ContentClass;
import dev.ringback.workflows.compliance.VendorGate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Says what a clinic does without, for want of agreements with its vendors. */
final class AgreementCheck {
  private static final Map<VendorProduct, String> WITHOUT =
      new TreeMap<>(
          Map.of(
              VendorProduct.TWILIO_VOICE, "nobody is called",
              VendorProduct.TWILIO_MESSAGING, "nobody is texted",
              VendorProduct.TWILIO_CONVERSATION_RELAY, "calls are held turn by turn",
              VendorProduct.OPENAI_MODEL, "turns are read by rules, without the model",
              VendorProduct.PRACTICE_SYSTEM, "nobody is booked, staff call back"));

  private AgreementCheck() {}

  static List<Finding> of(String file, Clinic clinic, LocalDate today) {
    ComplianceRules rules = clinic.compliance();
    if (rules.agreements().isEmpty()) {
      return List.of(
          Finding.wrong(
              file + " compliance",
              "no agreement with a vendor is on file: nobody is called or texted, and no model is"
                  + " asked",
              "list the agreements in force under compliance.agreements"));
    }
    List<Finding> findings = new ArrayList<>();
    WITHOUT.forEach((product, consequence) -> {
      if (isUsed(product, clinic)
          && !VendorGate.mayReceive(rules, product, ContentClass.PHI, today)) {
        findings.add(
            Finding.fine(
                file + " compliance.agreements",
                "no agreement on " + word(product) + ": " + consequence));
      }
    });
    return findings;
  }

  /** Where the clinic's own people confirm each time there is no practice system. */
  private static boolean isUsed(VendorProduct product, Clinic clinic) {
    return product != VendorProduct.PRACTICE_SYSTEM
        || clinic.pms().kind() != PracticeSystem.Kind.STAFF_CONFIRMED;
  }

  private static String word(VendorProduct product) {
    return product.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
