package dev.ringback.workflows.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.compliance.OptOut;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows a stop: one confirmation, and nothing else. */
@Timeout(60)
class StopAnswersTest {
  private final RecoveryStage stage = new RecoveryStage(LocalDateTime.of(2026, 11, 24, 12, 0));

  @AfterEach
  void closeStage() {
    stage.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "STOP, KEYWORD, STOP, false",
    "Cancel!, KEYWORD, CANCEL, true",
    "END, KEYWORD, END, true",
    "opt out, KEYWORD, OPTOUT, false",
    "please stop texting me, PHRASE, PHRASE, false"
  })
  void isConfirmedOnceAndNamesWhomToCallIfAnAppointmentMayBeMeant(
      String words, OptOut.Means means, String coded, boolean appointment) {
    stage.caller.missesCall();
    stage.clinic.sees(() -> stage.vendors.effects.size() >= 4);
    int before = stage.vendors.texts().size();

    stage.caller.texts(words);
    stage.outcome();
    stage.clinic.waits(2, ChronoUnit.DAYS);

    assertThat(stage.vendors.texts()).hasSize(before + 1);
    String confirmation = stage.vendors.texts().getLast();
    assertThat(confirmation).contains("won't get any more");
    assertThat(confirmation.contains("appointment, please call")).isEqualTo(appointment);
    OptOut kept = stage.store.optOuts.getFirst();
    assertThat(kept.means()).isEqualTo(means);
    assertThat(kept.coded()).isEqualTo(coded);
  }

  @Test
  void aStopByAKeyEndsTheCallWithTheConfirmationOnly() {
    stage.caller.missesCall();
    stage.clinic.sees(() -> stage.vendors.effects.size() >= 4);
    stage.caller.answersCall("first", dev.ringback.workflows.conversation.CallAnswered.By.HUMAN);
    int texts = stage.vendors.texts().size();

    var reply = stage.caller.says("first", "stop (key 9)");

    assertThat(reply.say()).contains("won't get any more automated calls");
    stage.outcome();
    assertThat(stage.vendors.texts()).hasSize(texts);
  }
}
