package dev.ringback.workflows.clinic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A treatment on the clinic's menu. */
public record TreatmentId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public TreatmentId {
    Identifiers.require("TreatmentId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
