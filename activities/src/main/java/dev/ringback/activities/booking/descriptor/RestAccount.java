package dev.ringback.activities.booking.descriptor;

import java.util.Map;

/**
 * How an installation reaches a system. Its text form shows nothing.
 *
 * @param baseUrl without a slash at the end
 * @param secrets by the names descriptors use: {@code clientId}, {@code clientSecret}, {@code
 *     apiKey}
 */
public record RestAccount(String baseUrl, Map<String, String> secrets) {
  public RestAccount {
    baseUrl = baseUrl.replaceAll("/+$", "");
    secrets = Map.copyOf(secrets);
  }

  Values values() {
    Values values = Values.none();
    for (var secret : secrets.entrySet()) {
      values = values.with(secret.getKey(), secret.getValue());
    }
    return values;
  }

  @Override
  public String toString() {
    return "RestAccount[…]";
  }
}
