package dev.ringback.workflows.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.conversation.CallAnswered.By;
import dev.ringback.workflows.conversation.Intent;
import dev.ringback.workflows.conversation.Outcome;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers whom the clinic may not call on a basis of its own. */
@Timeout(60)
class ReplyCallTest {
  private final RecoveryStage stage = new RecoveryStage(LocalDateTime.of(2026, 11, 24, 12, 0));
  private final RecoveryStage.Caller caller = stage.caller;

  @BeforeEach
  void reachOutByText() {
    stage.store.clinic = TextFirst.clinic();
    caller.missesCall();
    stage.clinic.sees(() -> stage.vendors.effects.size() >= 3);
  }

  @AfterEach
  void closeStage() {
    stage.close();
  }

  @Test
  void theFirstTextOffersACallAndNobodyIsCalled() {
    assertThat(stage.vendors.texts().getFirst()).contains("Reply CALL", "AI assistant", "STOP");
    assertThat(stage.vendors.channels()).doesNotContain(Channel.VOICE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"call", "CALL!", "Llamar", "LLAMA", "yes call me now"})
  void aReplyOfCallIsAConsentAndTheCallIsPlacedAtOnce(String reply) {
    String offered = stage.vendors.texts().getFirst();

    caller.texts(reply);
    stage.clinic.sees(() -> stage.vendors.called("call-back-1"));

    assertThat(stage.store.consentsGiven)
        .singleElement()
        .satisfies(given -> {
          assertThat(given.channel()).isEqualTo(Channel.VOICE);
          assertThat(given.basis()).isEqualTo(ConsentBasis.REPLY);
          assertThat(given.wording()).isEqualTo(offered);
          assertThat(given.source()).startsWith("reply by SMS");
        });
    assertThat(caller.answersCall("call-back-1", By.HUMAN).say())
        .contains("AI assistant", "press 9");
  }

  @Test
  void whatOnlyAModelTakesForAWishIsNoConsent() {
    caller.means(Intent.BY_CALL);
    caller.texts("hm, whatever is easiest for you");

    stage.clinic.sees(() -> stage.vendors.texts().size() >= 3);

    assertThat(stage.store.consentsGiven).isEmpty();
    assertThat(stage.vendors.channels()).doesNotContain(Channel.VOICE);
  }

  @Test
  void aStopInsteadEndsEverything() {
    caller.texts("stop");

    assertThat(stage.outcome()).isEqualTo(new Outcome.OptedOut(Channel.SMS));
    assertThat(stage.store.consentsGiven).isEmpty();
  }
}
