package dev.ringback.records;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Runs the same thing in several threads that start together. */
public final class AtOnce {
  private AtOnce() {}

  public static <T> List<T> run(int threads, Callable<T> what) {
    CyclicBarrier start = new CyclicBarrier(threads);
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running =
          IntStream.range(0, threads)
              .mapToObj(_ ->
                  executor.submit(() -> {
                    start.await();
                    return what.call();
                  }))
              .toList();
      return running.stream().map(AtOnce::result).toList();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
