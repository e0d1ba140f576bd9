package dev.ringback.workflows.conversation;

import dev.ringback.workflows.outreach.EffectId;
import java.time.Instant;

/** Somebody or something answered a call we placed, or we took one of theirs. */
public record CallAnswered(EffectId call, By by, Instant at) {

  /** Who answered, as far as the vendor can tell. */
  public enum By {
    HUMAN,
    VOICEMAIL,
    FAX,
    UNKNOWN
  }
}
