package dev.ringback.sandbox.booking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the map behind one GraphQL object; a null value is a null field. */
final class Fields {
  private final Map<String, @Nullable Object> map = new LinkedHashMap<>();

  Fields with(String name, @Nullable Object value) {
    map.put(name, value);
    return this;
  }

  Map<String, @Nullable Object> map() {
    return map;
  }

  /** A whole list as one page of a connection. */
  static Map<String, @Nullable Object> connection(List<Map<String, @Nullable Object>> nodes) {
    return connection(nodes, null, null);
  }

  /**
   * One page of a connection.
   *
   * @param after cursor of the last node seen, if any
   * @param first most nodes on the page; null: no limit
   */
  static Map<String, @Nullable Object> connection(
      List<Map<String, @Nullable Object>> nodes, @Nullable String after, @Nullable Integer first) {
    int from = 0;
    for (int i = 0; after != null && i < nodes.size(); i++) {
      if (after.equals(nodes.get(i).get("id"))) {
        from = i + 1;
      }
    }
    int to = first == null ? nodes.size() : Math.min(nodes.size(), from + first);
    var shown = nodes.subList(from, to);
    var edges =
        shown.stream()
            .map(n -> new Fields().with("cursor", n.get("id")).with("node", n).map())
            .toList();
    return new Fields()
        .with("edges", edges)
        .with("pageInfo", pageInfo(shown, to < nodes.size()))
        .map();
  }

  private static Map<String, @Nullable Object> pageInfo(
      List<Map<String, @Nullable Object>> nodes, boolean more) {
    return new Fields()
        .with("startCursor", nodes.isEmpty() ? null : nodes.getFirst().get("id"))
        .with("endCursor", nodes.isEmpty() ? null : nodes.getLast().get("id"))
        .with("hasNextPage", more)
        .with("hasPreviousPage", false)
        .map();
  }
}
