package dev.ringback.activities.booking.descriptor;

import java.util.Arrays;
import java.util.Optional;

/** What is read from an answer, by its key in a descriptor. */
enum Field {
  ID("id"),
  NAME("name"),
  CATEGORY("category"),
  MINUTES("minutes"),
  PHONE("phone"),
  EMAIL("email"),
  GIVEN_NAME("givenName"),
  FAMILY_NAME("familyName"),
  START("start"),
  END("end"),
  STAFF_ID("staffId"),
  LOCATION_ID("locationId"),
  SERVICE("service"),
  STATE("state"),
  REFERENCE("reference"),
  CHANGED_AT("changedAt");

  private final String key;

  Field(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  static Optional<Field> of(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }
}
