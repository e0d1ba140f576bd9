package dev.ringback.starter.conversation.relay;

import dev.ringback.starter.StarterSettings;
import dev.ringback.starter.outreach.TwilioSignature;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Lets only Twilio in, and no more than can be served. */
@Component
class RelayHandshake implements HandshakeInterceptor {
  private static final Logger log = LoggerFactory.getLogger(RelayHandshake.class);

  private final TwilioSignature signature;
  private final RelaySockets sockets;
  private final RelaySettings settings;
  private final String url;

  RelayHandshake(
      TwilioSignature signature,
      RelaySockets sockets,
      RelaySettings settings,
      StarterSettings starter) {
    this.signature = signature;
    this.sockets = sockets;
    this.settings = settings;
    url = starter.relayUrl();
  }

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    String query = request.getURI().getRawQuery();
    String asked = query == null ? url : url + "?" + query;
    if (!signature.isSigned(asked, request.getHeaders().getFirst(TwilioSignature.HEADER))) {
      log.warn("A socket was refused: its signature is missing or wrong");
      response.setStatusCode(HttpStatus.FORBIDDEN);
      return false;
    }
    if (sockets.open() >= settings.sockets()) {
      log.warn("A socket was refused: {} are open", settings.sockets());
      response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
      return false;
    }
    return true;
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @Nullable Exception failure) {}
}
