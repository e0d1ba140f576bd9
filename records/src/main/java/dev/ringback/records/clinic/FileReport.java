package dev.ringback.records.clinic;

import dev.ringback.records.clinic.ClinicFile.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects everything wrong with one file, so that its owner mends it in one go. */
public final class FileReport {
  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();

  public FileReport(String file) {
    this.file = file;
  }

  public void problem(String path, String message, String remedy) {
    problems.add(new Problem(file, path, message, remedy));
  }

  /** Whether nothing is wrong at this path or below it. */
  boolean sound(String path) {
    return problems.stream()
        .map(Problem::path)
        .noneMatch(p -> p.equals(path) || p.startsWith(path + ".") || p.startsWith(path + "["));
  }

  /** Its unknown keys are reported at the end, when all known ones were read. */
  void add(Section section) {
    sections.add(section);
  }

  /**
   * The end of reading a clinic file.
   *
   * @throws ClinicFileException when anything was wrong
   */
  void finish() {
    if (!problems().isEmpty()) {
      throw new ClinicFileException(problems);
    }
  }

  /** Everything wrong, once all known keys were read. To be asked once. */
  public List<Problem> problems() {
    sections.forEach(Section::reportUnknownKeys);
    sections.clear();
    return List.copyOf(problems);
  }
}
