package dev.ringback.starter.transport;

import dev.ringback.records.transport.TemporalTls;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.spring.boot.TemporalOptionsCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Encrypts the way to Temporal where it is set up. */
@Configuration(proxyBeanMethods = false)
class TemporalConnection {

  @Bean
  TemporalOptionsCustomizer<WorkflowServiceStubsOptions.Builder> encryptedConnection(
      Environment settings) {
    return options -> {
      TemporalTls.of(settings::getProperty).apply(options);
      return options;
    };
  }
}
