package dev.ringback.sandbox.vonage;

import dev.ringback.sandbox.vonage.BusinessSettings.Seat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Users by their access tokens, which live a day. */
@Component
class SignedInUsers {
  private static final Duration LIFETIME = Duration.ofHours(24);

  private final BusinessSettings settings;
  private final Clock clock;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  SignedInUsers(BusinessSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether the application's own credentials are right. */
  boolean knows(@Nullable String authorization) {
    String expected =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (settings.clientId() + ":" + settings.clientSecret())
                        .getBytes(StandardCharsets.UTF_8));
    return !settings.clientId().isEmpty() && authorization != null && same(expected, authorization);
  }

  /** Signs a user in with a password; empty if it is wrong. */
  Optional<Map<String, Object>> signIn(String login, String password) {
    return settings.seats().stream()
        .filter(seat -> seat.login().equals(login) && same(seat.password(), password))
        .findFirst()
        .map(this::token);
  }

  private Map<String, Object> token(Seat seat) {
    String value = UUID.randomUUID().toString();
    tokens.put(value, new Token(seat, clock.instant().plus(LIFETIME)));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", value);
    answer.put("refresh_token", UUID.randomUUID().toString());
    answer.put("token_type", "Bearer");
    answer.put("expires_in", LIFETIME.toSeconds());
    return answer;
  }

  Optional<Seat> of(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith("Bearer ")) {
      return Optional.empty();
    }
    return Optional.ofNullable(tokens.get(authorization.substring("Bearer ".length())))
        .filter(token -> clock.instant().isBefore(token.until()))
        .map(Token::seat);
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private record Token(Seat seat, Instant until) {}
}
