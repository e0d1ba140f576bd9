package dev.ringback.starter.detection.vonage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import dev.ringback.starter.TestSettings;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** Tokens as Vonage makes them, and as others do. */
final class VoiceToken {
  private final JWTCreator.Builder claims;

  private VoiceToken(JWTCreator.Builder claims) {
    this.claims = claims;
  }

  static VoiceToken of(byte[] body) {
    return of(body, Instant.now());
  }

  static VoiceToken of(byte[] body, Instant issued) {
    return new VoiceToken(
        JWT.create()
            .withIssuedAt(issued)
            .withJWTId(UUID.randomUUID().toString())
            .withIssuer("Vonage")
            .withClaim("payload_hash", sha256(body))
            .withClaim("api_key", TestSettings.VONAGE_KEY));
  }

  VoiceToken with(String claim, String value) {
    claims.withClaim(claim, value);
    return this;
  }

  String signed() {
    return signed(Algorithm.HMAC256(TestSettings.VONAGE_SECRET));
  }

  String signed(Algorithm algorithm) {
    return "Bearer " + claims.sign(algorithm);
  }

  static String of(String body) {
    return of(body.getBytes(UTF_8)).signed();
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
