package dev.ringback.starter.detection.eightbyeight;

import dev.ringback.starter.SettingsException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The stream of an 8x8 Contact Center's events; used when its key is set.
 *
 * @param baseUrl of the region's server, {@code wss} or {@code https}
 * @param subscription name under which 8x8 keeps what was not taken yet; all starters use the same
 * @param ping how often the connection is tried; one that stays silent for three of them is given
 *     up
 * @param retry wait before the first new connection; it doubles up to {@code longestRetry}
 */
@ConfigurationProperties("ringback.eight-by-eight-stream")
public record EventStreamSettings(
    @DefaultValue("wss://pulsar-ws-use1.8x8.com") String baseUrl,
    @DefaultValue("") String apiKey,
    @DefaultValue("") String tenant,
    @DefaultValue("ringback") String subscription,
    @DefaultValue("30s") Duration ping,
    @DefaultValue("1s") Duration retry,
    @DefaultValue("1m") Duration longestRetry) {

  public EventStreamSettings {
    if (!apiKey.isBlank()) {
      var problems = new ArrayList<String>();
      if (tenant.isBlank()) {
        problems.add(
            "EIGHT_BY_EIGHT_STREAM_TENANT is not set, but EIGHT_BY_EIGHT_STREAM_API_KEY is. Set it"
                + " too.");
      }
      if (!baseUrl.matches("(ws|http)s?://[^/?#]+(/[^?#]*)?")) {
        problems.add(
            "EIGHT_BY_EIGHT_STREAM_BASE_URL is not an address. Write that of your region, such as"
                + " wss://pulsar-ws-use1.8x8.com.");
      }
      if (!subscription.matches("[A-Za-z0-9._-]{1,64}")) {
        problems.add("EIGHT_BY_EIGHT_STREAM_SUBSCRIPTION may hold letters, digits and . _ - only.");
      }
      if (!problems.isEmpty()) {
        throw new SettingsException(problems);
      }
    }
  }

  /** Where all events are, for as many consumers as come. */
  URI consumer() {
    return URI.create(
        baseUrl.replaceFirst("^http", "ws").replaceFirst("/$", "")
            + "/ws/v2/consumer/persistent/"
            + URLEncoder.encode(tenant, StandardCharsets.UTF_8)
            + "/event-v1/all/"
            + subscription
            + "?subscriptionType=Shared");
  }

  @Override
  public String toString() {
    return "EventStreamSettings[…]";
  }
}
