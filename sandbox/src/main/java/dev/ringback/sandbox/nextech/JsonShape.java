package dev.ringback.sandbox.nextech;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks of a JSON body against the documented shape. */
final class JsonShape {
  private static final JsonMapper JSON = new JsonMapper();

  private JsonShape() {}

  static JsonNode resource(String body, String type) {
    JsonNode json;
    try {
      json = JSON.readTree(body);
    } catch (JacksonException e) {
      throw Refusal.malformed("The body is not JSON.");
    }
    if (!json.isObject() || !json.path("resourceType").asString("").equals(type)) {
      throw Refusal.malformed("The body must be a resource of type " + type + ".");
    }
    return json;
  }

  static void only(JsonNode json, Set<String> known) {
    for (String name : json.propertyNames()) {
      if (!known.contains(name)) {
        throw Refusal.malformed("Unknown element: " + name);
      }
    }
    for (JsonNode value : json) {
      // FHIR forbids what is empty or null.
      if (value.isNull()
          || (value.isContainer() && value.isEmpty())
          || (value.isString() && value.asString().isEmpty())) {
        throw Refusal.malformed("An element is empty.");
      }
    }
  }

  static String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (!value.isString() || value.asString().isBlank()) {
      throw Refusal.malformed(name + " is required.");
    }
    return value.asString();
  }
}
