package dev.ringback.sandbox.conversation;

import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A value of the schema asked for, filled with lies. */
final class HostileValue {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MOST = 6;

  private final Random random;
  private final Lies lies;
  private final JsonNode root;

  HostileValue(Random random, Lies lies, JsonNode root) {
    this.random = random;
    this.lies = lies;
    this.root = root;
  }

  JsonNode value() {
    return value("", root);
  }

  private JsonNode value(String name, JsonNode written) {
    JsonNode schema = resolved(written);
    JsonNode choices = schema.has("anyOf") ? schema.path("anyOf") : schema.path("oneOf");
    if (!choices.isEmpty()) {
      return value(name, choices.path(random.nextInt(choices.size())));
    }
    if (schema.has("enum")) {
      return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
    }
    return switch (type(schema)) {
      case "object" -> object(schema);
      case "array" -> array(name, schema);
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      case "integer", "number" -> NODES.numberNode(random.nextInt());
      case "null" -> NODES.nullNode();
      default -> NODES.stringNode(lies.about(name));
    };
  }

  private ObjectNode object(JsonNode schema) {
    ObjectNode object = NODES.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(p -> object.set(p.getKey(), value(p.getKey(), p.getValue())));
    return object;
  }

  private ArrayNode array(String name, JsonNode schema) {
    ArrayNode array = NODES.arrayNode();
    for (int n = random.nextInt(MOST); n > 0; n--) {
      array.add(value(name, schema.path("items")));
    }
    return array;
  }

  private String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray()
        ? type.path(random.nextInt(type.size())).asString("string")
        : type.asString("string");
  }

  private JsonNode resolved(JsonNode schema) {
    String ref = schema.path("$ref").asString("");
    return ref.startsWith("#/") ? resolved(root.at(ref.substring(1))) : schema;
  }
}
