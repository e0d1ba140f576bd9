package dev.ringback.starter.detection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.starter.TestSettings;
import dev.ringback.workflows.detection.MissedCall;
import dev.ringback.workflows.detection.PhoneSystem;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallNoticeTest extends StarterTest {
  private static final String PATH = "/webhooks/calls";
  private final String callKey = unique("leg-");
  private final String caller = caller();

  @Test
  void startsTheRecoveryOfTheCaller() {
    assertThat(deliver(notice("e1")).statusCode()).isEqualTo(200);

    MissedCall call = recoveries.told(MissedCall.class).getFirst();
    assertThat(call.reportedBy()).isEqualTo(PhoneSystem.ASTERISK);
    assertThat(call.rangAt()).isEqualTo("2026-11-23T17:05:00Z");
    assertThat(call.location()).isEqualTo(Lumen.AUSTIN);
  }

  @Test
  void absorbsARedeliveryAndASecondNoticeOfTheSameCall() {
    deliver(notice("e1"));
    deliver(notice("e1"));
    deliver(notice("e2"));

    assertThat(recoveries.told()).hasSize(1);
  }

  @Test
  void refusesWhatIsNotSigned() {
    assertThat(http.post(PATH, notice("e1")).statusCode()).isEqualTo(401);
    assertThat(http.post(PATH, notice("e1"), "Ringback-Signature", "v1=00").statusCode())
        .isEqualTo(403);
    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void refusesAForgedBody() {
    String signature = sign(Instant.now(), notice("e1"));
    String forged = notice("e1").replace(caller, caller());

    assertThat(http.post(PATH, forged, "Ringback-Signature", signature).statusCode())
        .isEqualTo(403);
  }

  @Test
  void refusesAStaleOrFutureSignature() {
    String body = notice("e1");
    for (int minutes : new int[] {-6, 6}) {
      String signature = sign(Instant.now().plusSeconds(minutes * 60L), body);
      assertThat(http.post(PATH, body, "Ringback-Signature", signature).statusCode())
          .isEqualTo(403);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "callKey,null",
    "occurredAt,'\"yesterday\"'",
    "outcome,'\"MAYBE\"'",
    "ringSeconds,-1",
    "from,'\"12\"'",
    "to,'\"nobody\"'",
    "system,7"
  })
  void namesTheFieldThatIsWrong(String field, String value) {
    String body =
        notice("e1").replaceFirst("\"" + field + "\":[^,}]+", "\"" + field + "\":" + value);

    var answer = deliver(body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"", "\"message\":");
  }

  @Test
  void keepsThatACallToAnUnknownLineCame() {
    var before = callsSetAside();

    assertThat(deliver(notice("e1").replace(Lumen.LINE, "+15125559999")).statusCode())
        .isEqualTo(404);

    assertThat(callsSetAside()).isEqualTo(before + 1);
    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void takesAWithheldNumberWithoutCallingBack() {
    assertThat(deliver(notice("e1").replace(caller, "anonymous")).statusCode()).isEqualTo(200);
    assertThat(recoveries.told()).isEmpty();
  }

  private int callsSetAside() {
    return jdbc.sql(
            """
            select count(*) from webhook_inbox
            where source = 'calls' and why = 'no clinic has the number that was called'
            """)
        .query(Integer.class)
        .single();
  }

  private HttpResponse<String> deliver(String body) {
    return http.post(PATH, body, "Ringback-Signature", sign(Instant.now(), body));
  }

  private String notice(String eventId) {
    return """
    {"eventId":"%s","system":"asterisk","occurredAt":"2026-11-23T17:05:00Z","callKey":"%s",\
    "from":"%s","to":"%s","outcome":"NO_ANSWER","ringSeconds":20}\
    """
        .formatted(eventId, callKey, caller, Lumen.LINE);
  }

  private static String sign(Instant at, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(TestSettings.WEBHOOK_SECRET.getBytes(UTF_8), "HmacSHA256"));
      byte[] hash = mac.doFinal((at.getEpochSecond() + "." + body).getBytes(UTF_8));
      return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(hash);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
