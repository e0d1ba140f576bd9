package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.control.Pace;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is due when on one line; for the line's thread alone. */
final class Agenda {
  private static final Duration LONG = Duration.ofHours(1);

  private final Pace pace;
  private final PriorityQueue<Item> items =
      new PriorityQueue<>(Comparator.comparingLong(Item::due).thenComparingLong(Item::number));
  private long number;

  Agenda(Pace pace) {
    this.pace = pace;
  }

  /** Puts something on the agenda, life-like time from now. */
  Item in(Duration lifelike, Runnable what) {
    var item = new Item(System.nanoTime() + pace.of(lifelike).toNanos(), number++, what);
    items.add(item);
    return item;
  }

  void drop(Item item) {
    items.remove(item);
  }

  /** Nanoseconds until something is due; 0: it is. */
  long untilNext() {
    Item next = items.peek();
    return next == null ? LONG.toNanos() : Math.max(0, next.due() - System.nanoTime());
  }

  /** Does what is due, one thing at a time; false: nothing was. */
  boolean doNext() {
    Item next = items.peek();
    if (next == null || next.due() > System.nanoTime()) {
      return false;
    }
    items.remove(next);
    next.what().run();
    return true;
  }

  /** One thing to do. */
  record Item(long due, long number, Runnable what) {}
}
