package dev.ringback.workflows.escalation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ringback.workflows.clinic.Identifiers;

/** A hand-over to staff. */
public record TicketId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public TicketId {
    Identifiers.require("TicketId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
