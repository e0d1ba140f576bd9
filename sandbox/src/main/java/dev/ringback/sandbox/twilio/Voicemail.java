package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.network.Listener;
import dev.ringback.sandbox.network.Reaction;
import dev.ringback.sandbox.network.Subscriber;
import java.time.Duration;

/** A recording machine: takes everything down, never answers, hangs up after three silences. */
final class Voicemail implements Listener {
  private final Subscriber owner;
  private int silences;

  Voicemail(Subscriber owner) {
    this.owner = owner;
  }

  @Override
  public Reaction hears(String words, boolean listened) {
    if (!words.isEmpty()) {
      owner.recorded(words);
    }
    boolean full = listened && ++silences > 3;
    return full ? new Reaction(Reaction.Kind.HANGS_UP, "", Duration.ZERO) : Reaction.silent();
  }
}
