package dev.ringback.local.machine;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The operating system and processor.
 *
 * @param system {@code linux}, {@code macos} or the system's own name
 * @param processor {@code x86_64}, {@code aarch64} or the processor's own name
 */
public record Host(String system, String processor) {

  public static Host current() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  static Host of(String osName, String osArch) {
    var os = osName.toLowerCase(Locale.ROOT);
    var system = os.startsWith("mac") ? "macos" : os;
    var processor =
        switch (osArch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x86_64";
          case "arm64", "aarch64" -> "aarch64";
          case String other -> other;
        };
    return new Host(system, processor);
  }

  /** Where this person's programs keep what they can fetch again. */
  public Path cache(Map<String, String> environment) {
    var home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", ".")));
    var xdg = environment.get("XDG_CACHE_HOME");
    var base =
        xdg != null && !xdg.isBlank()
            ? Path.of(xdg)
            : system.equals("macos") ? home.resolve("Library/Caches") : home.resolve(".cache");
    return base.resolve("ringback");
  }
}
