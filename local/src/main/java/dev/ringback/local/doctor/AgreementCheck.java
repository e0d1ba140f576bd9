package dev.ringback.local.doctor;

import dev.ringback.workflows.clinic.ComplianceRules;
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
              VendorProduct.OPENAI_MODEL, "turns are read by rules, without the model"));

  private AgreementCheck() {}

  static List<Finding> of(String file, ComplianceRules rules, LocalDate today) {
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
      if (!VendorGate.mayReceive(rules, product, ContentClass.PHI, today)) {
        findings.add(
            Finding.fine(
                file + " compliance", "no agreement on " + word(product) + ": " + consequence));
      }
    });
    return findings;
  }

  private static String word(VendorProduct product) {
    return product.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
