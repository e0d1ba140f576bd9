package dev.ringback.local.story;

import dev.ringback.local.machine.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Sets the example clinic over to another practice-management system: the {@code pms} block, and
 * the ids that places, people and treatments have there.
 *
 * <p>The overlay names entries by their id: {@code locations: {austin: {pmsLocationId: "5"}}}. What
 * it does not name loses the id of the system before.
 */
public final class PracticeOverlay {
  private static final YAMLMapper YAML = new YAMLMapper();

  private PracticeOverlay() {}

  /**
   * @param clinic the example clinic's file
   * @param overlay what differs
   * @return the text of the clinic's file with the other system
   * @throws Problem if a file cannot be read, or the overlay names something the clinic has not
   */
  public static String over(Path clinic, Path overlay) {
    JsonNode changes = read(overlay);
    if (!(read(clinic) instanceof ObjectNode whole)) {
      throw new Problem(clinic + " holds no keys", "put the example clinic back");
    }
    whole.set("pms", changes.path("pms"));
    ids(whole, changes, "locations", "pmsLocationId", overlay);
    ids(whole, changes, "providers", "pmsStaffId", overlay);
    ids(whole, changes, "treatments", "pmsServiceId", overlay);
    return YAML.writeValueAsString(whole);
  }

  private static void ids(
      ObjectNode whole, JsonNode changes, String list, String field, Path overlay) {
    JsonNode named = changes.path(list);
    if (whole.path(list) instanceof ArrayNode entries) {
      entries.forEach(entry -> ((ObjectNode) entry).remove(field));
    }
    named
        .properties()
        .forEach(change ->
            entry(whole.path(list), change.getKey(), overlay)
                .setAll((ObjectNode) change.getValue()));
  }

  private static ObjectNode entry(JsonNode entries, String id, Path overlay) {
    return (ObjectNode)
        entries
            .valueStream()
            .filter(entry -> entry.path("id").asString("").equals(id))
            .findFirst()
            .orElseThrow(() ->
                new Problem(
                    overlay.getFileName() + " names " + id + ", which the clinic has not",
                    "use an id of the clinic's file"));
  }

  private static JsonNode read(Path file) {
    try {
      return YAML.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new Problem(file + " cannot be read", "check that it is there");
    } catch (JacksonException e) {
      throw new Problem(file + " is not YAML", "check indentation and quotes");
    }
  }
}
