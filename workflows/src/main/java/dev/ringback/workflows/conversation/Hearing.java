package dev.ringback.workflows.conversation;

import org.jspecify.annotations.Nullable;

/** What a caller heard of our last reply, as far as it matters: the time a yes is asked for. */
final class Hearing {
  private int length;
  private int timeEnds;
  private @Nullable Integer heard;

  /**
   * Words went to a call.
   *
   * @param readBack the time read back within them; empty if none is
   */
  void spoke(String words, String readBack) {
    length = words.length();
    int from = words.indexOf(readBack);
    timeEnds = from < 0 ? words.length() : from + endOfTime(readBack);
    heard = null;
  }

  /** The caller speaks: perhaps before our words were out. What is written comes with time. */
  void listen(CallerTurn turn) {
    Integer now = turn.heard();
    if (turn.channel().isWritten()) {
      heard = null;
    } else if (now != null) {
      heard = heard == null ? now : Integer.valueOf(Math.min(now, heard));
    }
  }

  /** Whether nothing of a time just read back was missed. */
  boolean heardTime() {
    return heard == null || heard >= timeEnds;
  }

  /** Whether nothing at all was missed, such as the question at the end. */
  boolean heardAll() {
    return heard == null || heard >= length;
  }

  /** Where the question about the time begins, in characters; the time itself is before it. */
  private static int endOfTime(String readBack) {
    int question = readBack.indexOf('¿');
    int end = question >= 0 ? question : readBack.lastIndexOf(". ", readBack.indexOf('?'));
    return end < 0 ? readBack.length() : readBack.substring(0, end).stripTrailing().length();
  }
}
