package dev.ringback.records.conversation;

import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.conversation.TurnId;
import dev.ringback.workflows.outreach.EffectId;
import java.util.function.Consumer;

/**
 * Carries words from the process where a model speaks to the one that holds the call, and an
 * interruption back, faster than they could be kept. Nothing depends on arrival: a part that is
 * lost is said with the reply, an interruption that is lost costs a model call.
 */
public interface SpeechLine extends AutoCloseable {

  /** Sends a part to whoever holds the call. Never throws for a line that is down. */
  void say(ContactId owner, Part part);

  /** Takes parts of this call until closed, each on a thread of the line; it must not block. */
  Listening listen(EffectId call, Consumer<Part> parts);

  /** Tells whoever reads this turn to stop: the caller speaks. Never throws. */
  void interrupt(TurnId turn);

  /** Runs once, when somebody interrupts this turn, until closed. */
  Listening onInterruption(TurnId turn, Runnable interrupted);

  /** Ends the line and everything that listens. */
  @Override
  void close();

  /**
   * Words to say now.
   *
   * @param attempt which attempt at reading the turn speaks, from 1
   * @param number the part's place in what the attempt says, from 0
   * @param words joined without anything between, the parts make the acknowledgement
   */
  record Part(EffectId call, TurnId turn, int attempt, int number, String words) {
    /** Without the words: they are not logged. */
    @Override
    public String toString() {
      return "Part[" + turn + ", " + attempt + "." + number + "]";
    }
  }

  /** Something that listens until closed. */
  interface Listening extends AutoCloseable {
    @Override
    void close();
  }
}
