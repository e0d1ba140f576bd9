package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.network.Listener;
import dev.ringback.sandbox.network.Reaction;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The callee's side of a relay: listens to what is said, answers when it is over and nothing
 * follows, and cuts in where they want to and are let. For the line's thread alone.
 */
final class RelayCallee implements AgentSpeech.Ear {
  /** Silence after which somebody who talked has finished. */
  private static final Duration END_OF_TURN = Duration.ofMillis(200);

  private static final Duration AGAIN = Duration.ofMillis(40);
  private static final Duration KEY = Duration.ofMillis(100);

  private final RelayNoun noun;
  private final Agenda agenda;
  private final Listener listener;
  private final Mouth mouth;
  private final AgentSpeech agent;
  private final StringBuilder unanswered = new StringBuilder();
  private Agenda.@Nullable Item answers;
  private boolean busy;

  RelayCallee(RelayNoun noun, Agenda agenda, Listener listener, Mouth mouth) {
    this.noun = noun;
    this.agenda = agenda;
    this.listener = listener;
    this.mouth = mouth;
    this.agent = new AgentSpeech(agenda, noun.speechInterrupts() || noun.keysInterrupt(), this);
  }

  AgentSpeech agent() {
    return agent;
  }

  /** They have answered the phone. */
  void pickUp() {
    plan(listener.pickedUp(), false);
  }

  /** Takes in, at the end, what was said and will not be answered. */
  void overhear() {
    String words = (unanswered + " " + agent.heard()).strip();
    unanswered.setLength(0);
    if (!words.isEmpty()) {
      var _ = listener.hears(words, false);
    }
  }

  @Override
  public void begins() {
    mouth.agentSpeaking(true);
    if (answers != null) {
      agenda.drop(answers);
      answers = null;
    }
  }

  @Override
  public void word() {
    if (listener.breaks(agent.heard())) {
      mouth.breaks();
    }
    if (busy) {
      return;
    }
    boolean mayCutIn = agent.mayBeInterrupted() && speechMayInterrupt();
    Reaction reaction = listener.hearing(agent.heard(), mayCutIn);
    if (reaction.kind() == Reaction.Kind.MURMURS) {
      murmur(reaction.words(), mayCutIn && !noun.ignoresBackchannels());
    } else {
      plan(reaction, true);
    }
  }

  @Override
  public void ends(String words, boolean nothingFollows) {
    if (nothingFollows) {
      mouth.agentSpeaking(false);
    }
    if (words.isEmpty()) {
      return;
    }
    if (busy) {
      var _ = listener.hears(words, false);
      return;
    }
    unanswered.append(unanswered.isEmpty() ? "" : " ").append(words);
    if (nothingFollows) {
      answers = agenda.in(END_OF_TURN, this::answer);
    }
  }

  /** To the relay a murmur is speech like any other, unless it is told to ignore such. */
  private void murmur(String sound, boolean interrupts) {
    mouth.calleeSpeaking(true);
    if (interrupts) {
      String heard = agent.heard();
      Duration after = agent.since();
      agent.cut();
      mouth.interrupts(heard, after);
      mouth.agentSpeaking(false);
      // They go on listening: what comes next belongs to it.
      unanswered.append(unanswered.isEmpty() ? "" : " ").append(heard);
    }
    agenda.in(
        speaking(sound),
        () -> {
          mouth.calleeSpeaking(false);
          if (interrupts) {
            agent.freshTurn();
            mouth.murmurs(sound);
          }
        });
  }

  private void answer() {
    answers = null;
    String words = unanswered.toString();
    unanswered.setLength(0);
    plan(listener.hears(words, true), false);
  }

  private void plan(Reaction reaction, boolean cutsIn) {
    switch (reaction.kind()) {
      case SILENT, MURMURS -> {}
      case SAYS, PRESSES, HANGS_UP -> {
        busy = true;
        agenda.in(reaction.after(), () -> start(reaction, cutsIn));
      }
    }
  }

  private void start(Reaction reaction, boolean cutsIn) {
    if (reaction.words().isEmpty() && reaction.kind() == Reaction.Kind.HANGS_UP) {
      mouth.hangsUp();
      return;
    }
    if (reaction.kind() == Reaction.Kind.PRESSES) {
      if (agent.mayBeInterrupted() && (noun.keysInterrupt() || !noun.speechInterrupts())) {
        interrupt(cutsIn);
      }
      press(reaction.words(), 0);
      return;
    }
    if (agent.speaking() && !(agent.mayBeInterrupted() && speechMayInterrupt())) {
      agenda.in(AGAIN, () -> start(reaction, cutsIn));
      return;
    }
    mouth.calleeSpeaking(true);
    interrupt(cutsIn);
    Duration time = speaking(reaction.words());
    if (noun.on("partialPrompts")) {
      String half = reaction.words().substring(0, reaction.words().length() / 2).strip();
      agenda.in(time.dividedBy(2), () -> mouth.says(half, false));
    }
    agenda.in(time, () -> said(reaction));
  }

  /** With interruptible none, a token may still allow it. */
  private boolean speechMayInterrupt() {
    return noun.speechInterrupts() || !noun.keysInterrupt();
  }

  /** The other side stops talking, if it is. */
  private void interrupt(boolean cutsIn) {
    if (!agent.speaking()) {
      return;
    }
    String heard = agent.heard();
    Duration after = agent.since();
    agent.cut();
    mouth.interrupts(heard, after);
    mouth.agentSpeaking(false);
    // Who cuts in has heard the last utterance on their own.
    String before = (cutsIn ? unanswered.toString() : unanswered + " " + heard).strip();
    unanswered.setLength(0);
    if (!before.isEmpty()) {
      var _ = listener.hears(before, false);
    }
  }

  private void said(Reaction reaction) {
    mouth.calleeSpeaking(false);
    agent.freshTurn();
    busy = false;
    mouth.says(reaction.words(), true);
    if (reaction.kind() == Reaction.Kind.HANGS_UP) {
      mouth.hangsUp();
    }
  }

  private void press(String keys, int at) {
    if (at == keys.length()) {
      agent.freshTurn();
      busy = false;
      return;
    }
    mouth.presses(keys.charAt(at));
    agenda.in(KEY, () -> press(keys, at + 1));
  }

  private static Duration speaking(String words) {
    return AgentSpeech.WORD.multipliedBy(words.split("\\s+").length);
  }

  /** Passes on what happens at the callee's end. */
  interface Mouth {
    void agentSpeaking(boolean on);

    void calleeSpeaking(boolean on);

    void interrupts(String heard, Duration after);

    void says(String words, boolean last);

    /** Said without taking the turn. */
    void murmurs(String sound);

    void presses(char key);

    void hangsUp();

    /** The application's connection is lost. */
    void breaks();
  }
}
