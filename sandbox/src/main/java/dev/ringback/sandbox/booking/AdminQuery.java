package dev.ringback.sandbox.booking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the Admin API: comparisons joined by AND, values in single quotes with {@code \'} for
 * a quote. Only the filter fields integrations name are known.
 */
record AdminQuery(List<Comparison> all) {
  static final Set<String> APPOINTMENT =
      Set.of("id", "startAt", "createdAt", "cancelled", "staffId");
  static final Set<String> CLIENT = Set.of("id", "email", "mobilePhone", "firstName", "lastName");

  private static final Pattern COMPARISON =
      Pattern.compile("\\s*(\\w+)\\s*(>=|<=|!=|=|>|<)\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|(true|false))");
  private static final Pattern AND = Pattern.compile("\\s+(?i:and)\\s+");

  static AdminQuery parse(@Nullable String text, Set<String> fields) {
    var all = new ArrayList<Comparison>();
    int at = 0;
    Matcher comparison = text == null ? COMPARISON.matcher("") : COMPARISON.matcher(text);
    while (text != null && at < text.length()) {
      if (!comparison.region(at, text.length()).lookingAt()
          || !fields.contains(comparison.group(1))) {
        throw new Refused("INVALID_QUERY", "The query string is invalid.");
      }
      String quoted = comparison.group(3);
      String value = quoted == null ? comparison.group(4) : quoted.replaceAll("\\\\(.)", "$1");
      all.add(new Comparison(comparison.group(1), comparison.group(2), value));
      Matcher and = AND.matcher(text).region(comparison.end(), text.length());
      boolean more = and.lookingAt();
      at = more ? and.end() : comparison.end();
      if (!more && !text.substring(at).isBlank()) {
        throw new Refused("INVALID_QUERY", "The query string is invalid.");
      }
      if (!more) {
        break;
      }
    }
    return new AdminQuery(List.copyOf(all));
  }

  boolean matches(Function<String, @Nullable Object> fields) {
    return all.stream().allMatch(c -> c.holds(fields.apply(c.field())));
  }

  static @Nullable Object of(Appointment a, String field) {
    return switch (field) {
      case "id" -> a.id();
      case "startAt" -> a.startAt();
      case "createdAt" -> a.createdAt();
      case "cancelled" -> a.cancelled();
      case "staffId" -> a.staff().id();
      default -> throw new IllegalArgumentException(field);
    };
  }

  static @Nullable Object of(Client c, String field) {
    return switch (field) {
      case "id" -> c.id();
      case "email" -> c.email();
      case "mobilePhone" -> c.mobilePhone();
      case "firstName" -> c.firstName();
      case "lastName" -> c.lastName();
      default -> throw new IllegalArgumentException(field);
    };
  }

  /** One comparison; a missing value holds for nothing but {@code !=}. */
  record Comparison(String field, String operator, String value) {
    boolean holds(@Nullable Object actual) {
      if (actual == null) {
        return operator.equals("!=");
      }
      int order =
          actual instanceof Instant i ? i.compareTo(instant()) : actual.toString().compareTo(value);
      return switch (operator) {
        case "=" -> order == 0;
        case "!=" -> order != 0;
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        case "<" -> order < 0;
        default -> order <= 0;
      };
    }

    private Instant instant() {
      try {
        return OffsetDateTime.parse(value).toInstant();
      } catch (DateTimeParseException e) {
        throw new Refused("INVALID_QUERY", "A time in the query string is invalid.");
      }
    }
  }
}
