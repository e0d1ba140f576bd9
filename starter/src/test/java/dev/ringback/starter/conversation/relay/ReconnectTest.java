package dev.ringback.starter.conversation.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.workflows.conversation.CallAnswered;
import dev.ringback.workflows.conversation.CallerTurn;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReconnectTest extends LiveCallTest {
  @Test
  void aSecondStarterGoesOnWhereTheFirstDied() {
    says("I want Botox", 1);
    var first = breakOff();

    connectAgain();

    await().until(() -> recoveries.told(CallerTurn.class).size() == 2);
    assertThat(recoveries.told(CallerTurn.class)).allMatch(t -> t.id().value().equals(id(1)));
    recoveries.reply(id(1), listen("Botox is a lovely choice."));
    relay.awaitSaid("Botox is a lovely choice.");
    awaitKept(1, "Botox is a lovely choice.");
    assertThat(recoveries.told(CallAnswered.class)).hasSize(1);
    assertThat(first.said()).isEqualTo(OPENING);
  }

  @Test
  void theSameTurnIsAppliedOnce() {
    says("I want Botox", 1);
    recoveries.reply(id(1), listen("Gladly. Which day?"));
    relay.awaitSaid("Which day?");
    awaitKept(1, "Gladly. Which day?");
    breakOff();

    connectAgain();
    relay.prompt("I want Botox");
    relay.prompt("On Monday");

    await().until(() -> recoveries.told(CallerTurn.class).size() == 2);
    assertThat(conversations.transcript(episode.id()))
        .extracting(line -> line.words())
        .containsExactly(OPENING, "I want Botox", "Gladly. Which day?", "On Monday");
  }

  @Test
  void theSameWordsLaterAreANewTurn() {
    says("Yes", 1);
    recoveries.reply(id(1), listen("Shall I book it?"));
    relay.awaitSaid("Shall I book it?");
    awaitKept(1, "Shall I book it?");
    breakOff();
    connectAgain();
    await().until(() -> timers.waits(Duration.ofMillis(1500)));

    timers.pass(Duration.ofSeconds(4));
    relay.awaitSaid("Shall I book it?");
    relay.spoken();
    relay.prompt("Yes");

    await().until(() -> recoveries.told(CallerTurn.class).size() == 2);
  }

  @Test
  void theReplyComesAgainIfNobodySpeaks() {
    says("I want Botox", 1);
    recoveries.reply(id(1), listen("Gladly. Which day?"));
    awaitKept(1, "Gladly. Which day?");
    breakOff();
    connectAgain();
    await().until(() -> timers.waits(Duration.ofMillis(1500)));

    timers.pass(Duration.ofMillis(1500));

    relay.awaitSaid("Gladly. Which day?");
    assertThat(relay.said()).isEqualTo("Gladly. Which day?");
  }

  @Test
  void aNumberThatASilenceMayHaveTakenIsNotUsedAgain() {
    breakOff();
    connectAgain();

    relay.prompt("I want Botox");

    awaitTurn(2);
    assertThat(recoveries.told(CallAnswered.class)).hasSize(1);
  }

  @Test
  void aSocketWhoseLossWentUnnoticedIsClosed() {
    try (var first = relay) {
      relay = TwilioRelay.connect(port);
      relay.setup(sid, call);

      await().until(first::isClosed);
      says("I want Botox", 2);
      recoveries.reply(id(2), listen("Gladly."));
      relay.awaitSaid("Gladly.");
      assertThat(first.said()).isEqualTo(OPENING);
    }
  }

  private TwilioRelay breakOff() {
    var first = relay;
    first.breakOff();
    await().until(() -> !speech.isHeard(call));
    return first;
  }

  private void connectAgain() {
    relay = TwilioRelay.connect(port);
    relay.setup(sid, call);
    await().until(() -> speech.isHeard(call));
  }
}
