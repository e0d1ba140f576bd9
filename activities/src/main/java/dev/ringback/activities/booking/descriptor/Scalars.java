package dev.ringback.activities.booking.descriptor;

import dev.ringback.records.clinic.Scalar;
import dev.ringback.records.clinic.Section;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Kinds of values that descriptors hold. */
final class Scalars {
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  static final Scalar<String> METHOD =
      new Scalar<>(
          "GET",
          "is not a method",
          "write one of: " + String.join(", ", METHODS),
          text -> METHODS.contains(text) ? text : null);

  static final Scalar<Template> TEMPLATE =
      new Scalar<>(
          Template.of(""),
          "has a brace that belongs to no name",
          "write names as {appointmentId}, without spaces",
          Template::of);

  static final Scalar<Template> PATH =
      new Scalar<>(
          Template.of("/"),
          "is not a path below the base URL",
          "begin it with a slash, write names as {appointmentId}, and put parameters under query",
          text -> text.matches("/[^?#\\s]*") ? Template.of(text) : null);

  static final Scalar<JsonPointer> POINTER =
      new Scalar<>(
          JsonPointer.empty(),
          "is not a JSON Pointer",
          "write the way to the value, such as /data/id; \"\" is the whole",
          JsonPointer::compile);

  static final Scalar<String> BASE_URL =
      new Scalar<>(
          "https://vendor.example",
          "is not a base URL",
          "write it like https://vendor.example/prefix, without a slash at the end",
          text -> text.matches("https?://[^/?#\\s]+(/[^?#\\s]*[^/?#\\s])?") ? text : null);

  static final Scalar<String> TIME_PATTERN =
      new Scalar<>(
          "",
          "is not a pattern of java.time's DateTimeFormatter",
          "write one such as MM/dd/yyyy HH:mm, or leave it out for ISO 8601",
          Scalars::pattern);

  static final Scalar<String> HEADER =
      new Scalar<>(
          "X-Header",
          "is not the name of a header",
          "write it like Authorization",
          text -> text.matches("[A-Za-z0-9-]{1,60}") ? text : null);

  private Scalars() {}

  private static String pattern(String text) {
    var _ = DateTimeFormatter.ofPattern(text, Locale.ROOT);
    return text;
  }

  /** Statuses of HTTP, as a list of whole numbers. */
  static Set<Integer> statuses(Section section, String key) {
    Set<Integer> statuses = new LinkedHashSet<>();
    JsonNode list = section.tree(key);
    if (list.isMissingNode()) {
      return statuses;
    }
    for (JsonNode status : list) {
      if (!status.isInt() || status.intValue() < 200 || status.intValue() > 499) {
        section.refuse(
            key,
            "holds what is no status between 200 and 499",
            "write whole numbers; 5xx, 401, 408 and 429 are understood without a rule");
        return statuses;
      }
      statuses.add(status.intValue());
    }
    if (!list.isArray() || statuses.isEmpty()) {
      section.refuse(key, "is not a list of statuses", "write it like [200, 201]");
    }
    return statuses;
  }
}
