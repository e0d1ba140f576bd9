package dev.ringback.local.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one file, of whatever kind they must be; collects what is wrong with them. */
final class CaseFields {
  private final Path file;
  private final List<String> problems = new ArrayList<>();

  CaseFields(Path file) {
    this.file = file;
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  List<Pattern> patterns(JsonNode node, String at, String field) {
    var patterns = new ArrayList<Pattern>();
    for (var text : texts(node, at, field)) {
      try {
        patterns.add(
            Pattern.compile(
                text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL));
      } catch (PatternSyntaxException e) {
        problem(at + field, "is no regular expression: " + e.getDescription());
      }
    }
    return patterns;
  }

  void known(JsonNode node, String at, String... fields) {
    var names = Set.of(fields);
    node.propertyNames().stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> problem(at + name, "is not known"));
  }

  String oneOf(JsonNode node, String field, Set<String> allowed, String fallback) {
    var value = node.path(field).asString(fallback);
    if (!allowed.contains(value)) {
      problem(field, "must be one of " + String.join(", ", allowed.stream().sorted().toList()));
    }
    return value;
  }

  String text(JsonNode node, String at, String field) {
    var value = node.path(field).asString("");
    if (value.isBlank()) {
      problem(at + field, "is missing");
    }
    return value;
  }

  boolean flag(JsonNode node, String at, String field) {
    var value = node.path(field);
    if (!value.isMissingNode() && !value.isBoolean()) {
      problem(at + field, "must be true or false");
    }
    return value.asBoolean(false);
  }

  @Nullable Integer number(JsonNode node, String at, String field) {
    var value = node.path(field);
    if (value.isMissingNode()) {
      return null;
    }
    if (!value.isInt() || value.asInt() < 0) {
      problem(at + field, "must be a whole number");
      return null;
    }
    return value.asInt();
  }

  List<JsonNode> list(JsonNode node, String field) {
    var value = node.path(field);
    if (!value.isMissingNode() && !value.isArray()) {
      problem(field, "must be a list");
    }
    return value.isArray() ? value.valueStream().toList() : List.of();
  }

  /** One text, or a list of them. */
  List<String> texts(JsonNode node, String at, String field) {
    var value = node.path(field);
    if (value.isMissingNode()) {
      return List.of();
    }
    if (value.isString()) {
      return List.of(value.asString());
    }
    if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
      problem(at + field, "must be a list of texts");
      return List.of();
    }
    return value.valueStream().map(JsonNode::asString).toList();
  }

  void problem(String field, String what) {
    problems.add(file + ": " + field + " " + what);
  }
}
