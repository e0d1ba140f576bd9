package dev.ringback.activities.booking.descriptor;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What templates are filled with, by name. Its text form shows nothing. */
record Values(Map<String, Object> byName) {
  static final Set<String> NUMBER = Set.of("phone", "phoneDigits", "phoneNational");
  static final Set<String> PERSON = and(NUMBER, "email", "givenName", "familyName");
  static final Set<String> SLOT =
      Set.of(
          "locationId", "serviceId", "staffId", "slotId", "start", "end", "startDate", "minutes");
  static final Set<String> PAGE = Set.of("page", "pageSize", "cursor");

  Values {
    byName = Map.copyOf(byName);
  }

  static Values none() {
    return new Values(Map.of());
  }

  /** These and one more; null or empty: there is no such value. */
  Values with(String name, @Nullable Object value) {
    if (value == null || value.equals("")) {
      return this;
    }
    Map<String, Object> more = new HashMap<>(byName);
    more.put(name, value);
    return new Values(more);
  }

  Values with(Values others) {
    Map<String, Object> more = new HashMap<>(byName);
    more.putAll(others.byName);
    return new Values(more);
  }

  @Nullable Object get(String name) {
    return byName.get(name);
  }

  static Set<String> and(Set<String> some, String... more) {
    return and(some, Set.of(more));
  }

  static Set<String> and(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  @Override
  public String toString() {
    return "Values[…]";
  }
}
