package dev.ringback.sandbox.twilio;

import java.util.regex.Pattern;

/** Phone numbers and channel addresses as Twilio takes them. */
final class Numbers {
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final String WHATSAPP = "whatsapp:";

  private Numbers() {}

  static boolean isE164(String number) {
    return E164.matcher(number).matches();
  }

  static boolean isWhatsApp(String address) {
    return address.startsWith(WHATSAPP);
  }

  /** The number of an address, without its channel. */
  static String bare(String address) {
    return isWhatsApp(address) ? address.substring(WHATSAPP.length()) : address;
  }

  static String whatsApp(String number) {
    return WHATSAPP + number;
  }

  /** As Twilio's {@code to_formatted} shows a North American number; others stay as they are. */
  static String formatted(String number) {
    return number.matches("\\+1\\d{10}")
        ? "(%s) %s-%s"
            .formatted(number.substring(2, 5), number.substring(5, 8), number.substring(8))
        : number;
  }
}
