package dev.ringback.workflows.conversation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller's turns in the order they came, each answered once. */
public final class Turns {
  private final Deque<CallerTurn> waiting = new ArrayDeque<>();
  private final Map<TurnId, Optional<Reply>> replies = new LinkedHashMap<>();

  /** Takes a turn in; one that was taken in before changes nothing. */
  public void add(CallerTurn turn) {
    if (replies.putIfAbsent(turn.id(), Optional.empty()) == null) {
      waiting.add(turn);
    }
  }

  public boolean isWaiting() {
    return !waiting.isEmpty();
  }

  /** The next turn to answer. */
  public @Nullable CallerTurn next() {
    return waiting.poll();
  }

  /** Puts a turn back to the front: it was not dealt with. */
  public void putBack(CallerTurn turn) {
    waiting.addFirst(turn);
  }

  /** Whether one waits on a call, where silence cannot be kept, or asks to stop. */
  public boolean hasOneThatCannotWait() {
    return waiting.stream().anyMatch(Turns::cannotWait);
  }

  /** The first that cannot wait; the others keep their order. */
  public @Nullable CallerTurn nextThatCannotWait() {
    for (CallerTurn turn : waiting) {
      if (cannotWait(turn)) {
        waiting.remove(turn);
        return turn;
      }
    }
    return null;
  }

  private static boolean cannotWait(CallerTurn turn) {
    return turn.stop() || !turn.channel().isWritten();
  }

  public void answer(TurnId turn, Reply reply) {
    replies.put(turn, Optional.of(reply));
  }

  public boolean isAnswered(TurnId turn) {
    return replies.getOrDefault(turn, Optional.empty()).isPresent();
  }

  /** The answer to a turn that {@link #isAnswered}. */
  public Reply answerTo(TurnId turn) {
    return replies.getOrDefault(turn, Optional.empty()).orElseThrow();
  }
}
