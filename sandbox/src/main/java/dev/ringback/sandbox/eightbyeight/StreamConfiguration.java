package dev.ringback.sandbox.eightbyeight;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Where the stream is reached. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class StreamConfiguration implements WebSocketConfigurer {
  private final EventStream stream;
  private final StreamAccess access;

  StreamConfiguration(EventStream stream, StreamAccess access) {
    this.stream = stream;
    this.access = access;
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    registry
        .addHandler(stream, "/8x8/ws/v2/consumer/persistent/*/event-v1/*/*")
        .addInterceptors(access);
  }
}
