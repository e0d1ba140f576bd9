package dev.ringback.local.evaluation;

import dev.ringback.local.machine.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The scenarios of a folder. */
public final class Casebook {
  private final List<Case> cases;

  private Casebook(List<Case> cases) {
    this.cases = cases;
  }

  /**
   * Reads all of them, by name.
   *
   * @throws Problem naming every file and field that is wrong
   */
  public static Casebook read(Path folder) {
    List<Path> files;
    try (var found = Files.list(folder)) {
      files = found.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new Problem(folder + " holds no scenarios", "run it from the project's folder");
    }
    var read = files.stream().map(CaseFile::read).toList();
    var problems = read.stream().flatMap(r -> r.problems().stream()).toList();
    if (!problems.isEmpty()) {
      throw new Problem(String.join("\n  ", problems), "correct what is named");
    }
    return new Casebook(read.stream().map(CaseFile.Read::found).filter(Objects::nonNull).toList());
  }

  /**
   * Those of this name or tag.
   *
   * @throws Problem if there is none
   */
  public Casebook only(@Nullable String nameOrTag) {
    if (nameOrTag == null) {
      return this;
    }
    var chosen = cases.stream().filter(c -> c.isCalled(nameOrTag)).toList();
    if (chosen.isEmpty()) {
      throw new Problem(
          "no scenario has the name or tag " + nameOrTag, "see `./ringback eval --list`");
    }
    return new Casebook(chosen);
  }

  List<Case> cases() {
    return cases;
  }

  /** A line for each. */
  public List<String> lines() {
    return cases.stream()
        .map(c -> "%-40s %-24s %s".formatted(c.name(), String.join(",", c.tags()), c.title()))
        .toList();
  }
}
