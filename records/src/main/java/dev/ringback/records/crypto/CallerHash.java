package dev.ringback.records.crypto;

import com.google.crypto.tink.prf.PrfSet;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/** A keyed hash: the same number gives the same hash here and nowhere else. */
public final class CallerHash {
  private static final int BYTES = 16;
  private final PrfSet prf;

  CallerHash(PrfSet prf) {
    this.prf = prf;
  }

  /** HMAC-SHA256 of the number, first 16 bytes, lower-case hex. Used in workflow ids. */
  public String of(PhoneNumber phone) {
    return hash(phone.e164());
  }

  /** The same for any other identifying text, such as an event id. */
  public String of(String purpose, String text) {
    // No number holds a line feed, so no purpose can give the hash of a number.
    return hash(purpose + "\n" + text);
  }

  AuditSeal auditSeal() {
    return new AuditSeal(prf);
  }

  private String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(prf.computePrimary(text.getBytes(StandardCharsets.UTF_8), BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot compute a keyed hash", e);
    }
  }
}
