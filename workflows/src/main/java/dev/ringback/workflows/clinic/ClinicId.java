package dev.ringback.workflows.clinic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A clinic: one business, one configuration file. */
public record ClinicId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ClinicId {
    Identifiers.require("ClinicId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
