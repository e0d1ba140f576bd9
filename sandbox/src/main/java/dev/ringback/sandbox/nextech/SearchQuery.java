package dev.ringback.sandbox.nextech;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The parameters of a search. Those that are not documented are refused. */
record SearchQuery(HttpServletRequest request) {
  private static final Set<String> PAGING = Set.of("_count", "_page");

  static SearchQuery of(HttpServletRequest request, Set<String> documented) {
    for (String name : request.getParameterMap().keySet()) {
      if (!documented.contains(name) && !PAGING.contains(name)) {
        throw Refusal.malformed("Unknown search parameter: " + name);
      }
    }
    return new SearchQuery(request);
  }

  /** Every value as it was given. */
  List<String> all(String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? List.of() : Arrays.asList(values);
  }

  /** Whether one of the values separated by commas fits; true if the parameter is absent. */
  boolean any(String name, Predicate<String> fits) {
    List<String> given = all(name);
    return given.isEmpty()
        || given.stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(String::strip)
            .anyMatch(fits);
  }

  /** A text is compared from its beginning, whatever its case. */
  boolean begins(String name, @Nullable String data) {
    return any(name, sought -> data != null && data.toLowerCase().startsWith(sought.toLowerCase()));
  }

  Optional<String> one(String name) {
    return all(name).stream().findFirst();
  }

  int number(String name, int otherwise) {
    String text = one(name).orElse("");
    return text.matches("\\d{1,5}") ? Integer.parseInt(text) : otherwise;
  }
}
