package dev.ringback.activities.booking.descriptor;

import dev.ringback.records.clinic.Scalar;
import dev.ringback.records.clinic.Section;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonPointer;

/** Reads one operation. */
final class OperationReader {
  private static final int PAGE_SIZE = 100;

  private final OperationName name;
  private final Section section;

  OperationReader(OperationName name, Section section) {
    this.name = name;
    this.section = section;
  }

  Operation read() {
    RequestTemplate request = new RequestReader(section, name.known()).read();
    Set<Integer> success = Scalars.statuses(section, "success");
    JsonPointer list = name.isList() ? section.value("list", Scalars.POINTER) : null;
    Map<Field, JsonPointer> fields = fields();
    Paging paging = name.isList() ? paging(request) : new Paging.None();
    int longestDays = longestDays();
    mustName(request);
    return new Operation(
        name, request, success, list, fields, paging, errors(section), longestDays);
  }

  static List<ErrorRule> errors(Section section) {
    return section.has("errors")
        ? section.sections("errors").stream().map(OperationReader::error).toList()
        : List.of();
  }

  private static ErrorRule error(Section rule) {
    Set<Integer> statuses = Scalars.statuses(rule, "status");
    JsonPointer at = rule.valueIfAny("at", Scalars.POINTER);
    List<String> words = at == null ? List.of() : rule.list("words", Scalar.TEXT);
    if (at == null && statuses.stream().anyMatch(s -> s < 300) && rule.sound("status")) {
      rule.refuse("status", "is one of success, and no word tells the error", "add at and words");
    }
    return new ErrorRule(statuses, at, words, rule.value("means", Scalar.oneOf(Meaning.class)));
  }

  private Map<Field, JsonPointer> fields() {
    Map<Field, JsonPointer> fields = new EnumMap<>(Field.class);
    if (!section.has("fields") && name.needed().isEmpty()) {
      return fields;
    }
    Section group = section.section("fields");
    for (Field field : name.needed()) {
      fields.put(field, group.value(field.key(), Scalars.POINTER));
    }
    for (Field field : Field.values()) {
      if (name.mayRead(field) && !name.needed().contains(field)) {
        JsonPointer at = group.valueIfAny(field.key(), Scalars.POINTER);
        if (at != null) {
          fields.put(field, at);
        }
      }
    }
    return fields;
  }

  private Paging paging(RequestTemplate request) {
    if (!section.has("pages")) {
      refusePage(request, "page");
      refusePage(request, "cursor");
      return new Paging.None();
    }
    Section pages = section.section("pages");
    JsonPointer next = pages.valueIfAny("cursor", Scalars.POINTER);
    int size = pages.has("size") ? pages.wholeNumber("size", PAGE_SIZE) : PAGE_SIZE;
    if (pages.sound() && size < 1) {
      pages.refuse("size", "is below 1", "write how many items a page holds");
    }
    if (next != null) {
      requirePage(request, pages, "cursor");
      return new Paging.Marked(next, size);
    }
    int first = pages.wholeNumber("first", 1);
    requirePage(request, pages, "page");
    return new Paging.Numbered(first, size);
  }

  private void refusePage(RequestTemplate request, String value) {
    if (section.sound() && request.names().contains(value)) {
      section.refuse(
          "pages",
          "is missing, though the request names {" + value + "}",
          "add it: {first: 1} for numbered pages, {cursor: /next} for a mark in the answer");
    }
  }

  private static void requirePage(RequestTemplate request, Section pages, String value) {
    if (pages.sound() && !request.names().contains(value)) {
      pages.refuse(
          value.equals("page") ? "first" : value,
          "is never sent: the request does not name {" + value + "}",
          "name it in query or body, or remove pages");
    }
  }

  private int longestDays() {
    if (name != OperationName.AVAILABILITY || !section.has("longestDays")) {
      return 0;
    }
    int days = section.wholeNumber("longestDays", 1);
    if (section.sound("longestDays") && days < 1) {
      section.refuse("longestDays", "is below 1", "write how many days one search may span");
    }
    return days;
  }

  private void mustName(RequestTemplate request) {
    for (Set<String> group : name.mustName()) {
      if (section.sound() && group.stream().noneMatch(request.names()::contains)) {
        section.refuse(
            place(request),
            "names none of {" + String.join("}, {", new TreeSet<>(group)) + "}",
            "name one of them in path, query or body");
      }
    }
  }

  /** Where a missing name would most likely go. */
  private static String place(RequestTemplate request) {
    return request.body() == null ? "path" : "body";
  }
}
