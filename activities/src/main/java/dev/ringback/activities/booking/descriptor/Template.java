package dev.ringback.activities.booking.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Text with names in braces, such as {@code /appointments/{appointmentId}}.
 *
 * @param parts the text between names and the names, in turn; the first is text
 */
record Template(List<String> parts) {
  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");

  Template {
    parts = List.copyOf(parts);
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if a brace belongs to no name
   */
  static Template of(String text) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = NAME.matcher(text);
    int at = 0;
    while (matcher.find()) {
      parts.add(literal(text.substring(at, matcher.start())));
      parts.add(matcher.group(1));
      at = matcher.end();
    }
    parts.add(literal(text.substring(at)));
    return new Template(parts);
  }

  Set<String> names() {
    return IntStream.range(0, parts.size())
        .filter(i -> i % 2 == 1)
        .mapToObj(parts::get)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** With the values in place of the names; null if one of them is not there. */
  @Nullable String fill(Values values) {
    return fill(values, UnaryOperator.identity());
  }

  /** As {@link #fill(Values)}, each value in another spelling. */
  @Nullable String fill(Values values, UnaryOperator<String> spelling) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      if (i % 2 == 0) {
        text.append(parts.get(i));
        continue;
      }
      Object value = values.get(parts.get(i));
      if (value == null) {
        return null;
      }
      text.append(spelling.apply(value.toString()));
    }
    return text.toString();
  }

  /** The one name it consists of, if it holds nothing else: a number then stays a number. */
  @Nullable String onlyName() {
    return parts.size() == 3 && parts.get(0).isEmpty() && parts.get(2).isEmpty()
        ? parts.get(1)
        : null;
  }

  private static String literal(String text) {
    if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
      throw new IllegalArgumentException("a brace that belongs to no name");
    }
    return text;
  }
}
