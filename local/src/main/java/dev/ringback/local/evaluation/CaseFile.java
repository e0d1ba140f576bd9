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
          "MOVED",
          "CANCELLED",
          "KEPT",
          "ESCALATED",
          "OPTED_OUT",
          "DECLINED",
          "WRONG_NUMBER",
          "NURTURE",
          "NOTHING_ASKED",
          "NOT_REACHED",
          "NOT_CONTACTABLE",
          "ANSWERED",
          "OPEN",
          "NO_EPISODE");

  private final Path file;
  private final CaseFields fields;

  private CaseFile(Path file) {
    this.file = file;
    this.fields = new CaseFields(file);
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
        fields.problem("the file", "holds no keys");
      }
    } catch (JacksonException e) {
      fields.problem(
          "line " + e.getLocation().getLineNr(), "is not YAML: " + e.getOriginalMessage());
    } catch (IOException e) {
      fields.problem("the file", "cannot be read");
    }
    var problems = fields.problems();
    return new Read(problems.isEmpty() ? found : null, problems);
  }

  private Case of(JsonNode tree) {
    fields.known(
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
    var model = fields.oneOf(tree, "model", MODES, "normal");
    var clock = fields.oneOf(tree, "clock", Set.of("real", "fast"), "real");
    var faults = fields.list(tree, "faults");
    var closed = fields.flag(tree, "", "calendarClosed");
    var parts = parts(tree);
    var name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    return new Case(
        name,
        fields.text(tree, "", "title"),
        fields.texts(tree, "", "tags"),
        fields.flag(tree, "", "exclusive")
            || !model.equals("normal")
            || !faults.isEmpty()
            || closed,
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
    for (var node : fields.list(tree, "patients")) {
      var at = "patients[" + index++ + "].";
      fields.known(node, at, "as", "ringsAfter", "scenario", "definition");
      var as = fields.text(node, at, "as");
      if (!seen.add(as)) {
        fields.problem(at + "as", "is used twice");
      }
      if (!node.path("ringsAfter").isMissingNode() && !node.path("ringsAfter").isNumber()) {
        fields.problem(at + "ringsAfter", "must be seconds");
      }
      var wanted = new LinkedHashMap<String, JsonNode>();
      if (node.path("scenario").isString()) {
        wanted.put("scenario", node.path("scenario"));
      }
      if (node.path("definition").isObject()) {
        wanted.put("definition", node.path("definition"));
      }
      if (wanted.size() != 1) {
        fields.problem(at + "definition", "must be a scenario definition, or scenario its name");
      }
      var caller = node.path("definition").path("caller");
      parts.add(
          new Case.Part(
              as, node.path("ringsAfter").asDouble(0), wanted, caller.isObject() ? caller : null));
    }
    if (parts.isEmpty()) {
      fields.problem("patients", "must name at least one");
    }
    return parts;
  }

  private Map<String, Case.Expected> expected(JsonNode tree, List<String> patients) {
    var expected = new LinkedHashMap<String, Case.Expected>();
    for (var entry : tree.path("expect").properties()) {
      var at = "expect." + entry.getKey() + ".";
      var node = entry.getValue();
      if (!patients.contains(entry.getKey())) {
        fields.problem("expect." + entry.getKey(), "is no patient of the scenario");
      }
      fields.known(
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
      var outcomes = fields.texts(node, at, "outcome");
      outcomes.stream()
          .filter(outcome -> !OUTCOMES.contains(outcome))
          .forEach(outcome -> fields.problem(at + "outcome", outcome + " is no outcome"));
      expected.put(
          entry.getKey(),
          new Case.Expected(
              outcomes,
              fields.number(node, at, "appointments"),
              node.path("optedOut").isMissingNode() ? null : fields.flag(node, at, "optedOut"),
              fields.texts(node, at, "tickets"),
              fields.flag(node, at, "noTickets"),
              fields.patterns(node, at, "assistantSays"),
              fields.patterns(node, at, "assistantNeverSays"),
              fields.number(node, at, "textsAtMost"),
              fields.number(node, at, "questionsAtMost"),
              fields.texts(node, at, "flags"),
              fields.number(node, at, "voicemails"),
              fields.number(node, at, "callerTurnsAtMost"),
              place(node, at, "appointmentIs")));
    }
    if (expected.isEmpty()) {
      fields.problem("expect", "must say what is expected of a patient");
    }
    return expected;
  }

  private @Nullable String place(JsonNode node, String at, String field) {
    var value = node.path(field);
    if (value.isMissingNode()) {
      return null;
    }
    var place = value.asString("");
    if (!place.matches("[1-9]") && !place.equals(Offers.LAST)) {
      fields.problem(at + field, "must be 1 to 9, or last");
    }
    return place;
  }
}
