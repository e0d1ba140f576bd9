package dev.ringback.sandbox.twilio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;

/** One page of a list, in Twilio's envelope. */
final class Listing {
  private Listing() {}

  /**
   * The page that was asked for.
   *
   * @param resource last part of the list's address, such as {@code Calls}
   * @param view what a member looks like to this account
   */
  static <T> ResponseEntity<?> page(
      String account, String resource, List<T> all, Form query, BiFunction<T, String, ?> view) {
    String uri = "/2010-04-01/Accounts/" + account + "/" + resource + ".json";
    int size = query.number("PageSize", 50, 1, 1000);
    int page = query.number("Page", 0, 0, Integer.MAX_VALUE / 1000);
    int start = Math.min(page * size, all.size());
    int end = Math.min(start + size, all.size());
    String base = uri + "?PageSize=" + size + "&Page=";
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(
        resource.toLowerCase(Locale.ROOT),
        all.subList(start, end).stream().map(one -> view.apply(one, account)).toList());
    body.put("page", page);
    body.put("page_size", size);
    body.put("start", start);
    body.put("end", Math.max(start, end - 1));
    body.put("uri", base + page);
    body.put("first_page_uri", base + 0);
    body.put("next_page_uri", end < all.size() ? base + (page + 1) : null);
    body.put("previous_page_uri", page > 0 ? base + (page - 1) : null);
    return ResponseEntity.ok(body);
  }
}
