package dev.ringback.sandbox.twilio;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A request's parameters, checked for names the API does not have. */
record Form(MultiValueMap<String, String> values) {
  static Form of(MultiValueMap<String, String> values, Set<String> known) {
    values.keySet().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw TwilioRefusal.badRequest(20001, "Unknown parameter " + name);
        });
    return new Form(values);
  }

  /** The value, null when absent or empty. */
  @Nullable String get(String name) {
    String value = values.getFirst(name);
    return value == null || value.isEmpty() ? null : value;
  }

  String get(String name, String otherwise) {
    String value = get(name);
    return value == null ? otherwise : value;
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  int number(String name, int otherwise, int min, int max) {
    String value = get(name);
    try {
      int number = value == null ? otherwise : Integer.parseInt(value);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // refused below like a number out of range
    }
    throw TwilioRefusal.badRequest(20001, "Invalid value for " + name + ": " + value);
  }

  /** An absolute http or https address, refused with {@code code} when it is something else. */
  @Nullable String url(String name, int code) {
    String value = get(name);
    if (value == null) {
      return null;
    }
    try {
      URI uri = URI.create(value);
      if (uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme())) {
        return value;
      }
    } catch (IllegalArgumentException e) {
      // refused below
    }
    throw TwilioRefusal.badRequest(code, name + " is not a valid URL: " + value);
  }

  String method(String name) {
    String value = get(name, "POST");
    if (!Set.of("GET", "POST").contains(value)) {
      throw TwilioRefusal.badRequest(20001, "Invalid value for " + name + ": " + value);
    }
    return value;
  }
}
