package dev.ringback.sandbox.restpms;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a request holds, taken out one by one; what is left over at the end is refused. */
final class StrictFields {
  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode node;
  private final Set<String> left;

  private StrictFields(JsonNode node) {
    if (!node.isObject()) {
      throw PracticeRefusal.invalid("the body must be a JSON object");
    }
    this.node = node;
    this.left = new LinkedHashSet<>(node.propertyNames());
  }

  static StrictFields body(String body) {
    try {
      return new StrictFields(JSON.readTree(body));
    } catch (JacksonException e) {
      throw PracticeRefusal.invalid("the body must be a JSON object");
    }
  }

  static StrictFields query(Map<String, String> query) {
    return new StrictFields(JSON.valueToTree(query));
  }

  String required(String name) {
    String text = text(name);
    if (text == null || text.isBlank()) {
      throw PracticeRefusal.invalid(name + " is required");
    }
    return text;
  }

  @Nullable String text(String name) {
    left.remove(name);
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw PracticeRefusal.invalid(name + " must be a string");
    }
    return value.stringValue();
  }

  StrictFields group(String name) {
    left.remove(name);
    return new StrictFields(node.path(name));
  }

  /** A whole number, as JSON number in a body and as digits in a query. */
  int number(String name, int otherwise) {
    left.remove(name);
    JsonNode value = node.path(name);
    if (value.isMissingNode()) {
      return otherwise;
    }
    String text = value.asString("");
    if (!text.matches("[0-9]{1,6}")) {
      throw PracticeRefusal.invalid(name + " must be a whole number");
    }
    return Integer.parseInt(text);
  }

  <T> T time(String name, Function<String, T> form) {
    try {
      return form.apply(required(name));
    } catch (DateTimeException e) {
      throw PracticeRefusal.invalid(name + " is not a time of the documented form");
    }
  }

  <T> @Nullable T timeIfAny(String name, Function<String, T> form) {
    return node.has(name) ? time(name, form) : null;
  }

  List<String> separated(String name) {
    String text = text(name);
    return text == null ? List.of() : Arrays.stream(text.split(",")).toList();
  }

  void end() {
    if (!left.isEmpty()) {
      throw PracticeRefusal.invalid("unknown: " + String.join(", ", left));
    }
  }
}
