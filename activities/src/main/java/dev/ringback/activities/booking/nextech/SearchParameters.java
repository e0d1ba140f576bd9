package dev.ringback.activities.booking.nextech;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parameters of a search, in order; one name may come twice. Its text form is empty. */
final class SearchParameters {
  private static final Pattern NOT_IN_A_QUERY = Pattern.compile("[^A-Za-z0-9._~%=&:,/+$-]");

  private final List<String> encoded = new ArrayList<>();

  SearchParameters and(String name, String value) {
    encoded.add(name + "=" + encoded(value));
    return this;
  }

  /** A query as a link of Nextech's holds it, without the question mark. */
  static SearchParameters ofLink(String query) {
    var parameters = new SearchParameters();
    parameters.encoded.add(
        NOT_IN_A_QUERY.matcher(query).replaceAll(found -> encoded(found.group())));
    return parameters;
  }

  /** With the question mark; empty if there are none. */
  String query() {
    return encoded.isEmpty() ? "" : "?" + String.join("&", encoded);
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return "SearchParameters[…]";
  }
}
