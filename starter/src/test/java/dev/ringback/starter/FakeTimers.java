package dev.ringback.starter;

import dev.ringback.starter.conversation.relay.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that passes only when a test lets it. */
public final class FakeTimers implements Timers {
  private final List<Pending> pending = new ArrayList<>();
  private Duration ahead = Duration.ZERO;

  private record Pending(Instant at, Runnable task) {}

  @Override
  public synchronized Instant now() {
    return Instant.parse("2026-11-23T12:00:00Z").plus(ahead);
  }

  @Override
  public synchronized Timer after(Duration wait, Runnable task) {
    var entry = new Pending(now().plus(wait), task);
    pending.add(entry);
    return () -> cancel(entry);
  }

  private synchronized void cancel(Pending entry) {
    pending.removeIf(other -> other == entry);
  }

  /** Lets time pass and runs what is due. */
  public void pass(Duration time) {
    List<Pending> due;
    synchronized (this) {
      ahead = ahead.plus(time);
      due =
          pending.stream()
              .filter(p -> !p.at().isAfter(now()))
              .sorted(Comparator.comparing(Pending::at))
              .toList();
      pending.removeAll(due);
    }
    due.forEach(entry -> entry.task().run());
  }

  /** Whether something will run after this wait, to the millisecond. */
  public synchronized boolean waits(Duration wait) {
    Instant at = now().plus(wait);
    return pending.stream().anyMatch(entry -> entry.at().equals(at));
  }

  public synchronized void forget() {
    pending.clear();
  }
}
