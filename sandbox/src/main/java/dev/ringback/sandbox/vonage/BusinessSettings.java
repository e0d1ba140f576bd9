package dev.ringback.sandbox.vonage;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.ConfigurationProperties;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clinic's account at Vonage Business Communications.
 *
 * @param clientId of the application that may ask
 * @param users JSON list of its users, whose phones ring for a line each
 * @param webhookLifetime until a webhook expires unless it is renewed
 */
@ConfigurationProperties("sandbox.vonage-business")
record BusinessSettings(
    String clientId, String clientSecret, String users, Duration webhookLifetime) {

  List<Seat> seats() {
    return StreamSupport.stream(
            JsonMapper.shared().readTree(users.isBlank() ? "[]" : users).spliterator(), false)
        .map(user ->
            new Seat(
                user.path("userId").asString(""),
                user.path("username").asString(""),
                user.path("password").asString(""),
                user.path("line").asString("")))
        .toList();
  }

  /** A user with a phone. */
  record Seat(String userId, String username, String password, String line) {
    String login() {
      return username + "@vbc.prod";
    }
  }
}
