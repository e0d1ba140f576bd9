package dev.ringback.starter.detection.vonage;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import dev.ringback.starter.Problem;
import dev.ringback.starter.Tokens;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * The JWT that Vonage puts into the {@code Authorization} header of a webhook: HS256 under the
 * account's signature secret, and nothing else whatever its own header says.
 */
final class SignedCallback {
  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final String SCHEME = "Bearer ";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final String apiKey;
  private final Algorithm algorithm;

  SignedCallback(VonageVoiceSettings settings) {
    this.apiKey = settings.apiKey();
    this.algorithm = Algorithm.HMAC256(settings.signatureSecret());
  }

  /**
   * Refuses what Vonage did not sign for this body, or not lately.
   *
   * <p>Without any token the answer is 503, as Vonage documents for its rare unsigned webhook: it
   * sends it again on 5xx, signed. A token that is wrong in any way is answered 401, which Vonage
   * does not repeat: another try would carry the same token.
   *
   * @return the token's own id ({@code jti}); one that was seen before is a repetition
   */
  String verify(@Nullable String authorization, byte[] body, Instant now) {
    if (authorization == null) {
      throw Problem.unavailable("The webhook is not signed. Send it again with its token.");
    }
    if (!authorization.startsWith(SCHEME)) {
      throw refused("Authorization must read Bearer <token>.");
    }
    DecodedJWT token = decoded(authorization.substring(SCHEME.length()));
    if (!Tokens.same(apiKey, token.getClaim("api_key").asString())) {
      throw refused("The token is of another account.");
    }
    Instant issued = token.getIssuedAtAsInstant();
    if (issued == null || Duration.between(issued, now).abs().compareTo(SKEW) > 0) {
      throw refused("The token was issued more than 5 minutes away from now. Set the clock.");
    }
    if (!Tokens.same(sha256(body), token.getClaim("payload_hash").asString())) {
      throw refused("The token is of another body.");
    }
    String id = token.getId();
    if (id == null || !ID.matcher(id).matches()) {
      throw refused("The token has no id.");
    }
    return id;
  }

  private DecodedJWT decoded(String token) {
    try {
      // The time it was issued at is compared with our own clock by the caller.
      return JWT.require(algorithm).withIssuer("Vonage").ignoreIssuedAt().build().verify(token);
    } catch (JWTVerificationException e) {
      throw refused("The token is not Vonage's.");
    }
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static ErrorResponseException refused(String why) {
    return Problem.of(HttpStatus.UNAUTHORIZED, why);
  }
}
