package dev.ringback.starter.conversation.relay;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Where Twilio connects. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class RelayConfiguration implements WebSocketConfigurer {
  private final RelaySockets sockets;
  private final RelayHandshake handshake;

  RelayConfiguration(RelaySockets sockets, RelayHandshake handshake) {
    this.sockets = sockets;
    this.handshake = handshake;
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    registry.addHandler(sockets, "/relay").addInterceptors(handshake);
  }
}
