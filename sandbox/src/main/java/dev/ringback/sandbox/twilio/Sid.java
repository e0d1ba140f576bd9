package dev.ringback.sandbox.twilio;

import java.util.UUID;

/** Ids in Twilio's form: two letters and 32 hexadecimal digits. */
final class Sid {
  private Sid() {}

  static String fresh(String prefix) {
    return prefix + UUID.randomUUID().toString().replace("-", "");
  }
}
