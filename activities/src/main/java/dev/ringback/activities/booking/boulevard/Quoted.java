package dev.ringback.activities.booking.boulevard;

/** Values in the filters of Boulevard's Admin API. */
final class Quoted {
  private Quoted() {}

  static String of(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
