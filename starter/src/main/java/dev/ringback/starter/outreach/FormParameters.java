package dev.ringback.starter.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.starter.Problem;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parameters of {@code application/x-www-form-urlencoded} text, in UTF-8. */
final class FormParameters {
  private FormParameters() {}

  /**
   * Reads the parameters. A name that comes twice is refused: Twilio's signature covers one value
   * of each name, so the other could be anybody's.
   */
  static Map<String, String> parse(String text) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (parameters.put(name, value) != null) {
        throw Problem.field("body", "has a parameter twice; each may come once");
      }
    }
    return parameters;
  }

  private static String decode(String text) {
    try {
      String decoded = URLDecoder.decode(text, UTF_8);
      if (decoded.indexOf('\uFFFD') < 0) {
        return decoded;
      }
    } catch (IllegalArgumentException e) {
      // Broken escape: answered below like broken UTF-8.
    }
    throw Problem.field("body", "is not form-encoded UTF-8");
  }
}
