package dev.ringback.local.stack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** What a running stack was started with. */
public record StackSettings(int portBase, int waitSpeed) {

  void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, "portBase=" + portBase + "\nwaitSpeed=" + waitSpeed + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<StackSettings> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      var properties = new Properties();
      properties.load(new StringReader(Files.readString(file)));
      return Optional.of(
          new StackSettings(
              Integer.parseInt(properties.getProperty("portBase", "")),
              Integer.parseInt(properties.getProperty("waitSpeed", ""))));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
