package dev.ringback.starter.recovery;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowUpdateException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Bounds how long a request waits for Temporal, whose client retries for a minute by default, and
 * names its failures.
 */
final class Patience {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Duration limit;

  Patience(Duration limit) {
    this.limit = limit;
  }

  <T> T run(Callable<T> work) {
    Future<T> result = threads.submit(work);
    try {
      return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      result.cancel(true);
      throw new NoReplyYet("no reply within " + limit);
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw new RecoveriesUnavailable("interrupted");
    } catch (ExecutionException e) {
      throw named(e);
    }
  }

  private static RuntimeException named(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case WorkflowNotFoundException _ -> {
          return new RecoveryOver("the recovery does not run");
        }
        // It was refused, or the recovery ended before it could reply.
        case WorkflowUpdateException _ -> {
          return new RecoveryOver("the recovery did not take it");
        }
        case StatusRuntimeException grpc -> {
          return grpc.getStatus().getCode() == Status.Code.NOT_FOUND
              ? new RecoveryOver("the recovery does not run")
              : new RecoveriesUnavailable("Temporal answers " + grpc.getStatus().getCode());
        }
        default -> {}
      }
    }
    Throwable cause = failure.getCause();
    return new RecoveriesUnavailable(
        "Temporal cannot be asked: " + (cause == null ? failure : cause).getClass().getName());
  }
}
