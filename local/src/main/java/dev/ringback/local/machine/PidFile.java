package dev.ringback.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process in a file, and finds only that process again: the pid, the instant it began
 * and a marker in its command line must all agree, since pids are used again.
 */
public record PidFile(Path file, String marker) {
  private static final long CLOCK_DRIFT_MILLIS = 3000;

  public void write(ProcessHandle process) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, process.pid() + " " + startOf(process) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process, if it is still ours and alive. */
  public Optional<ProcessHandle> running() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      var parts = Files.readString(file).strip().split(" ");
      if (parts.length != 2) {
        return Optional.empty();
      }
      var began = Long.parseLong(parts[1]);
      return ProcessHandle.of(Long.parseLong(parts[0]))
          .filter(process -> isSameStart(began, process) && isRunning(process, marker));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The system derives a start from its boot time, which moves a little with the clock. */
  private static boolean isSameStart(long began, ProcessHandle process) {
    return Math.abs(began - startOf(process)) <= CLOCK_DRIFT_MILLIS;
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /** A process that ended and was not reaped has an empty command line, so it does not count. */
  public static boolean isRunning(ProcessHandle process, String marker) {
    return process.isAlive() && commandLine(process).contains(marker);
  }

  static String commandLine(ProcessHandle process) {
    var proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    if (Files.isDirectory(Path.of("/proc/self"))) {
      try {
        return new String(Files.readAllBytes(proc), StandardCharsets.UTF_8).replace('\0', ' ');
      } catch (IOException e) {
        return "";
      }
    }
    return process.info().commandLine().orElse("");
  }
}
