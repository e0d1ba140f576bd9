package dev.ringback.activities.booking.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Writes which case of the kit each adapter passed: {@code target/tck/<system>.csv} with the
 * reasons of what a system does not offer, and {@code target/tck/report.md}, cases by adapters, of
 * all systems that were tried in this build.
 */
final class TckReport implements TestWatcher, AfterAllCallback {
  private static final Path FOLDER = Path.of("target", "tck");
  private static final String HEAD = "theme,case,result,reason";

  private final List<String> lines = new ArrayList<>();

  @Override
  public void testSuccessful(ExtensionContext test) {
    line(test, "passed", "");
  }

  @Override
  public void testFailed(ExtensionContext test, Throwable cause) {
    line(test, "failed", "");
  }

  @Override
  public void testAborted(ExtensionContext test, Throwable cause) {
    String why = String.valueOf(cause.getMessage());
    line(test, "not offered", why.replaceFirst("^assumption was not met due to:", ""));
  }

  @Override
  public void testDisabled(ExtensionContext test, Optional<String> reason) {
    line(test, "not offered", reason.orElse(""));
  }

  private synchronized void line(ExtensionContext test, String result, String reason) {
    Method method = test.getRequiredTestMethod();
    lines.add(
        String.join(
            ",",
            theme(method),
            method.getName(),
            result,
            reason.replaceAll("[,\\s]+", " ").strip()));
  }

  private static String theme(Method test) {
    String declared = test.getDeclaringClass().getSimpleName();
    return declared.endsWith("Cases") ? declared.replaceFirst("Cases$", "") : "Own";
  }

  private static String system(ExtensionContext context) {
    return context.getRequiredTestClass().getSimpleName().replaceFirst("TckTest$", "");
  }

  @Override
  public synchronized void afterAll(ExtensionContext tests) {
    try {
      Files.createDirectories(FOLDER);
      Files.write(
          FOLDER.resolve(system(tests) + ".csv"),
          Stream.concat(Stream.of(HEAD), lines.stream().sorted()).toList());
      Files.write(FOLDER.resolve("report.md"), table());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of every file in the folder, so that the last class of a build leaves all of them. */
  private static List<String> table() throws IOException {
    Map<String, Map<String, String>> byCase = new TreeMap<>();
    Set<String> systems = new TreeSet<>();
    Set<String> reasons = new TreeSet<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
          continue;
        }
        String system = file.getFileName().toString().replaceFirst("\\.csv$", "");
        systems.add(system);
        for (String line : lines.subList(1, lines.size())) {
          String[] cells = line.split(",", -1);
          byCase
              .computeIfAbsent(cells[0] + " | " + cells[1], _ -> new TreeMap<>())
              .put(system, cells[2]);
          if (!cells[3].isEmpty()) {
            reasons.add("- %s, %s: %s".formatted(system, cells[1], cells[3]));
          }
        }
      }
    }
    List<String> table = new ArrayList<>();
    table.add("| Theme | Case | " + String.join(" | ", systems) + " |");
    table.add("|---|---|" + "---|".repeat(systems.size()));
    byCase.forEach((name, results) ->
        table.add(
            "| "
                + name
                + " | "
                + systems.stream()
                    .map(system -> results.getOrDefault(system, ""))
                    .collect(Collectors.joining(" | "))
                + " |"));
    table.add("");
    table.add("Not offered:");
    table.add("");
    table.addAll(reasons);
    return table;
  }
}
