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

  /** What is said on answering, before anything is heard. */
  default Reaction pickedUp() {
    return Reaction.silent();
  }

  /**
   * Another word of something longer arrives, on lines that can be talked into.
   *
   * @param soFar what was said until now
   * @param mayCutIn whether the other side would stop for it
   * @return silent to go on listening; {@code MURMURS} leaves the other side talking
   */
  default Reaction hearing(String soFar, boolean mayCutIn) {
    return Reaction.silent();
  }

  /** Whether the connection of the other side breaks after these words of something longer. */
  default boolean breaks(String soFar) {
    return false;
  }
}
