package dev.ringback.starter;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object's fields, read one by one so that each problem names its field. */
public final class JsonFields {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LONGEST = 2000;

  private final JsonNode object;
  private final String path;

  private JsonFields(JsonNode object, String path) {
    this.object = object;
    this.path = path;
  }

  public static JsonFields parse(byte[] body) {
    JsonNode root;
    try {
      root = JSON.readTree(body);
    } catch (JacksonException e) {
      throw Problem.field("body", "is not complete JSON in UTF-8");
    }
    if (!root.isObject()) {
      throw Problem.field("body", "must be a JSON object");
    }
    return new JsonFields(root, "");
  }

  public String text(String name) {
    return optionalText(name)
        .orElseThrow(() -> Problem.field(path + name, "is missing; write a text"));
  }

  /** Who asks for something, in their own words: kept, and so without a number or mail address. */
  public String who(String name) {
    String text = text(name);
    KeptWords.require(path + name, text);
    return text;
  }

  /** A text that may be missing; blank counts as missing. */
  public Optional<String> optionalText(String name) {
    JsonNode node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isString()) {
      throw Problem.field(path + name, "must be a text in quotes");
    }
    String text = node.stringValue().strip();
    if (text.length() > LONGEST) {
      throw Problem.field(path + name, "may have at most " + LONGEST + " characters");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  public Instant instant(String name) {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeParseException e) {
      throw Problem.field(path + name, "must be an instant such as 2026-11-23T17:05:00Z");
    }
  }

  public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
    String text = text(name);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw Problem.field(path + name, "must be one of " + Arrays.toString(type.getEnumConstants()));
  }

  /** A whole number from 0. */
  public int count(String name) {
    JsonNode node = object.path(name);
    if (!node.isInt() || node.intValue() < 0) {
      throw Problem.field(path + name, "must be a whole number from 0");
    }
    return node.intValue();
  }

  /** Whether a number, written as one or as a text, is above zero; false when missing. */
  public boolean isPositive(String name) {
    JsonNode node = object.path(name);
    return node.isNumber()
        ? node.doubleValue() > 0
        : node.isString() && node.stringValue().matches("[0-9]{0,9}[1-9][0-9]{0,9}");
  }

  /** A truth value; false when missing. */
  public boolean flag(String name) {
    JsonNode node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return false;
    }
    if (!node.isBoolean()) {
      throw Problem.field(path + name, "must be true or false");
    }
    return node.booleanValue();
  }

  /** A nested object that may be missing. */
  public Optional<JsonFields> object(String name) {
    JsonNode node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isObject()) {
      throw Problem.field(path + name, "must be an object");
    }
    return Optional.of(new JsonFields(node, path + name + "."));
  }

  /** Objects of a list; none when missing. */
  public List<JsonFields> objects(String name) {
    JsonNode node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    if (!node.isArray()) {
      throw Problem.field(path + name, "must be a list");
    }
    List<JsonFields> items = new ArrayList<>();
    for (JsonNode item : node) {
      String place = path + name + "[" + items.size() + "].";
      if (!item.isObject()) {
        throw Problem.field(place.substring(0, place.length() - 1), "must be an object");
      }
      items.add(new JsonFields(item, place));
    }
    return items;
  }

  /** The name of a field as problems show it. */
  public String pathOf(String name) {
    return path + name;
  }
}
