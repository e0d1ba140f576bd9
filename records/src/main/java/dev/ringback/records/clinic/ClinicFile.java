package dev.ringback.records.clinic;

import dev.ringback.workflows.clinic.Clinic;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A clinic's YAML file. */
public final class ClinicFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private ClinicFile() {}

  /**
   * Reads and checks a clinic file. The clinic's version is 0 until {@link ClinicRepository#apply}
   * gives it one.
   *
   * @param name the file's name, for messages
   * @throws ClinicFileException listing every problem found, each with file, path and remedy
   */
  public static Clinic parse(String name, String yaml) {
    FileReport report = new FileReport(name);
    Clinic clinic = new ClinicReader().read(new Section(report, "", tree(report, yaml)));
    report.finish();
    return clinic;
  }

  private static JsonNode tree(FileReport report, String yaml) {
    try {
      JsonNode tree = YAML.readTree(yaml);
      if (tree.isObject()) {
        return tree;
      }
      report.problem("", "holds no keys", "start from the example clinic file");
    } catch (JacksonException e) {
      var where = e.getLocation();
      report.problem(
          where == null ? "" : "line " + where.getLineNr() + ", column " + where.getColumnNr(),
          "is not YAML: " + e.getOriginalMessage(),
          "check indentation, quotes and repeated keys near there");
    }
    report.finish();
    throw new AssertionError("a file that cannot be read has a problem");
  }

  /**
   * One thing wrong with a file.
   *
   * @param path where, such as {@code locations[0].zone}
   * @param remedy what to write instead
   */
  public record Problem(String file, String path, String message, String remedy) {}
}
