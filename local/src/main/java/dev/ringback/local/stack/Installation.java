package dev.ringback.local.stack;

import dev.ringback.local.machine.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the product was built. */
public record Installation(Path root) {
  private static final String ROOT_PROPERTY = "ringback.root";

  public Installation {
    root = root.toAbsolutePath().normalize();
  }

  /** The folder that holds the script; it says so by a system property. */
  public static Installation current() {
    return new Installation(Path.of(System.getProperty(ROOT_PROPERTY, "")));
  }

  public Path clinics() {
    return root.resolve("local").resolve("clinics");
  }

  /**
   * The runnable jar of a module.
   *
   * @throws Problem if it was not built
   */
  public Path jar(String module) {
    var target = root.resolve(module).resolve("target");
    if (Files.isDirectory(target)) {
      try (var found = Files.newDirectoryStream(target, "ringback-" + module + "-*-app.jar")) {
        for (var jar : found) {
          return jar;
        }
      } catch (IOException e) {
        throw new Problem(target + " cannot be read", "check who owns it");
      }
    }
    throw new Problem(
        "the jar of " + module + " is not built", "run `mvn -B -DskipTests package` in " + root);
  }

  public static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
