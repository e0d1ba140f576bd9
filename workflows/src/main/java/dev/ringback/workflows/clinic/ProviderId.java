package dev.ringback.workflows.clinic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person who performs treatments. */
public record ProviderId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ProviderId {
    Identifiers.require("ProviderId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
