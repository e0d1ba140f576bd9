package dev.ringback.activities.booking.descriptor;

import dev.ringback.activities.outreach.VendorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps times, and gives up those that no booking follows where the system can be told. */
record RestHolds(RestGateway gateway, RestAnswers answers) {
  private static final Logger LOG = LoggerFactory.getLogger(RestHolds.class);

  /**
   * With the hold's id, if the operation names one.
   *
   * @throws RestRefusal if the time cannot be kept
   */
  Values held(Operation operation, Values values) {
    if (!operation.names("holdId")) {
      return values;
    }
    Operation hold = gateway.operation(OperationName.HOLD);
    return values.with("holdId", answers.id(hold, gateway.ask(OperationName.HOLD, values)));
  }

  /**
   * Gives up what is held, if anything is. Only where it is certain that nothing was booked with
   * it. A hold that is not given up runs out by itself, so that trouble is only logged.
   */
  void release(Values values) {
    if (values.get("holdId") == null
        || answers.descriptor().operation(OperationName.RELEASE).isEmpty()) {
      return;
    }
    try {
      var _ = gateway.ask(OperationName.RELEASE, values);
    } catch (RestRefusal | VendorException e) {
      LOG.info(
          "{} keeps a hold that is not needed: {}", answers.descriptor().name(), e.getMessage());
    }
  }
}
