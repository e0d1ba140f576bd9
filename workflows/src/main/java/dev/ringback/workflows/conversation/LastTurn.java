package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Channel;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the last turn came, as far as moves depend on it.
 *
 * @param yesUnheard yes was said before a time just read back had been heard to its end
 * @param textWasOffered the reply before it asked whether they would rather be texted
 * @param moved it named a place near another location
 * @param switchedLanguage it was in another of the clinic's languages
 * @param machine what a machine wanted; null if a person spoke
 */
record LastTurn(
    Channel channel,
    boolean yesUnheard,
    boolean textWasOffered,
    boolean moved,
    boolean switchedLanguage,
    @Nullable Intent machine) {

  static final LastTurn NONE = new LastTurn(Channel.SMS, false, false, false, false, null);

  static LastTurn of(
      TurnReading reading, Channel channel, boolean heardAll, boolean textWasOffered) {
    boolean yesUnheard = reading.answer() == Answer.YES && !heardAll;
    return new LastTurn(channel, yesUnheard, textWasOffered, false, false, machine(reading));
  }

  LastTurn moving() {
    return new LastTurn(channel, yesUnheard, textWasOffered, true, switchedLanguage, machine);
  }

  LastTurn switching() {
    return new LastTurn(channel, yesUnheard, textWasOffered, moved, true, machine);
  }

  /**
   * Somebody in danger, or who asks for a person or an end, is no machine whatever else is said.
   */
  private static @Nullable Intent machine(TurnReading reading) {
    Set<Intent> intents = reading.intents();
    boolean person =
        Stream.of(Intent.STOP, Intent.EMERGENCY, Intent.PERSON).anyMatch(intents::contains);
    return Stream.of(Intent.SCREENED, Intent.UNAVAILABLE)
        .filter(intent -> !person && intents.contains(intent))
        .findFirst()
        .orElse(null);
  }
}
