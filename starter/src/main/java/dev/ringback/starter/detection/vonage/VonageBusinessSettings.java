package dev.ringback.starter.detection.vonage;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A clinic's seats at Vonage Business Communications; unused while the key is empty.
 *
 * @param signingKey what our webhooks there are signed with
 * @param users JSON list of the seats: {@code [{"userId":"1234","line":"+15125550101", …}]}; the
 *     workers read each seat's credentials from the same list
 */
@ConfigurationProperties("ringback.vonage-business")
record VonageBusinessSettings(@DefaultValue("") String signingKey, @DefaultValue("") String users) {
  static final String SET_UP = "!'${ringback.vonage-business.signing-key:}'.isBlank()";

  VonageBusinessSettings {
    var _ = seats(users);
  }

  /** The line a seat answers; events do not tell which number the caller dialled. */
  Optional<String> line(String userId) {
    return seats(users).stream().filter(s -> s.userId().equals(userId)).map(Seat::line).findFirst();
  }

  /** How many seats answer a line. */
  int seatsOf(String line) {
    return (int) seats(users).stream().filter(seat -> seat.line().equals(line)).count();
  }

  private static List<Seat> seats(String users) {
    try {
      return StreamSupport.stream(
              JsonMapper.shared().readTree(users.isBlank() ? "[]" : users).spliterator(), false)
          .map(Seat::of)
          .toList();
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "VONAGE_BUSINESS_USERS is no JSON list. Write"
              + " [{\"userId\":\"1234\",\"username\":\"…\",\"password\":\"…\",\"line\":\"+1…\"}].");
    }
  }

  private record Seat(String userId, String line) {
    static Seat of(JsonNode node) {
      return new Seat(node.path("userId").asString(""), node.path("line").asString(""));
    }
  }

  @Override
  public String toString() {
    return "VonageBusinessSettings[…]";
  }
}
