package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.LocationId;
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
 *     from what the clinic publishes; empty when the scripted reading stood in. If {@code spoken},
 *     exactly what the call was given to say
 * @param language the language of the turn; null if it does not show
 * @param location the clinic's location nearest to a place they named; null if they named none
 * @param detail an address or number they gave; null if none
 * @param unpublished they asked something that the clinic's published knowledge does not answer
 * @param spoken whether the acknowledgement went to the call while the model spoke
 */
public record TurnReading(
    Set<Intent> intents,
    List<Fact> facts,
    Sentiment sentiment,
    @Nullable SlotId slot,
    Answer answer,
    @Nullable PersonName name,
    String acknowledgement,
    Source source,
    @Nullable Language language,
    @Nullable LocationId location,
    @Nullable Detail detail,
    boolean unpublished,
    boolean spoken) {

  /** A turn in which nothing was said. */
  public static TurnReading nothing() {
    return nothing(Source.RULES);
  }

  /** A reading that was cut off: the caller spoke again. */
  public static TurnReading interrupted() {
    return nothing(Source.INTERRUPTED);
  }

  private static TurnReading nothing(Source source) {
    return new TurnReading(
        Set.of(),
        List.of(),
        Sentiment.NEUTRAL,
        null,
        Answer.UNCLEAR,
        null,
        "",
        source,
        null,
        null,
        null,
        false,
        false);
  }

  /** With other facts. */
  public TurnReading withFacts(List<Fact> others) {
    return new TurnReading(
        intents,
        others,
        sentiment,
        slot,
        answer,
        name,
        acknowledgement,
        source,
        language,
        location,
        detail,
        unpublished,
        spoken);
  }

  /** With this acknowledgement, which the call was given to say. */
  public TurnReading withSpoken(String words) {
    return new TurnReading(
        intents,
        facts,
        sentiment,
        slot,
        answer,
        name,
        words,
        source,
        language,
        location,
        detail,
        unpublished,
        true);
  }

  /** Who read it. */
  public enum Source {
    MODEL,
    RULES,
    /** Nobody: the caller cut in, and the turn has to be read together with what follows. */
    INTERRUPTED
  }
}
