package dev.ringback.starter.conversation.relay;

import dev.ringback.starter.recovery.RecoveryOver;
import dev.ringback.workflows.conversation.Reply;
import java.util.function.Consumer;

/** Asks a call's recovery without holding up the call: each turn waits on a thread of its own. */
final class Inquiries {
  private final LiveCall call;
  private final RelayDesk desk;
  private final CallQueue queue;

  Inquiries(LiveCall call, RelayDesk desk, CallQueue queue) {
    this.call = call;
    this.desk = desk;
    this.queue = queue;
  }

  /** Takes it that there is no reply. */
  interface Failure {
    /**
     * @param why for the log, without PHI
     * @param isOver whether the recovery has ended
     */
    void failed(String why, boolean isOver);
  }

  /** Takes a turn to the recovery; what comes of it is told in the call's queue. */
  void ask(RelayTurn turn, Consumer<Reply> replied, Failure failure) {
    Thread.ofVirtual()
        .name("turn")
        .start(() -> {
          try {
            Reply reply = desk.ask(call, turn);
            queue.run(() -> replied.accept(reply));
          } catch (RecoveryOver e) {
            queue.run(() -> failure.failed("the recovery is over", true));
          } catch (RuntimeException e) {
            queue.run(() -> failure.failed(e.getClass().getSimpleName(), false));
          }
        });
  }
}
