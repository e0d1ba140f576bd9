package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelMillisTest {
  private static final Instant ACCEPTED = Instant.parse("2026-11-23T18:00:00Z");

  @Test
  void takesEachChannelsFirstReceipt() {
    var millis =
        ChannelMillis.since(
            ACCEPTED,
            List.of(
                effect("sms", 900), effect("sms", 400), effect("call", 700), effect("email", 800)));
    assertThat(millis).isEqualTo(new ChannelMillis(700L, 400L, 800L, null));
    assertThat(millis.earliest()).isEqualTo(400L);
  }

  @Test
  void isNotBelowZero() {
    assertThat(ChannelMillis.since(ACCEPTED, List.of(effect("whatsapp", -5))).whatsapp()).isZero();
  }

  @Test
  void knowsNothingOfACallThatWasNotAccepted() {
    assertThat(ChannelMillis.since(null, List.of(effect("sms", 1))).earliest()).isNull();
  }

  private static VendorEffect effect(String kind, long millis) {
    return new VendorEffect("twilio", kind, "id", ACCEPTED.plusMillis(millis), "sent", null);
  }
}
