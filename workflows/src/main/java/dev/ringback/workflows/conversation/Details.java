package dev.ringback.workflows.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses and numbers taken down in a conversation: read back, then kept or dropped. */
final class Details {
  private final List<Detail> kept = new ArrayList<>();
  private @Nullable Detail taken;
  private Pending before = Pending.NOTHING;
  private boolean saidAgain;
  private int readBacks;

  /** One was read back while {@code pending} was waited for. */
  void readBack(Detail detail, Pending pending) {
    if (pending != Pending.DETAIL) {
      before = pending;
      saidAgain = false;
    }
    taken = detail;
    readBacks++;
  }

  /** It was wrong; they say it again. */
  void sayAgain() {
    taken = null;
    saidAgain = true;
  }

  /** It was right. */
  void keep(Detail detail) {
    kept.add(detail);
    taken = null;
  }

  /** It is not taken down. */
  void drop() {
    taken = null;
  }

  /** A wrong one is asked for once more, not twice. */
  boolean mayBeSaidAgain() {
    return !saidAgain;
  }

  /** What was read back and not answered yet. */
  @Nullable Detail taken() {
    return taken;
  }

  /** What was waited for when it came up. */
  Pending before() {
    return before;
  }

  int readBacks() {
    return readBacks;
  }

  List<Detail> kept() {
    return List.copyOf(kept);
  }
}
