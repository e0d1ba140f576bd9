package dev.ringback.activities.booking.descriptor;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON tree whose texts are templates. */
final class BodyTemplate {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private BodyTemplate() {}

  /**
   * All templates in it.
   *
   * @throws IllegalArgumentException if a text is none
   */
  static Stream<Template> templates(JsonNode node) {
    if (node.isString()) {
      return Stream.of(Template.of(node.stringValue()));
    }
    return node.valueStream().flatMap(BodyTemplate::templates);
  }

  /** Filled in; null if it is a text whose value is not there. */
  static @Nullable JsonNode fill(JsonNode node, Values values) {
    if (node.isString()) {
      return text(Template.of(node.stringValue()), values);
    }
    if (node.isObject()) {
      ObjectNode filled = NODES.objectNode();
      for (var member : node.properties()) {
        JsonNode value = fill(member.getValue(), values);
        if (value != null) {
          filled.set(member.getKey(), value);
        }
      }
      return filled;
    }
    if (node.isArray()) {
      ArrayNode filled = NODES.arrayNode();
      for (JsonNode item : node) {
        JsonNode value = fill(item, values);
        if (value != null) {
          filled.add(value);
        }
      }
      return filled;
    }
    return node;
  }

  private static @Nullable JsonNode text(Template template, Values values) {
    String only = template.onlyName();
    if (only != null && values.get(only) instanceof Integer number) {
      return NODES.numberNode(number);
    }
    String text = template.fill(values);
    return text == null ? null : NODES.stringNode(text);
  }
}
