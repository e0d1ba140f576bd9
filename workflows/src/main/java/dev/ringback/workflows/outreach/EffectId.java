package dev.ringback.workflows.outreach;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.Identifiers;

/**
 * Names one effect on the world by business ids only, never by run or attempt numbers, so that a
 * retry, a replay and a workflow reset all mean the same effect.
 */
public record EffectId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public EffectId {
    Identifiers.require("EffectId", value);
  }

  /** The occasion of the one message that may follow a stop. */
  public static final String STOPPED = "stopped";

  /** Whether this is the confirmation of a stop, which goes out although the person opted out. */
  public boolean confirmsStop() {
    return value.contains("." + STOPPED + ".");
  }

  /** {@code <episode>.<occasion>.<what>}, such as {@code ep_9f2c.step-2.sms}. */
  public static EffectId of(EpisodeId episode, String occasion, String what) {
    return new EffectId(episode.value() + "." + occasion + "." + what);
  }

  @Override
  public String toString() {
    return value;
  }
}
