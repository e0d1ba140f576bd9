package dev.ringback.records.clinic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML file whose problems are told with path and remedy. Repeated keys are problems. */
public final class YamlFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Pattern REPEATED =
      Pattern.compile("^Duplicate Object property \"([A-Za-z]{1,40})\"");

  private YamlFile() {}

  /**
   * The file's outermost mapping. Of a file that is none, the reason is reported and a section
   * without content is returned, in which nothing more is.
   *
   * @param start where to begin with an empty file, such as {@code start from the example}
   */
  public static Section open(FileReport report, String yaml, String start) {
    return new Section(report, "", tree(report, yaml, start));
  }

  private static JsonNode tree(FileReport report, String yaml, String start) {
    try {
      JsonNode tree = YAML.readTree(yaml);
      if (tree.isObject()) {
        return tree;
      }
      report.problem("", "holds no keys", start);
    } catch (JacksonException e) {
      var where = e.getLocation();
      report.problem(
          where == null ? "" : "line " + where.getLineNr() + ", column " + where.getColumnNr(),
          reason(e),
          "check indentation, quotes and repeated keys near there");
    }
    return MissingNode.getInstance();
  }

  // The parser's own words quote the file: nothing but a key's name is taken from them.
  private static String reason(JacksonException e) {
    Matcher repeated = REPEATED.matcher(e.getOriginalMessage());
    return repeated.find() ? "repeats the key " + repeated.group(1) : "is not YAML";
  }
}
