package dev.ringback.sandbox.restpms;

import java.util.List;

/** A part of a list. */
record Page<T>(List<T> items, boolean last) {

  /** The part that begins at this item. */
  static <T> Page<T> from(List<T> all, int offset, int size) {
    if (size < 1 || size > 100) {
      throw PracticeRefusal.invalid("a page holds 1 to 100");
    }
    int begin = Math.min(offset, all.size());
    int end = Math.min(begin + size, all.size());
    return new Page<>(List.copyOf(all.subList(begin, end)), end == all.size());
  }
}
