package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Channel;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HearingTest {
  private static final String TIME = "Tuesday, November 24 at 2:30 PM at Lumen Austin.";
  private static final String READ_BACK = TIME + " Shall I book it?";

  private final Hearing hearing = new Hearing();

  private static CallerTurn turn(Channel channel, Integer heard) {
    return new CallerTurn(
        new TurnId("t1"), channel, null, Instant.EPOCH, false, false, false, heard);
  }

  private boolean heardAfter(Integer characters) {
    hearing.listen(turn(Channel.VOICE, characters));
    return hearing.heardTime();
  }

  @Test
  void allWasHeardWhenNobodyCutIn() {
    hearing.spoke(READ_BACK, READ_BACK);
    assertThat(heardAfter(null)).isTrue();
  }

  @Test
  void theTimeWasHeardWhenTheyCutInDuringTheQuestion() {
    hearing.spoke("I see. " + READ_BACK, READ_BACK);
    assertThat(heardAfter(("I see. " + TIME).length())).isTrue();
  }

  @Test
  void theTimeWasNotHeardWhenTheyCutInBeforeItsEnd() {
    hearing.spoke("I see. " + READ_BACK, READ_BACK);
    assertThat(heardAfter(TIME.length() - 1)).isFalse();
  }

  @Test
  void isReckonedFromTheFirstOfSeveralTurnsSpokenInARow() {
    hearing.spoke(READ_BACK, READ_BACK);
    hearing.listen(turn(Channel.VOICE, 5));
    assertThat(heardAfter(null)).isFalse();
  }

  @Test
  void beginsAnewWithEveryReply() {
    hearing.spoke(READ_BACK, READ_BACK);
    hearing.listen(turn(Channel.VOICE, 5));
    hearing.spoke(READ_BACK, READ_BACK);
    assertThat(heardAfter(null)).isTrue();
  }

  @Test
  void whoeverWritesHasHadTheTimeToReadIt() {
    hearing.spoke(READ_BACK, READ_BACK);
    hearing.listen(turn(Channel.VOICE, 5));
    hearing.listen(turn(Channel.SMS, null));
    assertThat(hearing.heardTime()).isTrue();
  }

  @Test
  void aSpanishTimeEndsWhereItsQuestionBegins() {
    String time = "El martes 24 de noviembre a las 2:30 p. m. en Lumen Austin.";
    hearing.spoke(time + " ¿Le reservo la cita?", time + " ¿Le reservo la cita?");
    assertThat(heardAfter(time.length() - 1)).isFalse();
    hearing.spoke(time + " ¿Le reservo la cita?", time + " ¿Le reservo la cita?");
    assertThat(heardAfter(time.length())).isTrue();
  }
}
