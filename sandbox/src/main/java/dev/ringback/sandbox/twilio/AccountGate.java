package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.control.FaultGate;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lets requests to the one account through, past the faults planned for them. */
@Component
class AccountGate {
  private final TwilioSettings settings;
  private final FaultGate faults;

  AccountGate(TwilioSettings settings, FaultGate faults) {
    this.settings = settings;
    this.faults = faults;
  }

  ResponseEntity<?> pass(String account, String operation, Supplier<ResponseEntity<?>> work) {
    if (!account.equals(settings.accountSid())) {
      throw TwilioRefusal.notFound("/2010-04-01/Accounts/" + account);
    }
    return faults.pass("twilio", operation, TwilioRefusal::failure, work);
  }
}
