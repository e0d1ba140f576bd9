package dev.ringback.starter.conversation.relay;

import dev.ringback.starter.conversation.CallPhrases;
import dev.ringback.workflows.conversation.TurnId;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a live call ends: after its last reply, or with an apology, or because it lasts too long. */
final class Farewell {
  private static final Logger log = LoggerFactory.getLogger(Farewell.class);

  private final LiveCall call;
  private final RelaySocket socket;
  private final OurVoice voice;
  private final Delivery delivery;
  private final Silences silences;
  private final Digits digits;
  private final ReplyWaits waits;
  private boolean ending;
  private boolean over;
  private String reason = "finished";

  Farewell(
      LiveCall call,
      RelaySocket socket,
      OurVoice voice,
      Delivery delivery,
      Silences silences,
      Digits digits,
      ReplyWaits waits) {
    this.call = call;
    this.socket = socket;
    this.voice = voice;
    this.delivery = delivery;
    this.silences = silences;
    this.digits = digits;
    this.waits = waits;
  }

  /** Whether our last words are being said. */
  boolean isEnding() {
    return ending;
  }

  /** Whether nothing is said or heard any more. */
  boolean isOver() {
    return over;
  }

  boolean isEndingOrOver() {
    return ending || over;
  }

  /** The reply that is said next is the last one. */
  void begin() {
    ending = true;
  }

  /** There is no reply to the turn. */
  void apologise(RelayTurn turn) {
    reason = "unavailable";
    say(turn, CallPhrases.apology(call.clinic(), voice.language()));
  }

  void timeIsUp(Instant at) {
    if (!isEndingOrOver()) {
      log.info("Call of episode {} lasts too long", call.episode().id());
      say(
          new RelayTurn(new TurnId(call.sid() + ".end"), new RelayTurn.Asked("", false, null, at)),
          CallPhrases.timeIsUp(call.clinic(), voice.language()));
    }
  }

  private void say(RelayTurn turn, String words) {
    begin();
    silences.stop();
    digits.stop();
    waits.replied();
    delivery.sayGoodbye(turn, words);
  }

  void hangUp() {
    stop();
    socket.send(new RelayMessage.End(reason));
  }

  /** Nothing is said or heard any more. */
  void stop() {
    over = true;
    silences.stop();
    digits.stop();
    waits.stop();
    voice.cut();
  }
}
