package dev.ringback.starter.conversation.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.starter.PlacedCallTest;
import dev.ringback.starter.TestSettings;
import dev.ringback.starter.TwilioCalls;
import dev.ringback.workflows.outreach.EffectId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelayHandshakeTest extends PlacedCallTest {
  @Test
  void aSignedHandshakeIsTaken() {
    assertThat(TwilioRelay.handshake(port, TwilioCalls.sign(TwilioRelay.URL, Map.of())))
        .isEqualTo(101);
  }

  @Test
  void aForgedHandshakeIsRefused() {
    assertThat(TwilioRelay.handshake(port, null)).isEqualTo(403);
    assertThat(TwilioRelay.handshake(port, "Zm9yZ2Vk")).isEqualTo(403);
    assertThat(
            TwilioRelay.handshake(
                port, TwilioCalls.sign(TestSettings.PUBLIC_URL + "/other", Map.of())))
        .isEqualTo(403);
  }

  @Test
  void aMessageThatIsTooLongClosesTheSocket() {
    try (var relay = TwilioRelay.connect(port)) {
      relay.prompt("x".repeat(40_000));

      await().until(relay::isClosed);
    }
  }

  @Test
  void aCallNobodyKnowsIsEnded() {
    try (var relay = TwilioRelay.connect(port)) {
      relay.setup(sid, new EffectId("ep_none.first.call"));

      assertThat(relay.awaitOne("end").path("handoffData").stringValue()).contains("unknown");
    }
  }
}
