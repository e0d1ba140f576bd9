package dev.ringback.local.stack;

import dev.ringback.local.machine.Problem;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Brings services up side by side, each after what it needs. */
record Ascent(Catalogue catalogue, Launcher launcher, Progress progress, int waitSpeed) {

  /**
   * @throws Problem the first that occurred; a service whose needs failed is not started
   */
  void start(Set<ServiceName> names) {
    // The first to fail is the cause; the others give up because of it.
    var cause = new AtomicReference<@Nullable RuntimeException>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var started = new EnumMap<ServiceName, CompletableFuture<Void>>(ServiceName.class);
      // The enum's order puts needs first.
      for (var name : ServiceName.values()) {
        if (names.contains(name)) {
          started.put(name, after(name, started, threads, cause));
        }
      }
      CompletableFuture.allOf(started.values().toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      var first = cause.get();
      throw first == null ? e : first;
    }
  }

  private CompletableFuture<Void> after(
      ServiceName name,
      Map<ServiceName, CompletableFuture<Void>> started,
      ExecutorService threads,
      AtomicReference<@Nullable RuntimeException> cause) {
    var needs =
        name.needs().stream()
            .filter(started::containsKey)
            .map(started::get)
            .toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(needs)
        .thenRunAsync(
            () -> {
              try {
                launch(name);
              } catch (RuntimeException e) {
                cause.compareAndSet(null, e);
                throw e;
              }
            },
            threads);
  }

  private void launch(ServiceName name) {
    var service = catalogue.service(name, waitSpeed);
    progress.ready(name, launcher.launch(service), service.address());
  }
}
