package dev.ringback.workflows.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ringback.workflows.clinic.Identifiers;

/** One utterance of the caller, by the vendor's message or gather id. */
public record TurnId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public TurnId {
    Identifiers.require("TurnId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
