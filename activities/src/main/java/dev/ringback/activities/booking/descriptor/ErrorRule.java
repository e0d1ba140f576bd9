package dev.ringback.activities.booking.descriptor;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One error by its status and, if statuses alone do not tell, by a word of its answer.
 *
 * @param statuses any of them
 * @param at where the word stands; null: the status tells
 * @param words any of them, compared without regard to case
 */
record ErrorRule(
    Set<Integer> statuses, @Nullable JsonPointer at, List<String> words, Meaning means) {

  boolean fits(int status, JsonNode answer) {
    if (!statuses.contains(status)) {
      return false;
    }
    if (at == null) {
      return true;
    }
    String found = answer.at(at).asString("");
    return words.stream().anyMatch(found::equalsIgnoreCase);
  }
}
