package dev.ringback.starter.conversation.relay;

import dev.ringback.workflows.clinic.Language;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Our side of a call: gives words to Twilio's voice and knows, by its events or else by an
 * estimate, when they have been spoken.
 */
final class OurVoice {
  private static final int CHARACTERS_PER_SECOND = 15;

  /** How long to believe that the voice still speaks although it should have ended. */
  private static final Duration MOST_LATE = Duration.ofSeconds(8);

  private final RelaySocket socket;
  private final Timers timers;
  private final Runnable spokenOut;
  private @Nullable Language language = Language.ENGLISH;
  private boolean speaking;
  private boolean open;
  private boolean heardToSpeak;
  private Instant began = Instant.EPOCH;
  private Instant estimatedEnd = Instant.EPOCH;
  private Timers.@Nullable Timer end;

  /**
   * @param spokenOut called when all words were spoken and none were cut off
   */
  OurVoice(RelaySocket socket, Timers timers, Runnable spokenOut) {
    this.socket = socket;
    this.timers = timers;
    this.spokenOut = spokenOut;
  }

  void speak(Language wanted) {
    if (wanted != language) {
      language = wanted;
      socket.send(new RelayMessage.Speak(wanted));
    }
  }

  Language language() {
    return language == null ? Language.ENGLISH : language;
  }

  /** The language is not known, such as after a connection was lost. */
  void forgetLanguage() {
    language = null;
  }

  /** Says words; with {@code last} the utterance is complete. */
  void say(String words, boolean interruptible, boolean last) {
    socket.send(new RelayMessage.Text(words, last, interruptible));
    Instant now = timers.now();
    if (!speaking) {
      began = now;
      estimatedEnd = now;
      heardToSpeak = false;
    }
    speaking = true;
    open = !last;
    Instant from = estimatedEnd.isBefore(now) ? now : estimatedEnd;
    estimatedEnd = from.plusMillis(words.length() * 1000L / CHARACTERS_PER_SECOND);
    if (last) {
      endAfter(Duration.between(now, estimatedEnd), this::estimateIsOver);
    }
  }

  /**
   * Says words that complete the utterance.
   *
   * @param uncut how many characters at the beginning the caller cannot cut into
   */
  void sayLast(String words, int uncut) {
    if (0 < uncut && uncut < words.length()) {
      say(words.substring(0, uncut), false, false);
      say(words.substring(uncut), true, true);
    } else {
      say(words, uncut == 0, true);
    }
  }

  /** Nothing follows what was said, if anything was. */
  void endUtterance() {
    if (open) {
      say("", true, true);
    } else if (!speaking) {
      spokenOut.run();
    }
  }

  /** Whether words of ours are being spoken, or an utterance is not complete. */
  boolean isSpeaking() {
    return speaking;
  }

  /** How many characters may have been spoken since the utterance began. */
  int estimatedCharacters() {
    long millis = Duration.between(began, timers.now()).toMillis();
    return (int) Math.min(Integer.MAX_VALUE, millis * CHARACTERS_PER_SECOND / 1000);
  }

  /** Twilio tells that its voice begins or ends. */
  void agentSpeaks(boolean on) {
    if (on) {
      heardToSpeak = speaking;
    } else if (speaking && heardToSpeak && !open) {
      over();
    } else {
      heardToSpeak = false;
    }
  }

  /** What is left will not be spoken. */
  void cut() {
    speaking = false;
    open = false;
    cancel();
  }

  private void estimateIsOver() {
    if (heardToSpeak) {
      endAfter(MOST_LATE, this::over);
    } else {
      over();
    }
  }

  private void over() {
    cut();
    spokenOut.run();
  }

  private void endAfter(Duration wait, Runnable then) {
    cancel();
    end = timers.after(wait, then);
  }

  private void cancel() {
    if (end != null) {
      end.cancel();
    }
  }
}
