package dev.ringback.sandbox.eightbyeight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Lets a consumer in that shows the key of an app and names the account's own tenant. Only shared
 * subscriptions to all events are served.
 */
@Component
class StreamAccess implements HandshakeInterceptor {
  static final String SUBSCRIPTION = "subscription";

  private final StreamSettings settings;
  private final EventStream stream;

  StreamAccess(StreamSettings settings, EventStream stream) {
    this.settings = settings;
    this.stream = stream;
  }

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    if (!isKey(request.getHeaders().getFirst("X-API-Key"))) {
      response.setStatusCode(HttpStatus.UNAUTHORIZED);
      return false;
    }
    var address = UriComponentsBuilder.fromUri(request.getURI()).build();
    var path = address.getPathSegments();
    int last = path.size() - 1;
    if (!path.get(last - 3).equals(settings.tenant())) {
      response.setStatusCode(HttpStatus.FORBIDDEN);
      return false;
    }
    if (!path.get(last - 1).equals("all")
        || !"Shared".equals(address.getQueryParams().getFirst("subscriptionType"))) {
      response.setStatusCode(HttpStatus.BAD_REQUEST);
      return false;
    }
    // Before the answer: what happens from then on is not missed.
    stream.subscribe(path.get(last));
    attributes.put(SUBSCRIPTION, path.get(last));
    return true;
  }

  private boolean isKey(@Nullable String shown) {
    return !settings.apiKey().isEmpty()
        && shown != null
        && MessageDigest.isEqual(settings.apiKey().getBytes(UTF_8), shown.getBytes(UTF_8));
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @Nullable Exception failure) {}
}
