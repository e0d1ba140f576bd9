package dev.ringback.workers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Access to Vagaro; without a client id there is none. Its text form is empty. */
@ConfigurationProperties("ringback.vagaro")
record VagaroSettings(
    @DefaultValue("") String apiBaseUrl,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret) {
  @Override
  public String toString() {
    return "VagaroSettings[…]";
  }
}
