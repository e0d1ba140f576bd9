package dev.ringback.sandbox.patients;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.network.Reaction;
import dev.ringback.sandbox.network.RingAnswer;
import dev.ringback.sandbox.network.Subscriber;
import dev.ringback.sandbox.network.TextMedium;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A patient of flesh and script: reads, listens, answers or does not, as the scenario says. */
final class Patient implements Subscriber {
  private final Scenario scenario;
  private final Conversation conversation;
  private final Outbox outbox;
  private final Diary diary;
  private final Pace pace;
  private final List<String> unread = new ArrayList<>();
  private int calls;
  private int texts;

  Patient(Scenario scenario, Conversation conversation, Outbox outbox, Diary diary, Pace pace) {
    this.scenario = scenario;
    this.conversation = conversation;
    this.outbox = outbox;
    this.diary = diary;
    this.pace = pace;
  }

  @Override
  public synchronized RingAnswer rings(String from) {
    var plan = scenario.phone();
    var ringing = plan.get(Math.min(calls++, plan.size() - 1));
    diary.note("phone rings (call " + calls + "): " + outcome(ringing.ends()));
    return new RingAnswer(ringing.ends(), Duration.ofMillis(Math.round(ringing.after() * 1000)));
  }

  @Override
  public synchronized Reaction hears(String words, boolean listened) {
    diary.note("hears: " + words);
    if (!listened) {
      conversation.overhear(words);
      return Reaction.silent();
    }
    boolean knewBefore = conversation.over();
    String answer = conversation.answer(words, true);
    if (answer == null) {
      return knewBefore ? new Reaction(Reaction.Kind.HANGS_UP, "", think()) : Reaction.silent();
    }
    diary.note("says: " + answer);
    return new Reaction(Reaction.Kind.SAYS, answer, think());
  }

  @Override
  public void lineClosed(String how) {
    diary.note("line closed: " + how);
  }

  @Override
  public synchronized void texted(String from, String body, TextMedium medium) {
    diary.note("gets " + medium + ": " + body);
    boolean readable = scenario.texts().reads().contains(medium);
    if (!readable || ++texts <= scenario.texts().ignoresFirst()) {
      return;
    }
    unread.add(body);
    if (unread.size() == 1) {
      Thread.ofVirtual().name("patient-thinks").start(() -> reply(from, medium));
    }
  }

  @Override
  public void mailed(String from, String subject) {
    diary.note("gets mail: " + subject);
  }

  boolean done() {
    synchronized (this) {
      return conversation.over();
    }
  }

  private void reply(String to, TextMedium medium) {
    pace.pause(think());
    String answer;
    synchronized (this) {
      answer = conversation.answer(String.join("\n", unread), false);
      unread.clear();
    }
    if (answer != null) {
      diary.note("texts: " + answer);
      if (!outbox.send(to, answer, medium)) {
        diary.note("that text was not taken");
      }
    }
  }

  private static Duration think() {
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(400, 1200));
  }

  private static String outcome(RingAnswer.Kind kind) {
    return switch (kind) {
      case PERSON -> "picks up";
      case VOICEMAIL -> "lets voicemail take it";
      case NOBODY -> "ignores it";
      case BUSY -> "busy";
    };
  }

  /** Sends a patient's text; false when nobody took it. */
  @FunctionalInterface
  interface Outbox {
    boolean send(String to, String words, TextMedium medium);
  }
}
