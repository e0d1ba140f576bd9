package dev.ringback.starter.conversation.relay;

import dev.ringback.records.conversation.SpeechLine;
import dev.ringback.starter.conversation.CallPhrases;
import dev.ringback.workflows.conversation.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Gives the words of turns to the voice, and keeps what was said and heard of them. */
final class Delivery {
  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  private final LiveCall call;
  private final RelayDesk desk;
  private final OurVoice voice;

  Delivery(LiveCall call, RelayDesk desk, OurVoice voice) {
    this.call = call;
    this.desk = desk;
    this.voice = voice;
  }

  /** Says a part of a reply that is still being written; whether there was anything to say. */
  boolean say(RelayTurn turn, SpeechLine.Part part) {
    String words = turn.spoken().take(part);
    if (words.isEmpty()) {
      return false;
    }
    voice.say(words, true, false);
    return true;
  }

  /** Says that the reply takes a moment, unless the caller hears otherwise that we are there. */
  void sayOneMoment(RelayTurn turn) {
    RelayTurn.Asked asked = turn.asked();
    if (!asked.opening() && !asked.silent() && turn.spoken().isEmpty() && !turn.isCut()) {
      String words = CallPhrases.oneMoment(voice.language()) + " ";
      turn.spoken().lead(words);
      voice.say(words, true, false);
    }
  }

  /** Says what of the reply is not said yet. */
  void sayRest(RelayTurn turn, Reply reply) {
    boolean disclosure = turn.asked().opening() && turn.spoken().isEmpty();
    boolean goodbye = reply.next() == Reply.Next.HANG_UP;
    String rest = turn.spoken().takeRest(reply.say());
    if (rest.isBlank()) {
      voice.endUtterance();
    } else {
      voice.speak(reply.language());
      int uncut = goodbye ? rest.length() : disclosure ? Sentences.firstEnd(rest) : 0;
      voice.sayLast(rest, uncut);
    }
    keep(turn);
  }

  /** Says our last words after whatever was said to the turn; nobody can cut into them. */
  void sayGoodbye(RelayTurn turn, String words) {
    String rest = turn.spoken().takeRest((turn.spoken().words() + " " + words).strip());
    voice.sayLast(rest, rest.length());
    keep(turn);
  }

  /** Says no more of the turn; if the voice did not tell where it was, it is estimated. */
  void cut(RelayTurn turn) {
    if (voice.isSpeaking() && !turn.isCut()) {
      turn.cut(turn.spoken().heard(voice.estimatedCharacters()));
    }
    voice.cut();
  }

  /** Corrects what was kept of the turn's reply, if less of it was heard. */
  void keepHeard(RelayTurn turn) {
    if (turn.heardOfReply() != null && !turn.isUncertain()) {
      try {
        desk.keepOurs(call, turn, turn.heardWords());
        desk.keepHeard(turn);
      } catch (DataAccessException e) {
        log.warn("A reply's record is not corrected: {}", e.getClass().getSimpleName());
      }
    }
  }

  private void keep(RelayTurn turn) {
    desk.keepOurs(call, turn, turn.spoken().words());
  }
}
