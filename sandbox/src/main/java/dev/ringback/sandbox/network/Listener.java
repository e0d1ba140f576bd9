package dev.ringback.sandbox.network;

/** Whoever is at the other end of an open line. */
@FunctionalInterface
public interface Listener {
  /**
   * Words arrive.
   *
   * @param listened whether the other side now waits for an answer
   */
  Reaction hears(String words, boolean listened);
}
