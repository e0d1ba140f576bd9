package dev.ringback.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
public final class Shell {
  private Shell() {}

  /**
   * What a program did.
   *
   * @param code its exit code; -1 when it could not be started or did not end in time
   * @param output standard output and error together
   */
  public record Ended(int code, String output) {
    public boolean ok() {
      return code == 0;
    }

    /** The last line that says something. */
    public String lastLine() {
      return output.lines().filter(line -> !line.isBlank()).reduce((_, line) -> line).orElse("");
    }
  }

  /** Standard input is empty. Never throws because of what the program did. */
  public static Ended run(Duration limit, List<String> command) {
    Path output;
    try {
      output = Files.createTempFile("ringback", ".out");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        return new Ended(-1, "no end after " + limit.toSeconds() + " s");
      }
      return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return new Ended(-1, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Ended(-1, "interrupted");
    } finally {
      output.toFile().delete();
    }
  }
}
