package dev.ringback.workers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Access to PatientNow; without a key there is none. Its text form is empty. */
@ConfigurationProperties("ringback.patientnow")
record PatientnowSettings(@DefaultValue("") String apiBaseUrl, @DefaultValue("") String apiKey) {
  @Override
  public String toString() {
    return "PatientnowSettings[…]";
  }
}
