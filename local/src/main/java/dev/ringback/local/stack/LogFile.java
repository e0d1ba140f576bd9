package dev.ringback.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** A service's log. */
public record LogFile(Path file) {
  private static final long TAIL_BYTES = 200_000;
  private static final Pattern TELLING =
      Pattern.compile("ERROR|FATAL|Not polling|Caused by:|Exception|rror:|could not ");

  void keepAside(Path previous) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      if (Files.isRegularFile(file)) {
        Files.move(file, previous, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<String> tail(int lines) {
    var all = lastLines();
    return all.subList(Math.max(0, all.size() - lines), all.size());
  }

  /** The line that most likely says why it stopped: the deepest cause, else the last words. */
  public String verdict() {
    var lines = lastLines().stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
    // Spring Boot's own analysis of a failed start.
    var analysis = lines.lastIndexOf("Description:");
    if (analysis >= 0 && analysis + 1 < lines.size()) {
      return shortened(lines.get(analysis + 1));
    }
    var telling = lines.stream().filter(l -> TELLING.matcher(l).find()).toList();
    var chosen = telling.isEmpty() ? lines : telling;
    return shortened(chosen.isEmpty() ? "it said nothing" : chosen.getLast());
  }

  private static String shortened(String line) {
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }

  private List<String> lastLines() {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try (var channel = Files.newByteChannel(file)) {
      channel.position(Math.max(0, channel.size() - TAIL_BYTES));
      var bytes = java.nio.ByteBuffer.allocate((int) TAIL_BYTES);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // Until the file's end: it may be growing.
      }
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
