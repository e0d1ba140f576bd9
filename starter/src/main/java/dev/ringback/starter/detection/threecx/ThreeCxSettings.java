package dev.ringback.starter.detection.threecx;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 3CX.
 *
 * @param webhookSecret what the CRM template sends with each report; empty: not used
 */
@ConfigurationProperties("ringback.threecx")
record ThreeCxSettings(@DefaultValue("") String webhookSecret) {
  @Override
  public String toString() {
    return "ThreeCxSettings[…]";
  }
}
