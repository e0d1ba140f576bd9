package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ComplianceRules;
import dev.ringback.workflows.clinic.VendorAgreement;
import dev.ringback.workflows.clinic.VendorProduct;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Whether a vendor's product may be given data about a person today: 45 CFR 164.502(e), by the
 * clinic's register of agreements.
 */
public final class VendorGate {
  private VendorGate() {}

  /** The product a channel goes through. */
  public static VendorProduct product(Channel channel) {
    return switch (channel) {
      case VOICE -> VendorProduct.TWILIO_VOICE;
      case SMS -> VendorProduct.TWILIO_MESSAGING;
      case EMAIL -> VendorProduct.SENDGRID_MAIL;
      case WHATSAPP -> VendorProduct.TWILIO_WHATSAPP;
    };
  }

  /**
   * The class of what goes out on a channel unless something else is asked for. A conversation
   * follows on a call and on a text; mail and WhatsApp carry nothing of it.
   */
  public static ContentClass content(Channel channel) {
    return product(channel).eligible() ? ContentClass.PHI : ContentClass.NEUTRAL;
  }

  /**
   * Whether a product may be given data of a class on a day. An agreement on a product for which
   * none can be had counts for nothing.
   */
  public static boolean mayReceive(
      ComplianceRules rules, VendorProduct product, ContentClass content, LocalDate today) {
    return content == ContentClass.NEUTRAL
        || (product.eligible()
            && rules.agreements().stream()
                .anyMatch(agreement -> agreement.product() == product && agreement.inForce(today)));
  }

  /** The first day after {@code today} on which an agreement on a product begins. */
  static Optional<LocalDate> agreedAfter(
      ComplianceRules rules, VendorProduct product, LocalDate today) {
    return rules.agreements().stream()
        .filter(agreement -> agreement.product() == product && product.eligible())
        .map(VendorAgreement::from)
        .filter(day -> day.isAfter(today))
        .filter(day -> mayReceive(rules, product, ContentClass.PHI, day))
        .min(Comparator.naturalOrder());
  }
}
