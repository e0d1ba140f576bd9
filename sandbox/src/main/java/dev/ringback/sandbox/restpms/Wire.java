package dev.ringback.sandbox.restpms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small things of every wire format. */
final class Wire {
  private Wire() {}

  /** A JSON object of name, value, name, value …; what is null is left out. */
  static Map<String, Object> object(@Nullable Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        object.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    return object;
  }

  /** False also where no secret is configured. */
  static boolean isSecret(String secret, @Nullable String shown) {
    return !secret.isEmpty()
        && shown != null
        && MessageDigest.isEqual(
            secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }

  /** A number of the United States in E.164, from so many digits. */
  static String e164(String digits, int count) {
    if (!digits.matches("[0-9]{" + count + "}")) {
      throw PracticeRefusal.invalid("a phone number must have " + count + " digits");
    }
    return (count == 10 ? "+1" : "+") + digits;
  }
}
