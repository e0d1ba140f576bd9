package dev.ringback.starter.booking;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the starter has to know of Boulevard. Its text form is empty.
 *
 * @param apiSecret the app's secret, base64, as Boulevard hands it out
 */
@ConfigurationProperties("ringback.boulevard")
record BoulevardSettings(String apiSecret) {
  @Override
  public String toString() {
    return "BoulevardSettings[…]";
  }
}
