package dev.ringback.starter.detection.jambonz;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * jambonz.
 *
 * @param webhookSecret the account's webhook secret; empty: not used
 */
@ConfigurationProperties("ringback.jambonz")
record JambonzSettings(@DefaultValue("") String webhookSecret) {
  @Override
  public String toString() {
    return "JambonzSettings[…]";
  }
}
