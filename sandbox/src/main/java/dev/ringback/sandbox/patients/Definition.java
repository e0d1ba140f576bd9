package dev.ringback.sandbox.patients;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads a scenario and says which field is wrong. */
final class Definition {
  private final ObjectMapper mapper;

  /** Reads with a mapper that refuses unknown fields. */
  Definition(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Reads.
   *
   * @throws IllegalArgumentException naming the field, as in {@code rules[2].asked: …}
   */
  Scenario read(JsonNode story) {
    Scenario scenario;
    try {
      scenario = mapper.treeToValue(story, Scenario.class);
    } catch (JacksonException e) {
      throw problem(path(e.getPath()), why(e));
    }
    if (scenario == null) {
      throw problem("definition", "is missing");
    }
    check(scenario);
    return scenario;
  }

  private static void check(Scenario scenario) {
    require("caller", scenario.caller());
    require("caller.given", scenario.caller().given());
    require("caller.family", scenario.caller().family());
    require("opening", scenario.opening());
    check("opening", scenario.opening());
    for (int i = 0; i < scenario.rules().size(); i++) {
      check("rules[" + i + "]", scenario.rules().get(i));
    }
    for (int i = 0; i < scenario.phone().size(); i++) {
      require("phone[" + i + "].ends", scenario.phone().get(i).ends());
    }
    require("desk.line", scenario.desk().line());
    require("desk.notifications", scenario.desk().notifications());
    for (int i = 0; i < scenario.alsoTexts().size(); i++) {
      require("alsoTexts[" + i + "].say", scenario.alsoTexts().get(i).say());
    }
  }

  private static void check(String where, Rule rule) {
    pattern(where + ".asked", rule.asked());
    pattern(where + ".read", rule.read());
    words(where + ".interruptsAfter", rule.interruptsAfter());
    words(where + ".dropsAfter", rule.dropsAfter());
    String keys = rule.keys();
    if (keys != null && !keys.matches("[0-9*#]+")) {
      throw problem(where + ".keys", "must be keys of a phone");
    }
  }

  private static void words(String where, @Nullable Integer words) {
    if (words != null && words < 1) {
      throw problem(where, "must be 1 or more");
    }
  }

  private static void pattern(String where, @Nullable String pattern) {
    try {
      Pattern.compile(pattern == null ? "" : pattern);
    } catch (PatternSyntaxException e) {
      throw problem(where, e.getDescription());
    }
  }

  private static void require(String where, @Nullable Object value) {
    if (value == null) {
      throw problem(where, "is missing");
    }
  }

  private static String why(JacksonException e) {
    return e instanceof UnrecognizedPropertyException
        ? "is not a field here"
        : e.getOriginalMessage();
  }

  private static String path(List<JacksonException.Reference> path) {
    var words = new StringBuilder();
    for (JacksonException.Reference step : path) {
      String name = step.getPropertyName();
      words.append(name == null ? "[" + step.getIndex() + "]" : "." + name);
    }
    return words.isEmpty() ? "definition" : words.toString().replaceFirst("^\\.", "");
  }

  private static IllegalArgumentException problem(String where, String what) {
    return new IllegalArgumentException(where + ": " + what);
  }
}
