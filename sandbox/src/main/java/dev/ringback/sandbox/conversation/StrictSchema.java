package dev.ringback.sandbox.conversation;

import tools.jackson.databind.JsonNode;

/** What strict mode asks of a schema: closed objects whose every property is required. */
final class StrictSchema {
  private StrictSchema() {}

  static void check(String name, JsonNode schema) {
    if (!schema.path("type").asString("").equals("object")) {
      throw refusal(name, "()", "schema must be a JSON Schema of 'type: \"object\"'");
    }
    walk(name, "", schema);
  }

  private static void walk(String name, String context, JsonNode node) {
    if (node.isArray()) {
      node.forEach(n -> walk(name, context, n));
      return;
    }
    if (!node.isObject()) {
      return;
    }
    if (node.path("properties").isObject()) {
      object(name, "(" + context + ")", node);
    }
    for (var field : node.properties()) {
      walk(
          name,
          (context.isEmpty() ? "" : context + ", ") + "'" + field.getKey() + "'",
          field.getValue());
    }
  }

  private static void object(String name, String context, JsonNode object) {
    JsonNode open = object.path("additionalProperties");
    if (!open.isBoolean() || open.asBoolean()) {
      throw refusal(
          name, context, "'additionalProperties' is required to be supplied and to be false.");
    }
    for (String property : object.path("properties").propertyNames()) {
      boolean required =
          object.path("required").valueStream().anyMatch(r -> r.asString("").equals(property));
      if (!required) {
        throw refusal(
            name,
            context,
            "'required' is required to be supplied and to be an array including every key in "
                + "properties. Missing '"
                + property
                + "'.");
      }
    }
  }

  private static ModelRefusal refusal(String name, String context, String why) {
    return ModelRefusal.invalid(
        "Invalid schema for response_format '" + name + "': In context=" + context + ", " + why,
        "response_format",
        null);
  }
}
