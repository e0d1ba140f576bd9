package dev.ringback.workflows.clinic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One recovery, from the missed call to its outcome; made from the event that opened it. */
public record EpisodeId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public EpisodeId {
    Identifiers.require("EpisodeId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
