package dev.ringback.workflows.detection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ringback.workflows.clinic.Identifiers;

/** A phone system's own id of one notification; a redelivery carries the same. */
public record EventId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public EventId {
    Identifiers.require("EventId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
