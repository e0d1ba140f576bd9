package dev.ringback.starter.outreach;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers ask for verified requests by type. */
@Configuration(proxyBeanMethods = false)
class WebhookArguments implements WebMvcConfigurer {
  private final TwilioRequestResolver twilio;

  WebhookArguments(TwilioRequestResolver twilio) {
    this.twilio = twilio;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(twilio);
  }
}
