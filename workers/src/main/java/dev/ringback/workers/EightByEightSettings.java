package dev.ringback.workers;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An account of 8x8 Work whose calls are asked for; used when its key is set.
 *
 * @param timeZone a zone of the tz database, in which questions are asked
 */
@ConfigurationProperties("ringback.eight-by-eight")
record EightByEightSettings(
    @DefaultValue("https://api.8x8.com") String apiBaseUrl,
    @DefaultValue("") String apiKey,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("") String pbxId,
    @DefaultValue("") String timeZone) {

  EightByEightSettings {
    if (!apiKey.isBlank()) {
      List<String> problems = new ArrayList<>();
      require("EIGHT_BY_EIGHT_USERNAME", username, problems);
      require("EIGHT_BY_EIGHT_PASSWORD", password, problems);
      require("EIGHT_BY_EIGHT_PBX_ID", pbxId, problems);
      if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
        problems.add(
            "EIGHT_BY_EIGHT_TIME_ZONE is not a zone of the tz database. Write one, such as"
                + " America/Chicago.");
      }
      if (!apiBaseUrl.matches("https?://[^/?#]+(/[^?#]*)?")) {
        problems.add("EIGHT_BY_EIGHT_API_BASE_URL is not an address.");
      }
      if (!problems.isEmpty()) {
        throw new SettingsException(problems);
      }
    }
  }

  private static void require(String variable, String value, List<String> problems) {
    if (value.isBlank()) {
      problems.add(variable + " is not set, but EIGHT_BY_EIGHT_API_KEY is. Set it too.");
    }
  }

  @Override
  public String toString() {
    return "EightByEightSettings[…]";
  }
}
