package dev.ringback.starter.conversation;

/**
 * Keys pressed on a call, as words. The first words of every call of ours name the key that stops.
 */
public final class KeyPress {
  /** What a press of the key stands for; no speech recogniser writes it so. */
  private static final String STOP = "stop (key 9)";

  private KeyPress() {}

  /** What the keys say. */
  public static String words(String keys) {
    return keys.matches("9+[#*]?") ? STOP : keys;
  }

  static boolean isStop(String words) {
    return words.equals(STOP);
  }
}
