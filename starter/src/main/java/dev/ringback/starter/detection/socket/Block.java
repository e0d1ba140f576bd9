package dev.ringback.starter.detection.socket;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message of a phone system: lines of {@code Name: value}, and what followed them. Its text
 * form shows none of it.
 *
 * @param fields by name, whatever its case; the first one counts if a name occurs twice
 * @param body empty if the fields announced none
 */
public record Block(Map<String, String> fields, String body) {

  /** A field's value; null if it is missing or empty. */
  public @Nullable String get(String name) {
    String value = fields.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  public boolean is(String name, String value) {
    return value.equals(fields.get(name));
  }

  @Override
  public String toString() {
    return "Block[…]";
  }
}
