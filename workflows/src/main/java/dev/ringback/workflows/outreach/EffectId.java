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

  private static final String ANSWERED = "answered-";

  /**
   * The leg of a caller who is still on the line when nobody at the clinic answers.
   *
   * @param vendorsId the vendor's id of their call
   */
  public static EffectId answeredLive(EpisodeId episode, String vendorsId) {
    return of(episode, ANSWERED + vendorsId, "voice");
  }

  /** Whether it is the caller's own leg, which we took, and no call of ours. */
  public boolean isAnsweredLive() {
    return value.contains("." + ANSWERED) && value.endsWith(".voice");
  }

  /** {@code <episode>.<occasion>.<what>}, such as {@code ep_9f2c.step-2.sms}. */
  public static EffectId of(EpisodeId episode, String occasion, String what) {
    return new EffectId(episode.value() + "." + occasion + "." + what);
  }

  /** The episode and the occasion: the same for what goes out at once on several channels. */
  public String occasion() {
    int what = value.lastIndexOf('.');
    return what < 0 ? value : value.substring(0, what);
  }

  @Override
  public String toString() {
    return value;
  }
}
