package dev.ringback.workflows.compliance;

import static dev.ringback.workflows.compliance.TestPerson.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionGroundsTest {

  @Test
  void keepsWhatItWasDecidedOn() {
    ContactDecision decision =
        TestPerson.inTexas()
            .orIn("Europe/London", null)
            .gave(Channel.SMS, ConsentBasis.REPLY, NOON)
            .gave(Channel.EMAIL, ConsentBasis.WRITTEN, NOON)
            .tried(Channel.SMS, NOON.minus(Duration.ofHours(24)), NOON.minusSeconds(5))
            .tried(Channel.SMS, NOON.minus(Duration.ofDays(7)))
            .tried(Channel.VOICE, NOON.minusSeconds(5))
            .replyTo(NOON, Channel.SMS, NOON);
    assertThat(decision.grounds())
        .isEqualTo(
            new ContactDecision.Grounds(
                ContactPurpose.REPLY_TO_CALL,
                ContactDecision.Gate.NONE,
                ContentClass.PHI,
                StateRules.VERSION,
                Map.of(
                    "places", "America/Chicago/TX Europe/London",
                    "rules", "TX@2025-09-01 US@2026-11-23",
                    "consents", "REPLY@2026-11-24T18:00:00Z",
                    "ofCallers", "GREETING_NOTICE",
                    "calledAt", "2026-11-24T18:00:00Z",
                    "in24h", "1",
                    "occasionsIn24h", "2",
                    "in7d", "2",
                    "clinicHours", "08:00-21:00")));
  }

  @Test
  void saysWhereNothingWasKnown() {
    Map<String, String> inputs =
        TestPerson.inTexas().ask(Channel.EMAIL, ContactPurpose.REMINDER, NOON).grounds().inputs();
    assertThat(inputs)
        .containsEntry("consents", "none")
        .containsEntry("ofCallers", "none")
        .containsEntry("calledAt", "none");
  }

  @Test
  void decisionsOfOldHaveNoGrounds() {
    var old =
        new ContactDecision(
            Channel.SMS, NOON, ContactDecision.Rule.NO_ADDRESS, null, "records", null, null);
    assertThat(old.grounds()).isNull();
    assertThat(old.allowed()).isFalse();
  }
}
