package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.network.Listener;
import dev.ringback.sandbox.network.Reaction;
import java.time.Duration;

/** A recording machine: never answers, and hangs up after three silences. */
final class Voicemail implements Listener {
  private int silences;

  @Override
  public Reaction hears(String words, boolean listened) {
    boolean full = listened && ++silences > 3;
    return full ? new Reaction(Reaction.Kind.HANGS_UP, "", Duration.ZERO) : Reaction.silent();
  }
}
