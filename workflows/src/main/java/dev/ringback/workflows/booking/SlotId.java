package dev.ringback.workflows.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ringback.workflows.clinic.Identifiers;

/** A bookable time, as offered in one episode. */
public record SlotId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SlotId {
    Identifiers.require("SlotId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
