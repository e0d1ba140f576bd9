package dev.ringback.sandbox.conversation;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fits what was read into the schema the request asks for, whatever that is. */
final class Conforming {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode root;

  Conforming(JsonNode root) {
    this.root = root;
  }

  /** The value cut and filled to the schema. */
  JsonNode fit(JsonNode value) {
    return fit(root, value).orElseGet(() -> blank(root));
  }

  private Optional<JsonNode> fit(JsonNode written, JsonNode value) {
    JsonNode schema = resolved(written);
    if (value.isNull() && typed(schema, value)) {
      return Optional.of(value);
    }
    for (JsonNode choice : choices(schema)) {
      Optional<JsonNode> fitted = fit(choice, value);
      if (fitted.isPresent()) {
        return fitted;
      }
    }
    if (schema.has("anyOf") || schema.has("oneOf")) {
      return Optional.empty();
    }
    if (schema.has("enum")) {
      return has(schema.path("enum"), value) ? Optional.of(value) : Optional.empty();
    }
    if (schema.has("const")) {
      return schema.path("const").equals(value) ? Optional.of(value) : Optional.empty();
    }
    if (schema.path("properties").isObject()) {
      return value.isObject() ? object(schema, value) : Optional.empty();
    }
    if (schema.has("items")) {
      return value.isArray() ? Optional.of(array(schema, value)) : Optional.empty();
    }
    return typed(schema, value) ? Optional.of(value) : Optional.empty();
  }

  private Optional<JsonNode> object(JsonNode schema, JsonNode value) {
    ObjectNode fitted = NODES.objectNode();
    for (var property : schema.path("properties").properties()) {
      JsonNode known = value.path(property.getKey());
      Optional<JsonNode> fit =
          known.isMissingNode()
              ? Optional.of(blank(property.getValue()))
              : fit(property.getValue(), known);
      if (fit.isEmpty()) {
        return Optional.empty();
      }
      fitted.set(property.getKey(), fit.get());
    }
    return Optional.of(fitted);
  }

  /** Elements the schema cannot hold are left out. */
  private JsonNode array(JsonNode schema, JsonNode value) {
    ArrayNode fitted = NODES.arrayNode();
    value.forEach(v -> fit(schema.path("items"), v).ifPresent(fitted::add));
    return fitted;
  }

  /** The emptiest value the schema allows. */
  private JsonNode blank(JsonNode written) {
    JsonNode schema = resolved(written);
    if (typed(schema, NODES.nullNode()) || nullable(schema)) {
      return NODES.nullNode();
    }
    for (JsonNode choice : choices(schema)) {
      return blank(choice);
    }
    if (schema.has("enum")) {
      return schema.path("enum").path(0);
    }
    if (schema.has("const")) {
      return schema.path("const");
    }
    if (schema.path("properties").isObject()) {
      ObjectNode blank = NODES.objectNode();
      schema
          .path("properties")
          .properties()
          .forEach(p -> blank.set(p.getKey(), blank(p.getValue())));
      return blank;
    }
    return switch (schema.path("type").asString("string")) {
      case "array" -> NODES.arrayNode();
      case "object" -> NODES.objectNode();
      case "boolean" -> NODES.booleanNode(false);
      case "integer", "number" -> NODES.numberNode(0);
      default -> NODES.stringNode("");
    };
  }

  private JsonNode resolved(JsonNode schema) {
    String ref = schema.path("$ref").asString("");
    return ref.startsWith("#") ? resolved(root.at(ref.substring(1))) : schema;
  }

  private static Iterable<JsonNode> choices(JsonNode schema) {
    return schema.has("anyOf") ? schema.path("anyOf") : schema.path("oneOf");
  }

  private boolean nullable(JsonNode schema) {
    for (JsonNode choice : choices(schema)) {
      if (resolved(choice).path("type").asString("").equals("null")) {
        return true;
      }
    }
    return false;
  }

  private static boolean typed(JsonNode schema, JsonNode value) {
    JsonNode type = schema.path("type");
    if (type.isMissingNode()) {
      return !value.isNull();
    }
    String actual =
        switch (value.getNodeType()) {
          case NULL -> "null";
          case BOOLEAN -> "boolean";
          case NUMBER -> "number";
          case ARRAY -> "array";
          case OBJECT -> "object";
          default -> "string";
        };
    return type.isArray()
        ? type.valueStream().anyMatch(t -> t.asString().equals(actual))
        : type.asString().equals(actual)
            || (type.asString().equals("integer") && value.isIntegralNumber());
  }

  private static boolean has(JsonNode options, JsonNode value) {
    return options.valueStream().anyMatch(value::equals);
  }
}
