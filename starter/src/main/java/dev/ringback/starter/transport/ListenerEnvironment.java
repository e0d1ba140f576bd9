package dev.ringback.starter.transport;

import dev.ringback.records.transport.ListenerTls;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Listens over TLS as soon as there is a certificate: at the server's port or, where {@code
 * RINGBACK_TLS_PORT} names one, there, with plain HTTP at the server's port on 127.0.0.1.
 */
final class ListenerEnvironment implements EnvironmentPostProcessor, Ordered {
  static final String TLS_PORT = "RINGBACK_TLS_PORT";
  static final String LOOPBACK_PORT = "ringback.loopback-port";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    ListenerTls tls = ListenerTls.of(environment::getProperty);
    Map<String, Object> settings = new HashMap<>(tls.properties());
    String port = environment.getProperty(TLS_PORT, "");
    if (tls.isSet() && !port.isBlank()) {
      settings.put(LOOPBACK_PORT, environment.getProperty("server.port", "7400"));
      settings.put("server.port", port);
    }
    environment.getPropertySources().addFirst(new MapPropertySource("listener", settings));
  }

  /** After the configuration files were read. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
