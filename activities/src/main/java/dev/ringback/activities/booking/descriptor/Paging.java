package dev.ringback.activities.booking.descriptor;

import tools.jackson.core.JsonPointer;

/** How a long list is asked for. */
sealed interface Paging {
  /** All at once. */
  record None() implements Paging {}

  /** By number: {@code page} and {@code pageSize} until a page is not full. */
  record Numbered(int first, int size) implements Paging {}

  /** By the mark the last answer gave: {@code cursor} until there is none. */
  record Marked(JsonPointer next, int size) implements Paging {}
}
