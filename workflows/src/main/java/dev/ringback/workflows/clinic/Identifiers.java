package dev.ringback.workflows.clinic;

import java.util.regex.Pattern;

/** The one shape every identifier has: safe in a URL, a workflow id and a log line. */
public final class Identifiers {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]{0,199}");

  private Identifiers() {}

  /**
   * Refuses a value that could not stand in a URL or a workflow id.
   *
   * @throws IllegalArgumentException naming the type, never the value: a mistyped value may be a
   *     phone number
   */
  public static void require(String type, String value) {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          type + " must be 1 to 200 letters, digits or . _ : @ -, starting with a letter or digit");
    }
  }
}
