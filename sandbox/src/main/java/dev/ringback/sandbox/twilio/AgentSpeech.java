package dev.ringback.sandbox.twilio;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Plays what an application says, word by word from the first token on, one utterance after the
 * other. Tokens are put together as they come; a token with {@code last} completes an utterance.
 */
final class AgentSpeech {
  /** Speech is played ten times as fast as people talk. */
  static final Duration WORD = Duration.ofMillis(40);

  private static final Duration RECORDING = Duration.ofSeconds(1);

  private final Agenda agenda;
  private final boolean interruptible;
  private final Ear ear;
  private final Deque<Utterance> waiting = new ArrayDeque<>();
  private @Nullable Utterance current;
  private Agenda.@Nullable Item word;
  private boolean dropping;

  /**
   * Starts silent.
   *
   * @param interruptible whether speech may be interrupted when a token does not say
   */
  AgentSpeech(Agenda agenda, boolean interruptible, Ear ear) {
    this.agenda = agenda;
    this.interruptible = interruptible;
    this.ear = ear;
  }

  void say(RelayMessage.Text text) {
    if (dropping) {
      dropping = !text.last();
      return;
    }
    Utterance open = waiting.isEmpty() ? current : waiting.peekLast();
    if (open == null || open.complete) {
      open = enqueue(new Utterance(text.preemptible(), Duration.ZERO));
    }
    open.add(text.token(), text.interruptible() == null ? interruptible : text.interruptible());
    open.complete = text.last();
    go();
  }

  void play(RelayMessage.Play play) {
    var recording =
        new Utterance(play.preemptible(), RECORDING.multipliedBy(Math.max(1, play.loop())));
    recording.add("", play.interruptible() == null ? interruptible : play.interruptible());
    recording.complete = true;
    enqueue(recording);
    go();
  }

  /** Whether something is being said, be it in the middle of a pause between two tokens. */
  boolean speaking() {
    return current != null;
  }

  boolean mayBeInterrupted() {
    return current == null || current.interruptible();
  }

  /** The words heard of what is being said. */
  String heard() {
    return current == null ? "" : current.text.substring(0, current.heard).strip();
  }

  /** How long it has been speaking. */
  Duration since() {
    return current == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - current.began);
  }

  /** Falls silent and forgets what was still to be said; more tokens of it are left out. */
  void cut() {
    Utterance open = waiting.isEmpty() ? current : waiting.peekLast();
    dropping = open != null && !open.complete;
    stop();
    waiting.clear();
    current = null;
  }

  /** Whatever comes now is new. */
  void freshTurn() {
    dropping = false;
  }

  private Utterance enqueue(Utterance next) {
    if (current != null && current.preemptible) {
      stop();
      current = null;
    }
    waiting.add(next);
    return next;
  }

  private void stop() {
    if (word != null) {
      agenda.drop(word);
      word = null;
    }
  }

  private void go() {
    if (word != null) {
      return;
    }
    if (current == null) {
      current = waiting.poll();
      if (current == null) {
        return;
      }
      current.began = System.nanoTime();
    }
    Utterance playing = current;
    int end = playing.endOfWord();
    if (end > playing.heard || playing.hold.isPositive()) {
      if (!playing.audible) {
        playing.audible = true;
        ear.begins();
      }
      Duration time = playing.hold.isPositive() ? playing.hold : WORD;
      playing.hold = Duration.ZERO;
      word = agenda.in(time, () -> played(playing, end));
    } else if (playing.complete) {
      current = null;
      ear.ends(playing.text.toString().strip(), waiting.isEmpty());
      go();
    }
  }

  private void played(Utterance playing, int end) {
    word = null;
    playing.heard = end;
    ear.word();
    if (current == playing) {
      go();
    }
  }

  /** Whoever listens. */
  interface Ear {
    void begins();

    /** Another word was played. */
    void word();

    /** An utterance was played to its end. */
    void ends(String words, boolean nothingFollows);
  }

  /** Something to say. Its tokens may still be coming. */
  private static final class Utterance {
    private final StringBuilder text = new StringBuilder();
    private final TreeMap<Integer, Boolean> interruptibleFrom = new TreeMap<>();
    private final boolean preemptible;
    private Duration hold;
    private int heard;
    private long began;
    private boolean audible;
    private boolean complete;

    Utterance(boolean preemptible, Duration hold) {
      this.preemptible = preemptible;
      this.hold = hold;
    }

    void add(String token, boolean mayBeInterrupted) {
      interruptibleFrom.put(text.length(), mayBeInterrupted);
      text.append(token);
    }

    boolean interruptible() {
      var entry = interruptibleFrom.floorEntry(Math.max(0, heard - 1));
      return entry == null || entry.getValue();
    }

    /** Where the next word ends, as far as it is known; what was heard if there is none. */
    int endOfWord() {
      int at = heard;
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (at == text.length()) {
        return heard;
      }
      while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return at;
    }
  }
}
