package dev.ringback.starter.detection.eightbyeight;

/** Numbers as 8x8 writes them: with the country's code, but mostly without the plus. */
final class EightByEightNumbers {
  private EightByEightNumbers() {}

  /** The same number for everybody else to read; ten digits stay as they are, without a country. */
  static String dialled(String number) {
    return number.matches("[0-9]{11,15}") ? "+" + number : number;
  }
}
