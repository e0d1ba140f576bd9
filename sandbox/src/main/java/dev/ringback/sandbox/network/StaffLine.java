package dev.ringback.sandbox.network;

import java.time.Duration;

/** A phone at the clinic's desk that somebody picks up at once and talks on for a moment. */
final class StaffLine implements Subscriber {
  @Override
  public RingAnswer rings(String from) {
    return new RingAnswer(RingAnswer.Kind.PERSON, Duration.ofSeconds(1));
  }

  @Override
  public Reaction hears(String words, boolean listened) {
    return listened
        ? new Reaction(Reaction.Kind.PRESSES, "1", Duration.ofMillis(500))
        : Reaction.silent();
  }

  @Override
  public void lineClosed(String how) {}

  @Override
  public void texted(String from, String body, TextMedium medium) {}

  @Override
  public void mailed(String from, String subject) {}
}
