package dev.ringback.starter.conversation.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.starter.PlacedCallTest;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever picks up speaks before our first words are there. */
class BeforeFirstWordsTest extends PlacedCallTest {
  private static final String OPENING = "Hi, this is Lumen Aesthetics' AI assistant. How are you?";
  private static final String WHO_CALLS = "This is Lumen Aesthetics' AI assistant.";

  private TwilioRelay relay;

  @BeforeEach
  void answer() {
    timers.forget();
    recoveries.hold();
    recoveries.holdAnswers();
    relay = TwilioRelay.connect(port);
    relay.setup(sid, call);
    await().until(() -> recoveries.told().size() == 1);
  }

  @AfterEach
  void hangUp() {
    relay.close();
    await().until(() -> !speech.isHeard(call));
  }

  @Test
  void aScreenerIsToldWhoCallsInsteadOfThem() {
    isAnswered("Please say your name and why you are calling.");
  }

  @Test
  void aMailboxIsAnsweredInsteadOfThem() {
    isAnswered("Please leave a message after the tone.");
  }

  @Test
  void aPersonsHelloIsNoTurnButTheirStopIs() {
    relay.prompt("Hello?");

    isAnswered("Stop calling me.");
  }

  private void isAnswered(String words) {
    relay.prompt(words);
    await().until(() -> recoveries.told(CallerTurn.class).size() == 1);
    opens();
    recoveries.reply(sid + ".1", listen(WHO_CALLS));

    relay.awaitSaid(WHO_CALLS);
    assertThat(relay.said()).isEqualTo(WHO_CALLS);
    assertThat(recoveries.told(CallerTurn.class)).hasSize(1);
    assertThat(conversations.line(sid + ".1").orElseThrow().words()).isEqualTo(words);
  }

  private void opens() {
    recoveries.reply(sid + ".answered", listen(OPENING));
  }

  private static Reply listen(String words) {
    return new Reply(words, Reply.Next.LISTEN, Language.ENGLISH);
  }
}
