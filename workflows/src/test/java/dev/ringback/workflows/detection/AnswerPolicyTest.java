package dev.ringback.workflows.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.conversation.CallAnswered.By;
import dev.ringback.workflows.conversation.Intent;
import dev.ringback.workflows.detection.AnswerPolicy.Answering;
import dev.ringback.workflows.outreach.CallEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerPolicyTest {
  @ParameterizedTest
  @CsvSource({
    "HUMAN, TALK, ANSWERED_AND_ENDED",
    "UNKNOWN, TALK, ANSWERED_AND_ENDED",
    "VOICEMAIL, LEAVE_MESSAGE, VOICEMAIL",
    "FAX, HANG_UP, FAX"
  })
  void whoAnswersDecidesWhatIsDone(By by, Answering done, CallEnd end) {
    assertThat(AnswerPolicy.on(by)).isEqualTo(done);
    assertThat(AnswerPolicy.on(by).end()).isEqualTo(end);
  }

  @Test
  void whatIsHeardDecidesWhatTheCallWas() {
    assertThat(AnswerPolicy.heard(null)).isEqualTo(CallEnd.ANSWERED_AND_ENDED);
    assertThat(AnswerPolicy.heard(Intent.SCREENED)).isEqualTo(CallEnd.SCREENED);
    assertThat(AnswerPolicy.heard(Intent.UNAVAILABLE)).isEqualTo(CallEnd.VOICEMAIL);
  }
}
