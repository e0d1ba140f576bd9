package dev.ringback.activities.booking.nextech;

/** Ways to write a US number. */
final class UsPhone {
  private UsPhone() {}

  /** Its digits, without the country's; of other countries all. */
  static String national(String number) {
    String digits = number.replaceAll("[^0-9]", "");
    return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
  }

  /** As Nextech writes it: {@code 346-555-3682}. */
  static String dashed(String national) {
    return national.length() == 10
        ? national.substring(0, 3) + "-" + national.substring(3, 6) + "-" + national.substring(6)
        : national;
  }

  static String bracketed(String national) {
    return "(%s) %s-%s"
        .formatted(national.substring(0, 3), national.substring(3, 6), national.substring(6));
  }
}
