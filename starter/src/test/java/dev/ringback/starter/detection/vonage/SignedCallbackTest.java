package dev.ringback.starter.detection.vonage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.algorithms.Algorithm;
import dev.ringback.starter.TestSettings;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

class SignedCallbackTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
  private static final byte[] BODY = "{\"status\":\"timeout\"}".getBytes(UTF_8);

  private final SignedCallback callback =
      new SignedCallback(
          new VonageVoiceSettings(
              TestSettings.VONAGE_KEY, TestSettings.VONAGE_SECRET, Duration.ofSeconds(20)));

  @Test
  void takesTheTokenThatTheStatedAlgorithmMakes() {
    String claims =
        "{\"iat\":1700000000,\"jti\":\"c5ba8f24-1a14-4c10-bfdf-3fbe8ce511b5\",\"iss\":\"Vonage\","
            + "\"payload_hash\":\"e21e9bdaa91443d22b486f56750b3a70e80767770da63886723ac1b6719a4d0b\","
            + "\"api_key\":\"a1b2c3d\"}";
    String token =
        part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")
            + "."
            + part(claims)
            + ".hkq1RRVysRtngqqst_ATuukNrYzdZ07BipkUo10moXM";

    assertThat(callback.verify("Bearer " + token, BODY, NOW))
        .isEqualTo("c5ba8f24-1a14-4c10-bfdf-3fbe8ce511b5");
  }

  @ParameterizedTest
  @CsvSource({"-299,true", "299,true", "-301,false", "301,false"})
  void takesATokenForFiveMinutes(long seconds, boolean fresh) {
    String token = VoiceToken.of(BODY, NOW.plusSeconds(seconds)).signed();

    if (fresh) {
      assertThat(callback.verify(token, BODY, NOW)).isNotBlank();
    } else {
      refuses(token);
    }
  }

  @Test
  void refusesATokenWithoutASignature() {
    refuses(VoiceToken.of(BODY, NOW).signed(Algorithm.none()));
  }

  @Test
  void refusesOtherAlgorithmsEvenUnderOurSecret() throws GeneralSecurityException {
    refuses(VoiceToken.of(BODY, NOW).signed(Algorithm.HMAC512(TestSettings.VONAGE_SECRET)));
    var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    refuses(
        VoiceToken.of(BODY, NOW).signed(Algorithm.RSA256(null, (RSAPrivateKey) keys.getPrivate())));
  }

  @Test
  void refusesAnotherSecret() {
    refuses(VoiceToken.of(BODY, NOW).signed(Algorithm.HMAC256("another-secret")));
  }

  @Test
  void refusesAnotherBody() {
    refuses(VoiceToken.of("{\"status\":\"busy\"}".getBytes(UTF_8), NOW).signed());
  }

  @ParameterizedTest
  @CsvSource({"iss,Nexmo", "api_key,other", "payload_hash,00", "jti,a/b"})
  void refusesAnyOtherClaim(String claim, String value) {
    refuses(VoiceToken.of(BODY, NOW).with(claim, value).signed());
  }

  @Test
  void refusesWhatIsNoToken() {
    refuses("Bearer rubbish");
    refuses("Basic dXNlcjpwYXNz");
  }

  @Test
  void asksForAnUnsignedWebhookAgain() {
    assertThatThrownBy(() -> callback.verify(null, BODY, NOW))
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            e -> assertThat(e.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
  }

  private void refuses(String authorization) {
    assertThatThrownBy(() -> callback.verify(authorization, BODY, NOW))
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            e -> assertThat(e.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED));
  }

  private static String part(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }
}
