package dev.ringback.workflows.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.TestClinics;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A text that comes late is no answer, and may come at an hour at which nobody is texted. */
@Timeout(60)
class LateTextsTest {
  private RecoveryStage stage;

  @AfterEach
  void closeStage() {
    stage.close();
  }

  private void talking(LocalDateTime from) {
    stage = new RecoveryStage(from);
    stage.caller.missesCall();
    stage.clinic.sees(() -> stage.vendors.effects.size() >= 4);
    stage.caller.texts("Hi, I was calling about Botox");
  }

  private static Instant austin(int hour, int minute) {
    return LocalDateTime.of(2026, 11, 24, hour, minute).atZone(TestClinics.AUSTIN).toInstant();
  }

  private Instant deadline(String effectEndsWith) {
    return stage.vendors.deadlines.entrySet().stream()
        .filter(entry -> entry.getKey().value().endsWith(effectEndsWith))
        .map(java.util.Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anAnswerIsGoodForAQuarterOfAnHour() {
    talking(LocalDateTime.of(2026, 11, 24, 12, 0));
    assertThat(deadline(".reply")).isBetween(austin(12, 14), austin(12, 17));
  }

  @Test
  void anAnswerThatCannotBeSentInTimeBecomesACallback() throws InterruptedException {
    stage = new RecoveryStage(LocalDateTime.of(2026, 11, 24, 12, 0));
    stage.caller.missesCall();
    stage.clinic.sees(() -> stage.vendors.effects.size() >= 4);
    stage.vendors.down.add(Channel.SMS);
    Thread texting =
        Thread.startVirtualThread(() -> stage.caller.texts("Hi, I was calling about Botox"));
    stage.clinic.sees(() ->
        stage.vendors.deadlines.keySet().stream().anyMatch(id -> id.value().endsWith(".reply")));
    stage.clinic.waits(20, ChronoUnit.MINUTES);
    texting.join();
    assertThat(stage.outcome())
        .isInstanceOfSatisfying(
            Outcome.Escalated.class,
            escalated -> assertThat(escalated.reason()).isEqualTo(EscalationReason.CANNOT_REPLY));
    assertThat(stage.store.escalations.getFirst().reason())
        .isEqualTo(EscalationReason.CANNOT_REPLY);
    assertThat(stage.vendors.texts()).hasSize(1);
  }

  @Test
  void aNudgeKeepsTheHoursItWasAllowedFor() {
    talking(LocalDateTime.of(2026, 11, 24, 17, 50));
    stage.clinic.waits(130, ChronoUnit.MINUTES);
    assertThat(deadline(".nudge.sms")).isEqualTo(austin(19, 59));
  }

  @Test
  void aStopIsConfirmedWithinFiveMinutesOrNotAtAll() {
    talking(LocalDateTime.of(2026, 11, 24, 12, 0));
    stage.caller.texts("STOP");
    stage.outcome();
    EffectId confirmation = EffectId.of(new EpisodeId("ep_1"), EffectId.STOPPED, "sms");
    assertThat(stage.vendors.deadlines.get(confirmation))
        .isBefore(austin(12, 0).plus(Duration.ofMinutes(8)));
  }
}
