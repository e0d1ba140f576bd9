package dev.ringback.workflows.clinic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One place of business of a clinic. */
public record LocationId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LocationId {
    Identifiers.require("LocationId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
