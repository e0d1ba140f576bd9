package dev.ringback.records.clinic;

import java.util.HashSet;
import java.util.Set;

/** Values that may occur once in a list. */
final class Unique {
  private final String list;
  private final Set<Object> seen = new HashSet<>();

  Unique(String list) {
    this.list = list;
  }

  void check(Section section, String key, Object value) {
    if (section.sound(key) && !seen.add(value)) {
      section.refuse(key, "occurs twice in " + list, "give each of them a name of its own");
    }
  }
}
