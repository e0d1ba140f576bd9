package dev.ringback.local.machine;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process: asks, waits, insists. */
public final class Ending {
  private Ending() {}

  /** Sends TERM, and KILL to what is still there after {@code grace}. */
  public static void end(ProcessHandle process, Duration grace) {
    process.destroy();
    if (!await(process, grace)) {
      kill(process);
    }
  }

  public static void kill(ProcessHandle process) {
    process.destroyForcibly();
    await(process, Duration.ofSeconds(5));
  }

  /** False if it still runs after {@code limit}. */
  public static boolean await(ProcessHandle process, Duration limit) {
    try {
      process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }
}
