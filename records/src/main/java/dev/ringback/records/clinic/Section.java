package dev.ringback.records.clinic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One mapping of a file. Reading never fails: what is missing or wrong is reported and a
 * placeholder stands in for it, so that the rest can be read. In a section that is missing itself
 * nothing more is reported.
 */
public final class Section {
  private static final Pattern SECRET =
      Pattern.compile("(?i).*(secret|password|token|api.?key|private.?key|credential).*");

  private final FileReport report;
  private final String path;
  private final JsonNode node;
  private final Set<String> known = new LinkedHashSet<>();

  Section(FileReport report, String path, JsonNode node) {
    this.report = report;
    this.path = path;
    this.node = node;
    report.add(this);
  }

  public boolean has(String key) {
    known.add(key);
    return node.has(key);
  }

  public Section section(String key) {
    return asSection(at(key), required(key));
  }

  public List<Section> sections(String key) {
    return items(key, Section::asSection);
  }

  public <T> List<T> list(String key, Scalar<T> scalar) {
    return items(key, (s, at, item) -> s.read(at, item, scalar));
  }

  public <T> T value(String key, Scalar<T> scalar) {
    return read(at(key), required(key), scalar);
  }

  public <T> @Nullable T valueIfAny(String key, Scalar<T> scalar) {
    return has(key) ? read(at(key), node.get(key), scalar) : null;
  }

  public int wholeNumber(String key, int placeholder) {
    return plain(key, placeholder, JsonNode::isInt, JsonNode::intValue, "a whole number");
  }

  boolean trueOrFalse(String key, boolean ifMissing) {
    return has(key)
        ? plain(key, ifMissing, JsonNode::isBoolean, JsonNode::booleanValue, "true or false")
        : ifMissing;
  }

  double number(String key, double placeholder) {
    return plain(key, placeholder, JsonNode::isNumber, JsonNode::doubleValue, "a number");
  }

  /** The keys of this mapping, in the file's order. Asking for them makes none of them known. */
  public List<String> keys() {
    return List.copyOf(node.propertyNames());
  }

  /** Whatever stands there, of any shape; missing if nothing does, which is reported. */
  public JsonNode tree(String key) {
    return required(key);
  }

  /** Reports a value that is well-formed and yet cannot be. */
  public void refuse(String key, String message, String remedy) {
    report.problem(at(key), message, remedy);
  }

  public boolean sound() {
    return !node.isMissingNode() && report.sound(path);
  }

  public boolean sound(String key) {
    return !node.isMissingNode() && report.sound(at(key));
  }

  public String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  void reportUnknownKeys() {
    for (String key : node.propertyNames()) {
      if (known.contains(key)) {
        continue;
      }
      if (SECRET.matcher(key).matches()) {
        report.problem(
            at(key),
            "secrets never belong in a clinic file",
            "remove it, replace the secret, and set it in the environment of the program");
      } else {
        report.problem(
            at(key),
            "is not known here",
            "remove it, or write one of: " + String.join(", ", known));
      }
    }
  }

  private <T> T read(String at, JsonNode value, Scalar<T> scalar) {
    if (value.isMissingNode()) {
      return scalar.placeholder();
    }
    if (!value.isString()) {
      report.problem(at, "must be text", scalar.remedy() + "; put a number in quotes");
      return scalar.placeholder();
    }
    T read = scalar.read(value.stringValue().strip());
    if (read == null) {
      report.problem(at, scalar.complaint(), scalar.remedy());
      return scalar.placeholder();
    }
    return read;
  }

  private <N> N plain(
      String key, N placeholder, Predicate<JsonNode> is, Function<JsonNode, N> read, String what) {
    JsonNode value = required(key);
    if (is.test(value)) {
      return read.apply(value);
    }
    if (!value.isMissingNode()) {
      report.problem(at(key), "must be " + what, "write " + what + " without quotes");
    }
    return placeholder;
  }

  private <T> List<T> items(String key, Item<T> read) {
    JsonNode list = required(key);
    List<T> items = new ArrayList<>();
    if (list.isArray()) {
      for (int i = 0; i < list.size(); i++) {
        items.add(read.read(this, at(key) + "[" + i + "]", list.get(i)));
      }
    } else if (!list.isMissingNode()) {
      report.problem(at(key), "must be a list", "write [a, b], or one line for each with a dash");
    }
    return items;
  }

  private Section asSection(String at, JsonNode value) {
    if (value.isObject() || value.isMissingNode()) {
      return new Section(report, at, value);
    }
    report.problem(at, "must be a group of keys", "write the keys below it, indented");
    return new Section(report, at, MissingNode.getInstance());
  }

  private JsonNode required(String key) {
    known.add(key);
    JsonNode value = node.path(key);
    if (value.isNull()) {
      report.problem(at(key), "is empty", "write a value, or remove the key if it may be left out");
      return MissingNode.getInstance();
    }
    if (value.isMissingNode() && node.isObject()) {
      report.problem(at(key), "is missing", "add it");
    }
    return value;
  }

  /** Reads one item of a list. */
  private interface Item<T> {
    T read(Section section, String at, JsonNode item);
  }
}
