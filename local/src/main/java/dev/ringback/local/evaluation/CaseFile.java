package dev.ringback.local.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a scenario's file and says everything that is wrong with it. */
final class CaseFile {
  static final YAMLMapper YAML = YAMLMapper.builder().build();
  private static final Set<String> MODES =
      Set.of("normal", "hostile", "down", "slow", "garbage", "refusing");
  private static final Set<String> OUTCOMES =
      Set.of(
          "BOOKED",
          "ESCALATED",
          "OPTED_OUT",
          "DECLINED",
          "WRONG_NUMBER",
          "NURTURE",
          "NOTHING_ASKED",
          "NOT_REACHED",
          "NOT_CONTACTABLE",
          "OPEN",
          "NO_EPISODE");

  private final Path file;
  private final List<String> problems = new ArrayList<>();

  private CaseFile(Path file) {
    this.file = file;
  }

  /** A case, or what is wrong with its file, each naming file and field. */
  record Read(@Nullable Case found, List<String> problems) {}

  static Read read(Path file) {
    return new CaseFile(file).read();
  }

  private Read read() {
    Case found = null;
    try {
      var tree = YAML.readTree(Files.readString(file));
      if (tree.isObject()) {
        found = of(tree);
      } else {
        problem("the file", "holds no keys");
      }
    } catch (JacksonException e) {
      problem("line " + e.getLocation().getLineNr(), "is not YAML: " + e.getOriginalMessage());
    } catch (IOException e) {
      problem("the file", "cannot be read");
    }
    return problems.isEmpty() ? new Read(found, List.of()) : new Read(null, List.copyOf(problems));
  }

  private Case of(JsonNode tree) {
    known(
        tree,
        "",
        "title",
        "tags",
        "exclusive",
        "model",
        "clock",
        "faults",
        "calendarClosed",
        "patients",
        "expect");
    var model = oneOf(tree, "model", MODES, "normal");
    var clock = oneOf(tree, "clock", Set.of("real", "fast"), "real");
    var faults = list(tree, "faults");
    var closed = flag(tree, "", "calendarClosed");
    var parts = parts(tree);
    var name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    return new Case(
        name,
        text(tree, "", "title"),
        texts(tree, "", "tags"),
        flag(tree, "", "exclusive") || !model.equals("normal") || !faults.isEmpty() || closed,
        model,
        clock.equals("fast"),
        faults,
        closed,
        parts,
        expected(tree, parts.stream().map(Case.Part::as).toList()));
  }

  private List<Case.Part> parts(JsonNode tree) {
    var parts = new ArrayList<Case.Part>();
    var seen = new HashSet<String>();
    var index = 0;
    for (var node : list(tree, "patients")) {
      var at = "patients[" + index++ + "].";
      known(node, at, "as", "ringsAfter", "scenario", "definition");
      var as = text(node, at, "as");
      if (!seen.add(as)) {
        problem(at + "as", "is used twice");
      }
      if (!node.path("ringsAfter").isMissingNode() && !node.path("ringsAfter").isNumber()) {
        problem(at + "ringsAfter", "must be seconds");
      }
      var wanted = new LinkedHashMap<String, JsonNode>();
      if (node.path("scenario").isString()) {
        wanted.put("scenario", node.path("scenario"));
      }
      if (node.path("definition").isObject()) {
        wanted.put("definition", node.path("definition"));
      }
      if (wanted.size() != 1) {
        problem(at + "definition", "must be a scenario definition, or scenario its name");
      }
      var caller = node.path("definition").path("caller");
      parts.add(
          new Case.Part(
              as, node.path("ringsAfter").asDouble(0), wanted, caller.isObject() ? caller : null));
    }
    if (parts.isEmpty()) {
      problem("patients", "must name at least one");
    }
    return parts;
  }

  private Map<String, Case.Expected> expected(JsonNode tree, List<String> patients) {
    var expected = new LinkedHashMap<String, Case.Expected>();
    for (var entry : tree.path("expect").properties()) {
      var at = "expect." + entry.getKey() + ".";
      var node = entry.getValue();
      if (!patients.contains(entry.getKey())) {
        problem("expect." + entry.getKey(), "is no patient of the scenario");
      }
      known(
          node,
          at,
          "outcome",
          "appointments",
          "optedOut",
          "tickets",
          "noTickets",
          "assistantSays",
          "assistantNeverSays",
          "textsAtMost",
          "questionsAtMost",
          "flags",
          "voicemails",
          "callerTurnsAtMost",
          "appointmentIs");
      var outcomes = texts(node, at, "outcome");
      outcomes.stream()
          .filter(outcome -> !OUTCOMES.contains(outcome))
          .forEach(outcome -> problem(at + "outcome", outcome + " is no outcome"));
      expected.put(
          entry.getKey(),
          new Case.Expected(
              outcomes,
              number(node, at, "appointments"),
              node.path("optedOut").isMissingNode() ? null : flag(node, at, "optedOut"),
              texts(node, at, "tickets"),
              flag(node, at, "noTickets"),
              patterns(node, at, "assistantSays"),
              patterns(node, at, "assistantNeverSays"),
              number(node, at, "textsAtMost"),
              number(node, at, "questionsAtMost"),
              texts(node, at, "flags"),
              number(node, at, "voicemails"),
              number(node, at, "callerTurnsAtMost"),
              place(node, at, "appointmentIs")));
    }
    if (expected.isEmpty()) {
      problem("expect", "must say what is expected of a patient");
    }
    return expected;
  }

  private List<Pattern> patterns(JsonNode node, String at, String field) {
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

  private void known(JsonNode node, String at, String... fields) {
    var names = Set.of(fields);
    node.propertyNames().stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> problem(at + name, "is not known"));
  }

  private String oneOf(JsonNode node, String field, Set<String> allowed, String fallback) {
    var value = node.path(field).asString(fallback);
    if (!allowed.contains(value)) {
      problem(field, "must be one of " + String.join(", ", allowed.stream().sorted().toList()));
    }
    return value;
  }

  private String text(JsonNode node, String at, String field) {
    var value = node.path(field).asString("");
    if (value.isBlank()) {
      problem(at + field, "is missing");
    }
    return value;
  }

  private boolean flag(JsonNode node, String at, String field) {
    var value = node.path(field);
    if (!value.isMissingNode() && !value.isBoolean()) {
      problem(at + field, "must be true or false");
    }
    return value.asBoolean(false);
  }

  private @Nullable Integer number(JsonNode node, String at, String field) {
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

  private @Nullable String place(JsonNode node, String at, String field) {
    var value = node.path(field);
    if (value.isMissingNode()) {
      return null;
    }
    var place = value.asString("");
    if (!place.matches("[1-9]") && !place.equals(Offers.LAST)) {
      problem(at + field, "must be 1 to 9, or last");
    }
    return place;
  }

  private List<JsonNode> list(JsonNode node, String field) {
    var value = node.path(field);
    if (!value.isMissingNode() && !value.isArray()) {
      problem(field, "must be a list");
    }
    return value.isArray() ? value.valueStream().toList() : List.of();
  }

  /** One text, or a list of them. */
  private List<String> texts(JsonNode node, String at, String field) {
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

  private void problem(String field, String what) {
    problems.add(file + ": " + field + " " + what);
  }
}
