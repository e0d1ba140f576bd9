package dev.ringback.workers;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of Nextech Select; used once a client id is set.
 *
 * @param apiBaseUrl stands in for Nextech's own address; empty: the real one
 * @param tokenUrl stands in for the address tokens come from; empty: the real one
 * @param resource the application that takes the tokens, as Nextech hands it out
 */
@ConfigurationProperties("ringback.nextech")
record NextechSettings(
    @DefaultValue("") String apiBaseUrl,
    @DefaultValue("") String tokenUrl,
    @DefaultValue("") String clientId,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("") String resource) {

  NextechSettings {
    List<String> problems = new ArrayList<>();
    if (!clientId.isBlank()) {
      require("NEXTECH_USERNAME", username, problems);
      require("NEXTECH_PASSWORD", password, problems);
      require("NEXTECH_RESOURCE", resource, problems);
    }
    requireUrl("NEXTECH_API_BASE_URL", apiBaseUrl, problems);
    requireUrl("NEXTECH_TOKEN_URL", tokenUrl, problems);
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
  }

  private static void require(String variable, String value, List<String> problems) {
    if (value.isBlank()) {
      problems.add(variable + " is not set. Nextech hands it out with the client id.");
    }
  }

  private static void requireUrl(String variable, String value, List<String> problems) {
    if (!value.isEmpty() && !value.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
      problems.add(variable + " is not a base URL. Write it like https://vendor.example/prefix.");
    }
  }

  /** Names no setting: most are secrets. */
  @Override
  public String toString() {
    return "NextechSettings[…]";
  }
}
