package dev.ringback.activities.booking.descriptor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request whose values are still to be filled in. A parameter, header or member of the body that
 * names a value which is not there is left out.
 *
 * @param body what is sent as JSON; null: nothing
 * @param form what is sent as a form instead; empty: nothing
 */
record RequestTemplate(
    String method,
    Template path,
    Map<String, Template> query,
    Map<String, Template> headers,
    @Nullable JsonNode body,
    Map<String, Template> form) {
  private static final JsonMapper JSON = new JsonMapper();

  Set<String> names() {
    Set<String> names = new TreeSet<>(path.names());
    query.values().forEach(t -> names.addAll(t.names()));
    headers.values().forEach(t -> names.addAll(t.names()));
    form.values().forEach(t -> names.addAll(t.names()));
    if (body != null) {
      BodyTemplate.templates(body).forEach(t -> names.addAll(t.names()));
    }
    return names;
  }

  /**
   * Fills it in.
   *
   * @throws IllegalStateException if a value of the path is not there
   */
  RestRequest fill(Values values) {
    String filledPath = path.fill(values, RequestTemplate::encoded);
    if (filledPath == null) {
      throw new IllegalStateException("the path needs a value that is not there");
    }
    String parameters = joined(query, values);
    Map<String, String> filledHeaders = new LinkedHashMap<>();
    headers.forEach((name, template) -> {
      String value = template.fill(values);
      if (value != null) {
        filledHeaders.put(name, value);
      }
    });
    String payload = null;
    if (body != null) {
      filledHeaders.put("Content-Type", "application/json");
      payload = JSON.writeValueAsString(BodyTemplate.fill(body, values));
    } else if (!form.isEmpty()) {
      filledHeaders.put("Content-Type", "application/x-www-form-urlencoded");
      payload = joined(form, values);
    }
    return new RestRequest(
        method,
        parameters.isEmpty() ? filledPath : filledPath + "?" + parameters,
        filledHeaders,
        payload);
  }

  private static String joined(Map<String, Template> templates, Values values) {
    Map<String, String> filled = new LinkedHashMap<>();
    templates.forEach((name, template) -> {
      String value = template.fill(values, RequestTemplate::encoded);
      if (value != null) {
        filled.put(encoded(name), value);
      }
    });
    return filled.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
