package dev.ringback.workers;

import dev.ringback.activities.detection.vonage.VonageSeat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clinic's account at Vonage Business Communications; unused while the client id is empty.
 *
 * @param apiBaseUrl stands in for {@code https://api.vonage.com}; empty: the real one
 * @param clientId of our application in Vonage's developer portal
 * @param signingKey what Vonage is to sign its deliveries with; we choose it
 * @param users JSON list of the seats: {@code
 *     [{"userId":"1234","username":"…","password":"…","line":"+1…"}]}
 */
@ConfigurationProperties("ringback.vonage-business")
record VonageBusinessSettings(
    @DefaultValue("") String apiBaseUrl,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("") String signingKey,
    @DefaultValue("") String users) {
  private static final String SHAPE =
      "VONAGE_BUSINESS_USERS is no JSON list of seats. Write"
          + " [{\"userId\":\"1234\",\"username\":\"…\",\"password\":\"…\",\"line\":\"+1…\"}].";

  VonageBusinessSettings {
    if (!clientId.isBlank() && (clientSecret.isBlank() || signingKey.isBlank())) {
      throw new IllegalArgumentException(
          "VONAGE_BUSINESS_CLIENT_SECRET or VONAGE_BUSINESS_SIGNING_KEY is not set.");
    }
    if (!clientId.isBlank() && users.isBlank()) {
      throw new IllegalArgumentException("VONAGE_BUSINESS_USERS is not set.");
    }
  }

  List<VonageSeat> seats() {
    try {
      return StreamSupport.stream(
              JsonMapper.shared().readTree(users.isBlank() ? "[]" : users).spliterator(), false)
          .map(seat ->
              new VonageSeat(
                  seat.path("userId").asString(""),
                  seat.path("username").asString(""),
                  seat.path("password").asString("")))
          .toList();
    } catch (JacksonException e) {
      // Its message may quote a password.
      throw new IllegalArgumentException(SHAPE);
    }
  }

  @Override
  public String toString() {
    return "VonageBusinessSettings[…]";
  }
}
