package dev.ringback.sandbox.nextech;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tokens of the directory: a password or a refresh token buys a new pair. */
@Component("nextechIssuedTokens")
class IssuedTokens {
  private static final Duration REFRESHABLE = Duration.ofDays(14);

  private final NextechSettings settings;
  private final Clock clock;
  private final Map<String, Instant> access = new HashMap<>();
  private final Map<String, Instant> refresh = new HashMap<>();

  IssuedTokens(NextechSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Answers a token request.
   *
   * @throws Refusal with the directory's error code as its text
   */
  synchronized Map<String, Object> issue(Map<String, String> form) {
    if (settings.clientId().isEmpty() || !equal(form.get("client_id"), settings.clientId())) {
      throw new Refusal(400, "unauthorized_client");
    }
    boolean granted =
        switch (form.getOrDefault("grant_type", "")) {
          case "password" ->
              equal(form.get("username"), settings.username())
                  && equal(form.get("password"), settings.password())
                  && equal(form.get("resource"), settings.resource());
          case "refresh_token" -> valid(refresh, form.get("refresh_token"));
          default -> throw new Refusal(400, "unsupported_grant_type");
        };
    if (!granted) {
      throw new Refusal(400, "invalid_grant");
    }
    String newAccess = UUID.randomUUID().toString();
    String newRefresh = UUID.randomUUID().toString();
    access.put(newAccess, clock.instant().plus(settings.tokenLife()));
    refresh.put(newRefresh, clock.instant().plus(REFRESHABLE));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("token_type", "Bearer");
    answer.put("scope", "user_impersonation");
    // The directory writes numbers as texts.
    answer.put("expires_in", String.valueOf(settings.tokenLife().toSeconds()));
    answer.put("resource", settings.resource());
    answer.put("access_token", newAccess);
    answer.put("refresh_token", newRefresh);
    return answer;
  }

  /** Whether this header carries a token that is still taken. */
  synchronized boolean admits(@Nullable String authorization) {
    return authorization != null
        && authorization.startsWith("Bearer ")
        && valid(access, authorization.substring("Bearer ".length()));
  }

  private boolean valid(Map<String, Instant> tokens, @Nullable String token) {
    Instant until = token == null ? null : tokens.get(token);
    return until != null && clock.instant().isBefore(until);
  }

  private static boolean equal(@Nullable String given, String expected) {
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
