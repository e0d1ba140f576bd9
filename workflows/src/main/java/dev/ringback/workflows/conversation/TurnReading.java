package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.PersonName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a turn was understood to say. Everything in it was checked against the caller's words and
 * the slots on offer before it got here.
 *
 * @param slot the offered slot they chose; null if none or unclear
 * @param answer yes or no by rule, never by the model
 * @param name the name they gave; null if none
 * @param acknowledgement one or two sentences that take up what they said or answer their question
 *     from what the clinic publishes; empty when the scripted reading stood in
 */
public record TurnReading(
    Set<Intent> intents,
    List<Fact> facts,
    Sentiment sentiment,
    @Nullable SlotId slot,
    Answer answer,
    @Nullable PersonName name,
    String acknowledgement,
    Source source) {

  /** Who read it. */
  public enum Source {
    MODEL,
    RULES
  }
}
