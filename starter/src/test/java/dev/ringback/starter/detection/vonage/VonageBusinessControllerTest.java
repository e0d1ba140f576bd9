package dev.ringback.starter.detection.vonage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.starter.TestSettings;
import dev.ringback.workflows.detection.MissedCall;
import dev.ringback.workflows.detection.PhoneSystem;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class VonageBusinessControllerTest extends StarterTest {
  private static final String PATH = "/webhooks/vonage/business";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXX").withZone(ZoneOffset.UTC);

  private final String id = unique("ev");
  private final String caller = caller();
  private final Instant began = Instant.now().minusSeconds(25).truncatedTo(ChronoUnit.MILLIS);

  @Test
  void recoversACallThatEverySeatOfTheLineMissedOnce() {
    deliver(event("11", id, "RINGING"));
    deliver(event("12", id + "b", "RINGING"));
    deliver(event("11", id, "MISSED"));
    assertThat(recoveries.told()).isEmpty();
    deliver(event("12", id + "b", "MISSED"));
    deliver(event("12", id + "b", "MISSED"));

    await()
        .until(() -> inbox("vonage.business", "11." + id + ".MISSED").get().equals("HANDED_OVER"));
    assertThat(recoveries.told(MissedCall.class).stream().map(MissedCall::event).distinct())
        .hasSize(1);
    MissedCall call = recoveries.told(MissedCall.class).getFirst();
    assertThat(call.reportedBy()).isEqualTo(PhoneSystem.VONAGE_BUSINESS);
    assertThat(call.location()).isEqualTo(Lumen.AUSTIN);
    assertThat(call.rangAt()).isEqualTo(began);
    assertThat(call.event().value()).doesNotContain(caller.substring(2));
  }

  @Test
  void leavesACallAloneThatAnotherSeatAnswered() {
    deliver(event("11", id, "MISSED"));
    deliver(event("12", id + "b", "ACTIVE"));

    await().until(() -> !inbox("vonage.business", "11." + id + ".MISSED").get().equals("WAITING"));
    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void staysOneCallWhenASeatIsToldOfLateThatBeganToRingBefore() {
    deliver(event("11", id, "MISSED", 3, 20));
    clock.advance(Duration.ofSeconds(30));
    await()
        .until(() -> inbox("vonage.business", "11." + id + ".MISSED").get().equals("HANDED_OVER"));

    deliver(event("12", id + "b", "MISSED", 0, 20));

    assertThat(inbox("vonage.business", "12." + id + "b.MISSED")).hasValue("HANDED_OVER");
    assertThat(recoveries.told(MissedCall.class).stream().map(MissedCall::event).distinct())
        .hasSize(1);
  }

  @Test
  void leavesAMisdialAlone() {
    deliver(event("11", id, "MISSED", 0, 1));
    deliver(event("12", id + "b", "MISSED", 0, 1));

    assertThat(inbox("vonage.business", "12." + id + "b.MISSED"))
        .hasValue("SET_ASIDE: the caller hung up too soon");
    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void doesNotMindTheOrder() {
    deliver(event("12", id + "b", "REJECTED"));
    deliver(event("11", id, "MISSED"));
    deliver(event("11", id, "RINGING"));

    assertThat(recoveries.told(MissedCall.class).stream().map(MissedCall::event).distinct())
        .hasSize(1);
  }

  @Test
  void takesTheSignatureInTheMetadataAndOverTheEventAsItStands() {
    String event = event("11", id, "MISSED");
    String body =
        "{\"metadata\":{\"signature\":\"%s\",\"deliveryId\":\"d-1\",\"attempt\":1},\"event\":%s}";

    assertThat(http.post(PATH, body.formatted(hmac(event), event)).statusCode()).isEqualTo(200);
    assertThat(
            http.post(PATH, body.formatted(hmac(sorted("11", id, "MISSED")), event)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void passesOverOutboundCalls() {
    deliver(event("11", id, "CANCELLED").replace("INBOUND", "OUTBOUND"));

    assertThat(inbox("vonage.business", "11." + id + "%")).isEmpty();
  }

  @Test
  void setsAUserNobodyNamedAside() {
    deliver(event("99", id, "MISSED"));

    assertThat(inbox("vonage.business", "99." + id + ".MISSED").get()).startsWith("SET_ASIDE");
  }

  @Test
  void leavesACallOfTheClinicsOwnAlone() {
    deliver(event("11", id, "MISSED").replace("\"internal\":false", "\"internal\":true"));
    deliver(event("12", id + "b", "MISSED").replace("\"internal\":false", "\"internal\":true"));

    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void refusesWhatIsNotSignedWithOurKey() {
    String event = event("11", id, "MISSED");
    String body = "{\"event\":" + event + "}";
    String forged = body.replace("MISSED", "ANSWERED");

    assertThat(http.post(PATH, body).statusCode()).isEqualTo(401);
    assertThat(http.post(PATH, body, EventSignature.HEADER, "00").statusCode()).isEqualTo(403);
    assertThat(http.post(PATH, body, EventSignature.HEADER, "0".repeat(64)).statusCode())
        .isEqualTo(403);
    assertThat(http.post(PATH, forged, EventSignature.HEADER, hmac(event)).statusCode())
        .isEqualTo(403);
    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void refusesATruncatedBodyNamingIt() {
    String event = event("11", id, "MISSED");
    var answer = http.post(PATH, "{\"event\":" + event, EventSignature.HEADER, hmac(event));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"body\"").doesNotContain(caller.substring(2));
  }

  @Test
  void refusesAnotherCharset() {
    String event = event("11", id, "MISSED").replace("CALLER", "Ren\u00e9");
    byte[] latin = ("{\"event\":" + event + "}").getBytes(ISO_8859_1);

    assertThat(http.send("POST", PATH, latin, EventSignature.HEADER, hmac(event)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void refusesAMegabyte() {
    byte[] big = ("{\"event\":\"" + "x".repeat(1 << 20) + "\"}").getBytes(UTF_8);

    assertThat(http.send("POST", PATH, big).statusCode()).isEqualTo(413);
  }

  @Test
  void namesTheFieldThatIsMissing() {
    String event = event("11", id, "MISSED").replace("startTime", "other");
    var answer = deliver(event);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("event.startTime");
  }

  private HttpResponse<String> deliver(String event) {
    return http.post(PATH, "{\"event\": " + event + "}", EventSignature.HEADER, hmac(event));
  }

  private String event(String user, String id, String state) {
    return event(user, id, state, 0, 20);
  }

  private String event(String user, String id, String state, int from, int to) {
    return """
    {"id":"%s","userId":"%s","accountId":"257073","type":"CALL","direction":"INBOUND",
     "internal":false,"callerId":"CALLER","phoneNumber":"%s","duration":0,"state":"%s",
     "startTime":"%s","endTime":"%s"}\
    """
        .formatted(id, user, caller.substring(2), state, time(from), time(to));
  }

  /** The same, as Vonage says that it is signed. */
  private String sorted(String user, String id, String state) {
    return "{\"accountId\":\"257073\",\"callerId\":\"CALLER\",\"direction\":\"INBOUND\",\"duration\":0,\"endTime\":\"%s\",\"id\":\"%s\",\"internal\":false,\"phoneNumber\":\"%s\",\"startTime\":\"%s\",\"state\":\"%s\",\"type\":\"CALL\",\"userId\":\"%s\"}"
        .formatted(time(20), id, caller.substring(2), time(0), state, user);
  }

  private String time(int after) {
    return TIME.format(began.plusSeconds(after));
  }

  private static String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(TestSettings.VONAGE_SIGNING_KEY.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
