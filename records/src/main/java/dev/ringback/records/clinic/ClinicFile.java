package dev.ringback.records.clinic;

import dev.ringback.workflows.clinic.Clinic;

/** A clinic's YAML file. */
public final class ClinicFile {
  private ClinicFile() {}

  /**
   * Reads and checks a clinic file. The clinic's version is 0 until {@link ClinicRepository#apply}
   * gives it one.
   *
   * @param name the file's name, for messages
   * @throws ClinicFileException listing every problem found, each with file, path and remedy
   */
  public static Clinic parse(String name, String yaml) {
    return read(name, yaml, new ClinicReader(false));
  }

  /**
   * The same for a clinic that is about to go live: what may be left open before is a problem, too.
   *
   * @throws ClinicFileException likewise
   */
  public static Clinic parseForGoLive(String name, String yaml) {
    return read(name, yaml, new ClinicReader(true));
  }

  private static Clinic read(String name, String yaml, ClinicReader reader) {
    FileReport report = new FileReport(name);
    Section file = YamlFile.open(report, yaml, "start from the example clinic file");
    if (!file.sound()) {
      report.finish();
    }
    Clinic clinic = reader.read(file);
    report.finish();
    return clinic;
  }

  /**
   * One thing wrong with a file.
   *
   * @param path where, such as {@code locations[0].zone}
   * @param remedy what to write instead
   */
  public record Problem(String file, String path, String message, String remedy) {}
}
