package dev.ringback.sandbox.staffdesk;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the front desk reaches the staff API.
 *
 * @param api base URL, no slash at the end
 * @param token bearer token; empty: nobody is at the desk
 */
@ConfigurationProperties("sandbox.staff-desk")
record StaffDeskSettings(String api, String token) {
  @Override
  public String toString() {
    return "StaffDeskSettings[" + api + "]";
  }
}
