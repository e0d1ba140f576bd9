package dev.ringback.starter.recovery;

import dev.ringback.starter.StarterSettings;
import io.temporal.serviceclient.RpcRetryOptions;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.spring.boot.TemporalOptionsCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the starter talks to Temporal. The connection is made by the first request. */
@Configuration(proxyBeanMethods = false)
class TemporalConfiguration {

  // The inbox is the retry: a client that tries longer only keeps threads.
  @Bean
  TemporalOptionsCustomizer<WorkflowServiceStubsOptions.Builder> briefRetries(
      StarterSettings settings) {
    return options ->
        options.setRpcRetryOptions(
            RpcRetryOptions.newBuilder()
                .setExpiration(settings.handOverPatience())
                .validateBuildWithDefaults());
  }
}
