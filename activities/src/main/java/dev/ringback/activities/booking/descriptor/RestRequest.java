package dev.ringback.activities.booking.descriptor;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request with its values filled in. Its text form shows nothing of them.
 *
 * @param path with the query, below the base URL
 */
record RestRequest(
    String method, String path, Map<String, String> headers, @Nullable String payload) {

  RestRequest with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new RestRequest(method, path, more, payload);
  }

  HttpRequest.Builder at(String baseUrl) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .header("Accept", "application/json")
            .method(
                method,
                payload == null ? BodyPublishers.noBody() : BodyPublishers.ofString(payload));
    headers.forEach(request::header);
    return request;
  }

  @Override
  public String toString() {
    return "RestRequest[" + method + " …]";
  }
}
