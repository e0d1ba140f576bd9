package dev.ringback.starter.detection.eightbyeight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.workflows.detection.CallOutcome;
import dev.ringback.workflows.detection.MissedCall;
import dev.ringback.workflows.detection.PhoneSystem;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class AnalyticsRecordTest extends StarterTest {
  @Autowired private CallerHash hash;
  @Autowired private WebhookInbox inbox;
  private final String id = unique("16355710483");

  @ParameterizedTest
  @CsvSource({
    "Missed, -, -, Missed, NO_ANSWER",
    "Missed, -, -, Voicemail, VOICEMAIL",
    "-, Abandoned, -, -, ABANDONED",
    "Missed, Abandoned, -, Missed, ABANDONED",
    "-, Abandoned, -, Voicemail, VOICEMAIL",
    "-, -, Answered, Connected, ANSWERED",
    "Missed, -, Answered, Connected, ANSWERED",
    "-, -, -, -, ANSWERED"
  })
  void tellsHowTheCallEnded(
      String missed, String abandoned, String answered, String last, CallOutcome outcome) {
    var call = AnalyticsRecord.parse(record("+15125552001", missed, abandoned, answered, last));

    assertThat(call.reported(hash).outcome()).isEqualTo(outcome);
  }

  @Test
  void readsNumbersAndTimes() {
    var call =
        AnalyticsRecord.parse(record("+15125552001", "Missed", "-", "-", "Missed")).reported(hash);

    assertThat(call.from()).isEqualTo("+15125552001");
    assertThat(call.to()).isEqualTo(Lumen.LINE);
    assertThat(call.rangAt()).isEqualTo(Instant.ofEpochMilli(1643898447493L));
    assertThat(call.rang()).isEqualTo(Duration.ofMillis(24760));
    assertThat(call.system()).isEqualTo(PhoneSystem.EIGHT_BY_EIGHT);
    assertThat(call.internal()).isFalse();
    assertThat(call.event().value()).doesNotContain("512555");
  }

  @Test
  void knowsAnExtensionOfTheClinic() {
    var call = AnalyticsRecord.parse(record("1004", "Missed", "-", "-", "Missed")).reported(hash);

    assertThat(call.internal()).isTrue();
  }

  @Test
  void aRecordThatWasLeftIsHandedOverOnce() {
    byte[] body = record(caller(), "Missed", "-", "-", "Missed");

    assertThat(inbox.leave("8x8.calls", id, body, Instant.now())).isTrue();
    assertThat(inbox.leave("8x8.calls", id, body, Instant.now())).isFalse();

    Awaitility.await().until(() -> recoveries.told(MissedCall.class).size() == 1);
    Awaitility.await().until(() -> inbox("8x8.calls", id).orElse("").equals("HANDED_OVER"));
  }

  @Test
  void aMisdialIsLeftAlone() {
    String whole =
        new String(record(caller(), "Missed", "-", "-", "Missed"), UTF_8)
            .replace("1643898472253", "1643898448493");

    inbox.leave("8x8.calls", id, whole.getBytes(UTF_8), Instant.now());

    Awaitility.await()
        .until(() ->
            inbox("8x8.calls", id).orElse("").equals("SET_ASIDE: the caller hung up too soon"));
    assertThat(recoveries.told()).isEmpty();
  }

  private byte[] record(
      String caller, String missed, String abandoned, String answered, String last) {
    return """
    {"callId":"%s","startTimeUTC":1643898447493,"connectTimeUTC":0,
     "disconnectedTimeUTC":1643898472253,"caller":"%s","callerName":"MARK","callee":"120088",
     "dnis":"%s","direction":"Incoming","missed":"%s","abandoned":"%s","answered":"%s",
     "talkTimeMS":0,"ringDuration":39,"lastLegDisposition":"%s","pbxId":"pbx"}
    """
        .formatted(id, caller, Lumen.LINE.substring(1), missed, abandoned, answered, last)
        .getBytes(UTF_8);
  }
}
