package dev.ringback.starter.outreach;

import com.twilio.security.RequestValidator;
import dev.ringback.starter.Problem;
import dev.ringback.starter.StarterSettings;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Twilio's signature: HMAC-SHA1, under the account's auth token, of the address as Twilio called it
 * and the form's parameters; of a JSON body only the SHA-256 that the address carries.
 */
@Component
public class TwilioSignature {
  public static final String HEADER = "X-Twilio-Signature";

  private final RequestValidator validator;

  TwilioSignature(StarterSettings settings) {
    validator = new RequestValidator(settings.twilioAuthToken());
  }

  void verifyForm(String url, Map<String, String> form, @Nullable String signature) {
    if (!validator.validate(url, form, present(signature))) {
      throw wrong();
    }
  }

  void verifyJson(String url, byte[] body, @Nullable String bodyHash, @Nullable String signature) {
    boolean addressIsSigned = validator.validate(url, Map.of(), present(signature));
    if (bodyHash == null || !addressIsSigned || !sameHash(bodyHash, body)) {
      throw wrong();
    }
  }

  /** Whether an address without parameters was signed, as that of a socket is. */
  public boolean isSigned(String url, @Nullable String signature) {
    return signature != null && validator.validate(url, Map.of(), signature);
  }

  private static String present(@Nullable String signature) {
    if (signature == null) {
      throw Problem.of(HttpStatus.UNAUTHORIZED, "The header " + HEADER + " is missing.");
    }
    return signature;
  }

  private static boolean sameHash(String hex, byte[] body) {
    try {
      byte[] given = HexFormat.of().parseHex(hex.toLowerCase(Locale.ROOT));
      return MessageDigest.isEqual(MessageDigest.getInstance("SHA-256").digest(body), given);
    } catch (IllegalArgumentException e) {
      return false;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static RuntimeException wrong() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        HEADER
            + " does not match. Check TWILIO_AUTH_TOKEN, and that RINGBACK_PUBLIC_URL is the address"
            + " set at Twilio.");
  }
}
