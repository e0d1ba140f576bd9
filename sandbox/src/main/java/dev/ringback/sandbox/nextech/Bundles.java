package dev.ringback.sandbox.nextech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;

/** What a search found, ten to a page unless it asked for up to fifty. */
final class Bundles {
  private static final int USUAL = 10;
  private static final int MOST = 50;

  private Bundles() {}

  static ResponseEntity<?> page(SearchQuery query, List<Map<String, Object>> found) {
    int size = Math.clamp(query.number("_count", USUAL), 1, MOST);
    int last = Math.max(1, (found.size() + size - 1) / size);
    int page = Math.clamp(query.number("_page", 1), 1, last);
    List<Map<String, Object>> links = new ArrayList<>();
    links.add(link(query, "first", 1));
    if (page > 1) {
      links.add(link(query, "previous", page - 1));
    }
    if (page < last) {
      links.add(link(query, "next", page + 1));
    }
    links.add(link(query, "last", last));
    Map<String, Object> bundle = new LinkedHashMap<>();
    bundle.put("resourceType", "Bundle");
    bundle.put("type", "searchset");
    bundle.put("total", found.size());
    bundle.put("link", links);
    List<Map<String, Object>> entries =
        found.stream()
            .skip((long) (page - 1) * size)
            .limit(size)
            .map(resource -> Map.<String, Object>of("resource", resource))
            .toList();
    if (!entries.isEmpty()) {
      bundle.put("entry", entries);
    }
    return ResponseEntity.ok(bundle);
  }

  private static Map<String, Object> link(SearchQuery query, String relation, int page) {
    String asked = query.request().getQueryString();
    String kept =
        asked == null
            ? ""
            : Arrays.stream(asked.split("&"))
                .filter(p -> !p.startsWith("_page="))
                .map(p -> p + "&")
                .collect(Collectors.joining());
    return Map.of(
        "relation",
        relation,
        "url",
        query.request().getRequestURL() + "?" + kept + "_page=" + page);
  }
}
