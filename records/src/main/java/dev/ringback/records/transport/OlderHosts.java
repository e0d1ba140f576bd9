package dev.ringback.records.transport;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Vendors' hosts to which TLS 1.2 may be spoken because they know no newer one. Nobody unless an
 * operator names them.
 *
 * @param names in lower case
 */
record OlderHosts(Set<String> names) {
  static final String VARIABLE = "RINGBACK_TLS12_HOSTS";

  static OlderHosts of(Map<String, String> environment) {
    return new OlderHosts(
        Arrays.stream(environment.getOrDefault(VARIABLE, "").split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean include(@Nullable String host) {
    return host != null && names.contains(host.toLowerCase(Locale.ROOT));
  }
}
