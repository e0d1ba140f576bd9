package dev.ringback.local.temporal;

import io.temporal.testing.TemporalDevServerOptions;
import io.temporal.testing.internal.devserver.TemporalDevServerDownloader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The download that comes with Temporal's SDK. */
record SdkDownload(String version) implements TemporalBinary.Source {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  @Override
  public Optional<Path> fetch(Path folder) {
    var options =
        TemporalDevServerOptions.newBuilder()
            .setDownloadVersion("v" + version)
            .setDownloadDestination(folder.resolve("sdk").toString())
            .build();
    var download = new FutureTask<>(() -> TemporalDevServerDownloader.prepare(options));
    Thread.ofPlatform().daemon().name("sdk-download").start(download);
    try {
      return Optional.of(download.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException | TimeoutException e) {
      download.cancel(true);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
