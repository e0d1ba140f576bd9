package dev.ringback.sandbox.ringcentral;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Access tokens, handed out for the app's JWT credential. */
@Component
class Logins {
  private static final Duration LIFE = Duration.ofHours(1);

  private final RingCentralSettings settings;
  private final Clock clock;
  private final Map<String, Instant> tokens = new ConcurrentHashMap<>();

  Logins(RingCentralSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  Map<String, Object> signIn(@Nullable String basic, String grant, String assertion) {
    String credentials = settings.clientId() + ":" + settings.clientSecret();
    String wanted = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    if (settings.clientId().isEmpty() || !same(wanted, basic)) {
      throw new ApiRefusal(401, "OAU-153", "Invalid client credentials");
    }
    if (!grant.equals("urn:ietf:params:oauth:grant-type:jwt-bearer")) {
      throw new ApiRefusal(400, "OAU-250", "Unsupported grant type");
    }
    if (!same(settings.jwt(), assertion)) {
      throw new ApiRefusal(400, "OAU-251", "Invalid assertion");
    }
    String token = UUID.randomUUID().toString().replace("-", "");
    tokens.put(token, clock.instant().plus(LIFE));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", token);
    answer.put("token_type", "bearer");
    answer.put("expires_in", LIFE.toSeconds());
    answer.put("scope", "ReadCallLog SubscriptionWebhook CallControl");
    answer.put("owner_id", TelephonySession.ACCOUNT);
    return answer;
  }

  void check(@Nullable String authorization) {
    String token =
        authorization != null && authorization.startsWith("Bearer ")
            ? authorization.substring("Bearer ".length())
            : "";
    Instant over = tokens.get(token);
    if (over == null || !clock.instant().isBefore(over)) {
      throw new ApiRefusal(401, "TokenInvalid", "Token not found");
    }
  }

  private static boolean same(String wanted, @Nullable String given) {
    return given != null && MessageDigest.isEqual(wanted.getBytes(UTF_8), given.getBytes(UTF_8));
  }
}
