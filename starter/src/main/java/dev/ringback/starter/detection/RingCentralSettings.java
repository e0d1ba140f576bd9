package dev.ringback.starter.detection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The way to RingCentral's API. Its text form shows no secret.
 *
 * @param apiBaseUrl stands in for RingCentral's own address; empty: the real one
 * @param clientId empty: the call log is not looked up
 */
@ConfigurationProperties("ringback.ringcentral")
public record RingCentralSettings(
    @DefaultValue("") String apiBaseUrl,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("") String jwt) {

  @Override
  public String toString() {
    return "RingCentralSettings[…]";
  }
}
