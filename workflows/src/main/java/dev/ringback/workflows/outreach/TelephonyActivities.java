package dev.ringback.workflows.outreach;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/**
 * Outbound calls.
 *
 * <p>Fails with an {@code ApplicationFailure} of type {@link Failures#VENDOR_UNAVAILABLE} while the
 * vendor cannot be reached or is overloaded; such a failure is retryable and leaves no effect
 * behind that a later retry would not find.
 */
@ActivityInterface(namePrefix = "Telephony.")
public interface TelephonyActivities {

  /**
   * Places the call once. Idempotency key: {@link PlaceCall#effect()}. A retry that finds the call
   * asked for but not answered for reads the vendor's list of calls before anything else, and asks
   * again only when the call is certainly not there.
   */
  @ActivityMethod
  Dispatch placeCall(PlaceCall call);

  /**
   * Looks up how a call stands with the vendor, for when no callback ever told. Has no effect; safe
   * to repeat.
   */
  @ActivityMethod
  CallStanding lookUpCall(LookUpCall call);

  /** Takes a call back. Safe to repeat; never an error when there is nothing to stop. */
  @ActivityMethod
  Withdrawal withdrawCall(WithdrawCall call);
}
