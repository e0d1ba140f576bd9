package dev.ringback.starter.conversation.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.workflows.conversation.CallerTurn;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BargeInTest extends LiveCallTest {
  private static final String OFFER =
      "I have two times. Monday at nine, and Tuesday at two. Which one suits you?";

  @Test
  void aBargeInTruncatesTheRecord() {
    offer();

    relay.interrupt("I have two times. Monday at nine");
    CallerTurn turn = says("Monday is good", 2);

    assertThat(turn.heard()).isEqualTo(32);
    awaitKept(1, "I have two times. Monday at nine");
    recoveries.reply(id(2), listen("Monday at nine it is."));
    relay.awaitSaid("Monday at nine it is.");
  }

  @Test
  void aCallerWhoHangsUpInTheMiddleHeardThatMuch() {
    offer();
    relay.interrupt("I have two times.");
    await().until(() -> timers.waits(Duration.ofSeconds(3)));

    relay.close();

    awaitKept(1, "I have two times.");
  }

  @Test
  void mmHmWhileSpeakingIsNoTurn() {
    offer();

    relay.interrupt("I have two times. Monday at");
    relay.prompt("Mm-hm.");

    // The sentence that was cut comes again.
    relay.awaitSaid(OFFER + "Monday at nine, and Tuesday at two. Which one suits you?");
    assertThat(recoveries.told(CallerTurn.class)).hasSize(1);
    assertThat(kept(1)).isEqualTo(OFFER);
  }

  @Test
  void aSecondCutCountsFromTheWholeReply() {
    offer();
    relay.interrupt("I have two times. Monday at");
    relay.prompt("Mm-hm.");
    relay.awaitSaid(OFFER + "Monday at nine, and Tuesday at two. Which one suits you?");

    relay.interrupt("Monday at nine, and Tuesday");

    assertThat(says("The second one", 2).heard())
        .isEqualTo("I have two times. Monday at nine, and Tuesday".length());
  }

  @Test
  void aNoiseThatWasNothingLetsUsGoOn() {
    offer();
    relay.interrupt("I have two times.");
    await().until(() -> timers.waits(Duration.ofSeconds(3)));

    timers.pass(Duration.ofSeconds(3));

    relay.awaitSaid(OFFER + "Monday at nine, and Tuesday at two. Which one suits you?");
  }

  @Test
  void wordsWhileATurnIsReadStopTheReading() {
    says("I want Botox", 1);

    CallerTurn second = says("for my forehead", 2);

    assertThat(speech.interrupted()).contains(id(1));
    assertThat(second.heard()).isZero();
    recoveries.reply(id(1), listen(""));
    speech.say(call, id(1), 0, "Too late");
    recoveries.reply(id(2), listen("Forehead lines, gladly."));
    relay.awaitSaid("Forehead lines, gladly.");
    assertThat(relay.said()).doesNotContain("Too late");
  }

  @Test
  void aCutWhileTheModelSpeaksStopsIt() {
    says("I want Botox", 1);
    speech.say(call, id(1), 0, "Botox is a lovely ");
    relay.awaitSaid("Botox is a lovely ");

    relay.interrupt("Botox is");
    await().until(() -> speech.interrupted().contains(id(1)));
    speech.say(call, id(1), 1, "choice.");
    says("No, filler", 2);
    recoveries.reply(id(1), listen(""));

    awaitKept(1, "Botox is");
    assertThat(relay.said()).doesNotContain("choice.");
  }

  @Test
  void wordsInTheMiddleOfAReplyCutItWhereItShouldBe() {
    offer();
    timers.pass(Duration.ofSeconds(2)); // 30 characters

    assertThat(says("Monday is good", 2).heard()).isEqualTo(30);

    awaitKept(1, OFFER.substring(0, 30));
  }

  @Test
  void allOfItHeardIsNoCut() {
    offer();
    relay.interrupt(OFFER);

    assertThat(says("The second one", 2).heard()).isNull();
    assertThat(kept(1)).isEqualTo(OFFER);
  }

  private void offer() {
    says("When can I come?", 1);
    recoveries.reply(id(1), listen(OFFER));
    relay.awaitSaid(OFFER);
    awaitKept(1, OFFER);
    relay.agentSpeaks("on");
  }
}
