package dev.ringback.activities.booking.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Writes {@code target/tck/<system>.csv}: which case of the kit an adapter passed. */
final class TckReport implements TestWatcher, AfterAllCallback {
  private final List<String> lines = new ArrayList<>();

  @Override
  public void testSuccessful(ExtensionContext test) {
    line(test, "passed");
  }

  @Override
  public void testFailed(ExtensionContext test, Throwable cause) {
    line(test, "failed");
  }

  @Override
  public void testAborted(ExtensionContext test, Throwable cause) {
    line(test, "not offered");
  }

  @Override
  public void testDisabled(ExtensionContext test, Optional<String> reason) {
    line(test, "not offered");
  }

  private synchronized void line(ExtensionContext test, String result) {
    lines.add(system(test) + "," + test.getRequiredTestMethod().getName() + "," + result);
  }

  private static String system(ExtensionContext context) {
    return context.getRequiredTestClass().getSimpleName().replaceFirst("TckTest$", "");
  }

  @Override
  public synchronized void afterAll(ExtensionContext tests) {
    Path file = Path.of("target", "tck", system(tests) + ".csv");
    try {
      Files.createDirectories(file.getParent());
      Files.write(
          file, Stream.concat(Stream.of("system,case,result"), lines.stream().sorted()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
