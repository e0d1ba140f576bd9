package dev.ringback.starter.transport;

import org.apache.catalina.connector.Connector;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Plain HTTP beside TLS, for what runs on this machine; never on another address. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(ListenerEnvironment.LOOPBACK_PORT)
class LoopbackListener {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> loopback(Environment settings) {
    return server -> {
      Connector plain = new Connector("HTTP/1.1");
      plain.setProperty("address", "127.0.0.1");
      plain.setPort(settings.getRequiredProperty(ListenerEnvironment.LOOPBACK_PORT, Integer.class));
      server.addAdditionalConnectors(plain);
    };
  }
}
