package dev.ringback.local.stack;

import dev.ringback.local.machine.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the Temporal UI has payloads decoded. The address holds a token, so it goes by a file: the
 * command line of a process is there for everybody to read.
 */
record TemporalUiSettings(Path file, String codecEndpoint) {
  private static final String NAME = "ringback";

  /** Writes the file; the arguments that make the program read it. */
  List<String> arguments() {
    try {
      PrivateFile.write(
          file, "env:\n  " + NAME + ":\n    ui-codec-endpoint: \"" + codecEndpoint + "\"\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of("--env-file", file.toString(), "--env", NAME);
  }
}
