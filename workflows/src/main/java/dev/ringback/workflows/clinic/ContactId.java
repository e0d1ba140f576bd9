package dev.ringback.workflows.clinic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person, by a random id that says nothing about them. */
public record ContactId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ContactId {
    Identifiers.require("ContactId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
