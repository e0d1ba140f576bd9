package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller's turns in the order they came, each answered once. */
public final class Turns {
  private final Deque<CallerTurn> waiting = new ArrayDeque<>();
  private final Map<TurnId, Optional<Reply>> replies = new LinkedHashMap<>();
  private final List<TurnId> before = new ArrayList<>();
  private @Nullable CallerTurn cut;
  private List<TurnId> readTogether = List.of();

  /** Takes a turn in; one that was taken in before changes nothing. */
  public void add(CallerTurn turn) {
    if (replies.putIfAbsent(turn.id(), Optional.empty()) == null) {
      waiting.add(turn);
    }
  }

  /** Every turn taken in so far. */
  public List<TurnId> taken() {
    return List.copyOf(replies.keySet());
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
    before.addAll(readTogether);
    readTogether = List.of();
  }

  /**
   * The reading of a turn was cut off: the caller spoke on. It stays unanswered until the next turn
   * is read together with it, or it is put back.
   */
  public void cut(CallerTurn turn) {
    List<TurnId> together = new ArrayList<>(readTogether);
    together.addAll(takeCut());
    before.addAll(together);
    cut = turn;
  }

  /** Whether a turn was cut off and is not read yet. */
  public boolean hasCut() {
    return cut != null;
  }

  /**
   * Takes what was cut off before the turn that is read now, oldest first, to be read as one with
   * it. Each is answered with nothing: the caller listens to the reply to the later turn.
   */
  public List<TurnId> takeCut() {
    List<TurnId> taken = new ArrayList<>(before);
    if (cut != null) {
      taken.add(cut.id());
      answer(cut.id(), new Reply("", Reply.Next.LISTEN, Language.ENGLISH));
    }
    before.clear();
    cut = null;
    readTogether = List.copyOf(taken);
    return readTogether;
  }

  /** Nothing followed: the turn that was cut off is the next to answer. */
  public void uncut() {
    if (cut != null) {
      waiting.addFirst(cut);
      cut = null;
    }
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
