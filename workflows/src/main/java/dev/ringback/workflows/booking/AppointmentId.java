package dev.ringback.workflows.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ringback.workflows.clinic.Identifiers;

/** An appointment, by the practice-management system's id. */
public record AppointmentId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AppointmentId {
    Identifiers.require("AppointmentId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
