package dev.ringback.starter.conversation.relay;

import dev.ringback.records.conversation.SpeechLine;
import dev.ringback.starter.conversation.KeyPress;
import dev.ringback.workflows.conversation.Backchannel;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.conversation.ScreeningPolicy;
import dev.ringback.workflows.conversation.TurnId;
import dev.ringback.workflows.conversation.WordsPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said and heard on a live call.
 *
 * <p>At each moment one turn is the present one: it is being read, then we speak its reply, then we
 * wait for the caller. Words, keys or a silence of the caller make the next turn present. When the
 * caller cuts in, the present turn is cut: words make it a past one, a mere sound or nothing at all
 * lets us take it up again.
 *
 * <p>Used in the call's queue only; what waits for a recovery has a thread of its own.
 */
final class Talk {
  private static final Logger log = LoggerFactory.getLogger(Talk.class);

  /** How long after a cut we wait for words before we take up what we were saying. */
  private static final Duration AFTER_A_CUT = Duration.ofSeconds(3);

  private static final Duration AFTER_A_RECONNECT = Duration.ofMillis(1500);

  private final LiveCall call;
  private final RelayDesk desk;
  private final SpeechLine speech;
  private final CallQueue queue;
  private final RelaySettings settings;
  private final OurVoice voice;
  private final Delivery delivery;
  private final Silences silences;
  private final Digits digits;
  private final ReplyWaits waits;
  private final Farewell farewell;
  private final Inquiries inquiries;
  private final TurnNumbers numbers;
  private @Nullable Replay replay;
  private @Nullable RelayTurn present;

  Talk(
      LiveCall call,
      RelaySocket socket,
      RelayDesk desk,
      SpeechLine speech,
      CallQueue queue,
      RelaySettings settings) {
    this.call = call;
    this.desk = desk;
    this.speech = speech;
    this.queue = queue;
    this.settings = settings;
    voice = new OurVoice(socket, queue, this::spokenOut);
    delivery = new Delivery(call, desk, voice);
    silences = new Silences(queue);
    digits = new Digits(queue, this::pressed);
    waits = new ReplyWaits(queue, settings);
    farewell = new Farewell(call, socket, voice, delivery, silences, digits, waits);
    inquiries = new Inquiries(call, desk, queue);
    numbers = new TurnNumbers(call.sid());
  }

  /** Nobody spoke on this call yet. */
  void open() {
    waits.limit(settings.longest(), () -> farewell.timeIsUp(queue.now()));
    ask(
        new RelayTurn(
            TurnNumbers.answered(call.sid()), new RelayTurn.Asked("", true, null, queue.now())));
  }

  /** The call was held on another socket, maybe by another process. */
  void goOn(CallPast past) {
    log.info("Call of episode {} goes on after turn {}", call.episode().id(), past.number());
    replay = new Replay(past, queue.now());
    voice.forgetLanguage();
    numbers.goOnAfter(past.number());
    waits.limit(
        settings.longest().minus(Duration.between(past.began(), queue.now())),
        () -> farewell.timeIsUp(queue.now()));
    past.unanswered(call.sid()).ifPresentOrElse(this::ask, () -> sayLastAgain(past));
  }

  /** Whether the caller heard all of it cannot be known, so the question comes again. */
  private void sayLastAgain(CallPast past) {
    present = past.spoken(call);
    silences.await(AFTER_A_RECONNECT, this::takeUpAgain);
  }

  /** The socket is closed: nothing is said or heard here any more. */
  void closed() {
    if (!farewell.isOver() && present != null) {
      delivery.keepHeard(present);
    }
    farewell.stop();
  }

  void part(SpeechLine.Part part) {
    RelayTurn turn = present;
    if (farewell.isEndingOrOver()
        || turn == null
        || !part.turn().equals(turn.id())
        || !turn.isBeingRead()
        || turn.isCut()) {
      return;
    }
    if (delivery.say(turn, part)) {
      waits.saidSomething();
    }
  }

  void prompt(RelayEvent.Prompt prompt) {
    if (farewell.isOver()) {
      return;
    }
    silences.resume();
    if (!prompt.last()) {
      return;
    }
    boolean cut = present != null && present.isCut();
    if (replay != null && replay.repeats(prompt.words(), queue.now())) {
      return;
    }
    if (isBeforeOurFirstWords() && !countsBeforeThem(prompt.words())) {
      // Nobody is answered before they know who calls; they hear it now, and answer that.
      return;
    }
    if (!Backchannel.isBackchannel(prompt.words(), cut || voice.isSpeaking())) {
      digits.forget();
      next(prompt.words());
    } else if (cut) {
      takeUpAgain();
    }
  }

  private boolean isBeforeOurFirstWords() {
    return present != null && present.asked().opening() && present.isBeingRead();
  }

  /** First words told to a machine would be missed by the person who comes on the line after it. */
  private static boolean countsBeforeThem(String words) {
    return WordsPolicy.stop(words)
        || ScreeningPolicy.screener(words)
        || ScreeningPolicy.unavailable(words);
  }

  void interrupt(String utterance) {
    RelayTurn turn = present;
    if (farewell.isEndingOrOver() || turn == null) {
      return;
    }
    voice.cut();
    int heard = turn.spoken().heard(utterance);
    if (!turn.isBeingRead() && heard >= turn.spoken().length()) {
      silences.await(settings.silence(), () -> next(""));
      return;
    }
    turn.cut(heard);
    if (turn.isBeingRead()) {
      speech.interrupt(turn.id());
    }
    silences.await(AFTER_A_CUT, this::takeUpAgain);
  }

  void key(String digit) {
    if (!farewell.isEndingOrOver()) {
      silences.stop();
      digits.press(digit);
    }
  }

  void speaking(RelayEvent.Speaking speaking) {
    if (farewell.isOver()) {
      return;
    }
    switch (speaking.who()) {
      case AGENT -> voice.agentSpeaks(speaking.on());
      case CALLER -> {
        if (speaking.on()) {
          silences.hold();
        } else {
          silences.resume();
        }
      }
    }
  }

  private void pressed(String keys) {
    String words = KeyPress.words(keys);
    if (replay == null || !replay.repeats(words, queue.now())) {
      next(words);
    }
  }

  /**
   * The caller's next turn.
   *
   * @param words what was said or keyed; empty for silence
   */
  private void next(String words) {
    TurnId id = numbers.next();
    if (farewell.isEnding()) {
      desk.keepCaller(call, id, new RelayTurn.Asked(words, false, null, queue.now()));
      return;
    }
    Integer heard = present == null ? null : leave(present);
    ask(new RelayTurn(id, new RelayTurn.Asked(words, false, heard, queue.now())));
  }

  /** Makes the present turn a past one; how much of its reply was heard, null for all. */
  private @Nullable Integer leave(RelayTurn turn) {
    delivery.cut(turn);
    if (turn.isBeingRead()) {
      speech.interrupt(turn.id());
      return 0;
    }
    delivery.keepHeard(turn);
    return turn.heardOfReply();
  }

  private void ask(RelayTurn turn) {
    present = turn;
    silences.stop();
    waits.begin(() -> delivery.sayOneMoment(turn), () -> failed(turn, "no reply in time", false));
    inquiries.ask(turn, reply -> replied(turn, reply), (why, isOver) -> failed(turn, why, isOver));
  }

  private void replied(RelayTurn turn, Reply reply) {
    if (farewell.isEndingOrOver()) {
      return;
    }
    turn.replied(reply);
    boolean goodbye = reply.next() == Reply.Next.HANG_UP;
    boolean superseded = turn != present && (!goodbye || asksToStop(present));
    if (superseded) {
      desk.keepOurs(call, turn, turn.heardWords());
      return;
    }
    present = turn;
    waits.replied();
    if (goodbye) {
      turn.takeUpAgain();
    }
    if (!turn.isCut()) {
      speakRest(turn, reply);
    }
  }

  /** Who asks to stop hears that, and no other goodbye. */
  private static boolean asksToStop(@Nullable RelayTurn turn) {
    return turn != null && WordsPolicy.stop(turn.asked().words());
  }

  /** The caller cut in and then said nothing. */
  private void takeUpAgain() {
    RelayTurn turn = present;
    if (turn == null || farewell.isEnding()) {
      return;
    }
    turn.takeUpAgain();
    Reply reply = turn.reply();
    if (reply != null) {
      speakRest(turn, reply);
    }
  }

  private void speakRest(RelayTurn turn, Reply reply) {
    if (reply.next() == Reply.Next.HANG_UP) {
      farewell.begin();
    }
    delivery.sayRest(turn, reply);
  }

  private void spokenOut() {
    if (farewell.isEnding()) {
      farewell.hangUp();
    } else if (present != null && !present.isBeingRead()) {
      silences.await(settings.silence(), () -> next(""));
    }
  }

  private void failed(RelayTurn turn, String why, boolean isOver) {
    if (farewell.isEndingOrOver() || turn != present || !turn.isBeingRead()) {
      return;
    }
    log.warn("Call of episode {} ends early: {}", call.episode().id(), why);
    if (isOver && turn.asked().silent()) {
      farewell.hangUp();
    } else {
      farewell.apologise(turn);
    }
  }
}
