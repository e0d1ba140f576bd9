package dev.ringback.activities.booking;

import dev.ringback.activities.booking.BookingRefused.Why;
import dev.ringback.activities.outreach.EffectOnce.ReadBack;
import dev.ringback.activities.outreach.EffectOnce.VendorAction;
import dev.ringback.records.compliance.AgreementRegister;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.PracticeSystem;
import dev.ringback.workflows.clinic.VendorProduct;
import dev.ringback.workflows.outreach.Failures;
import io.temporal.failure.ApplicationFailure;
import java.time.Instant;
import java.util.Map;

/**
 * Whether the clinic's practice system may be told of a person: its vendor is the clinic's own
 * business associate, and the clinic's agreement with it is in the register as {@code
 * practice-system}. Where the clinic's people confirm each time there is no vendor.
 */
final class PracticeAgreement {
  static final String MISSING =
      "no agreement on practice-system is in force: see compliance.agreements of the clinic";

  private final AgreementRegister register;

  PracticeAgreement(AgreementRegister register) {
    this.register = register;
  }

  /**
   * Lets a question pass that is about a person or leads to a booking.
   *
   * @throws ApplicationFailure final, of type {@link Failures#NOT_CONFIGURED}, without an agreement
   */
  void require(Clinic clinic) {
    if (!isInForce(clinic)) {
      throw ApplicationFailure.newNonRetryableFailure(MISSING, Failures.NOT_CONFIGURED);
    }
  }

  /**
   * An action whose request is made only under an agreement; else it is refused for good. Looking
   * back tells the system nothing that it was not told before.
   */
  VendorAction first(Clinic clinic, VendorAction action) {
    return new VendorAction() {
      @Override
      public String ask() {
        if (!isInForce(clinic)) {
          throw new BookingRefused(Why.NO_AGREEMENT, MISSING);
        }
        return action.ask();
      }

      @Override
      public ReadBack readBack(Instant since, Map<String, String> notes) {
        return action.readBack(since, notes);
      }
    };
  }

  private boolean isInForce(Clinic clinic) {
    return clinic.pms().kind() == PracticeSystem.Kind.STAFF_CONFIRMED
        || register.allows(clinic, VendorProduct.PRACTICE_SYSTEM);
  }
}
