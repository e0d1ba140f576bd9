package dev.ringback.starter.conversation.relay;

import static org.awaitility.Awaitility.await;

import dev.ringback.starter.PlacedCallTest;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Reply;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A starter whose call was answered and is held on a socket. */
abstract class LiveCallTest extends PlacedCallTest {
  static final String OPENING = "Hi, this is Lumen Aesthetics' AI assistant. How can I help?";

  TwilioRelay relay;

  @BeforeEach
  void answer() {
    timers.forget();
    recoveries.reply(listen(OPENING));
    recoveries.hold();
    relay = TwilioRelay.connect(port);
    relay.setup(sid, call);
    relay.awaitSaid("How can I help?");
    relay.spoken();
    awaitQuiet();
  }

  @AfterEach
  void hangUp() {
    relay.close();
    await().until(() -> !speech.isHeard(call));
  }

  /** Waits until we wait for the caller. */
  void awaitQuiet() {
    await().until(() -> timers.waits(Duration.ofSeconds(7)));
  }

  /** Says a turn and waits until the recovery has it. */
  CallerTurn says(String words, int number) {
    relay.prompt(words);
    return awaitTurn(number);
  }

  CallerTurn awaitTurn(int number) {
    await().alias("turn " + number).until(() -> turn(number).isPresent());
    return turn(number).orElseThrow();
  }

  private Optional<CallerTurn> turn(int number) {
    return recoveries.told(CallerTurn.class).stream()
        .filter(told -> told.id().value().equals(id(number)))
        .findFirst();
  }

  String id(int number) {
    return sid + "." + number;
  }

  /** Our words of a turn as they are kept. */
  String kept(int number) {
    return conversations.line(id(number) + ".reply").map(line -> line.words()).orElse("");
  }

  void awaitKept(int number, String words) {
    await().alias("kept: " + words).until(() -> kept(number).equals(words));
  }

  static Reply listen(String words) {
    return new Reply(words, Reply.Next.LISTEN, Language.ENGLISH);
  }

  static Reply hangUp(String words) {
    return new Reply(words, Reply.Next.HANG_UP, Language.ENGLISH);
  }
}
