package dev.ringback.activities.booking.descriptor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One request and how its answer is read.
 *
 * @param success statuses that say it was done
 * @param list where the answer holds the list; null: the answer is one thing
 * @param fields where the answer, or one item of its list, holds what is read
 * @param errors read before the descriptor's
 * @param longestDays days one search may span; 0: any number
 */
record Operation(
    OperationName name,
    RequestTemplate request,
    Set<Integer> success,
    @Nullable JsonPointer list,
    Map<Field, JsonPointer> fields,
    Paging paging,
    List<ErrorRule> errors,
    int longestDays) {

  boolean names(String value) {
    return request.names().contains(value);
  }

  boolean reads(Field field) {
    return fields.containsKey(field);
  }

  /** What the field holds as text; empty if there is nothing. */
  String text(JsonNode item, Field field) {
    JsonPointer at = fields.get(field);
    return at == null ? "" : item.at(at).asString("").strip();
  }
}
