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
import org.jspecify.annotations.Nullable;

/** A patient of flesh and script: reads, listens, answers or does not, as the scenario says. */
final class Patient implements Subscriber {
  private final Scenario scenario;
  private final Conversation conversation;
  private final Outbox outbox;
  private final Runnable losesOffer;
  private final Diary diary;
  private final Pace pace;
  private final List<String> unread = new ArrayList<>();
  private int calls;
  private int texts;
  private int turns;
  private boolean hungUp;
  private String caller = "";
  private @Nullable Screener screener;

  /**
   * Brings a patient to life.
   *
   * @param losesOffer lets somebody else take what they were offered
   */
  Patient(
      Scenario scenario,
      Conversation conversation,
      Outbox outbox,
      Runnable losesOffer,
      Diary diary,
      Pace pace) {
    this.scenario = scenario;
    this.conversation = conversation;
    this.outbox = outbox;
    this.losesOffer = losesOffer;
    this.diary = diary;
    this.pace = pace;
  }

  @Override
  public synchronized RingAnswer rings(String from) {
    var plan = scenario.phone();
    var ringing = plan.get(Math.min(calls++, plan.size() - 1));
    caller = from;
    screener =
        ringing.ends() == RingAnswer.Kind.SCREENER ? new Screener(ringing.thenOrPerson()) : null;
    diary.note(calls, Diary.Kind.RINGS, outcome(ringing.ends()));
    return new RingAnswer(ringing.ends(), Duration.ofMillis(Math.round(ringing.after() * 1000)));
  }

  @Override
  public synchronized Reaction pickedUp() {
    return screener == null ? Reaction.silent() : screened(screener.pickedUp());
  }

  @Override
  public synchronized Reaction hears(String words, boolean listened) {
    if (screener != null && !screener.through()) {
      diary.note(calls, Diary.Kind.SCREENER_HEARS, words);
      return screened(screener.hears(words, listened));
    }
    diary.note(calls, Diary.Kind.HEARS, words);
    if (!listened) {
      conversation.overhear(words);
      return Reaction.silent();
    }
    boolean knewBefore = conversation.over();
    Deed deed = conversation.react(words, true);
    if (deed != null) {
      return doing(deed, think());
    }
    return knewBefore
        ? doing(new Deed(Reaction.Kind.HANGS_UP, null, null, null), think())
        : Reaction.silent();
  }

  @Override
  public synchronized Reaction hearing(String soFar, boolean mayCutIn) {
    if (screener != null && !screener.through()) {
      return Reaction.silent();
    }
    Deed deed = conversation.listen(soFar, mayCutIn);
    if (deed == null) {
      return Reaction.silent();
    }
    if (deed.kind() != Reaction.Kind.MURMURS) {
      diary.note(calls, Diary.Kind.HEARS_UNTIL, soFar);
    }
    return doing(deed, Duration.ZERO);
  }

  @Override
  public synchronized boolean breaks(String soFar) {
    boolean breaks = conversation.breaks(soFar);
    if (breaks) {
      diary.note(calls, Diary.Kind.NOTE, "the connection breaks after: " + soFar);
    }
    return breaks;
  }

  @Override
  public synchronized void lineClosed(String how) {
    diary.note(calls, Diary.Kind.LINE_CLOSED, how);
  }

  @Override
  public synchronized void recorded(String words) {
    diary.note(calls, Diary.Kind.VOICEMAIL, words);
  }

  @Override
  public synchronized void texted(String from, String body, TextMedium medium) {
    diary.note(
        0,
        switch (medium) {
          case SMS -> Diary.Kind.GETS_SMS;
          case WHATSAPP -> Diary.Kind.GETS_WHATSAPP;
        },
        body);
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
    diary.note(0, Diary.Kind.GETS_MAIL, subject);
  }

  synchronized boolean done() {
    return conversation.over();
  }

  /** Whether they have hung up on a call that was going on. */
  synchronized boolean hungUp() {
    return hungUp;
  }

  private Reaction screened(Reaction reaction) {
    if (!reaction.words().isEmpty()) {
      diary.note(calls, Diary.Kind.SCREENER_SAYS, reaction.words());
    }
    return reaction;
  }

  private Reaction doing(Deed deed, Duration usual) {
    if (deed.meanwhile() == Rule.Meanwhile.SLOT_TAKEN) {
      losesOffer.run();
    }
    String words = deed.words() == null ? "" : deed.words();
    Duration after = deed.after() == null ? usual : deed.after();
    switch (deed.kind()) {
      case SAYS -> {
        diary.note(calls, Diary.Kind.SAYS, words);
        textsToo(++turns);
      }
      case PRESSES -> {
        diary.note(calls, Diary.Kind.PRESSES, words);
        textsToo(++turns);
      }
      case MURMURS -> diary.note(calls, Diary.Kind.MURMURS, words);
      case HANGS_UP -> {
        hungUp = true;
        if (!words.isEmpty()) {
          diary.note(calls, Diary.Kind.SAYS, words);
        }
        diary.note(calls, Diary.Kind.HANGS_UP, "");
      }
      case SILENT -> {}
    }
    return new Reaction(deed.kind(), words, after);
  }

  private void textsToo(int turn) {
    String to = caller;
    for (Scenario.AlsoTexts also : scenario.alsoTexts()) {
      if (also.afterTurn() == turn) {
        Thread.ofVirtual()
            .name("patient-texts")
            .start(() -> {
              pace.pause(think());
              text(to, also.say(), TextMedium.SMS);
            });
      }
    }
  }

  private void reply(String to, TextMedium medium) {
    pace.pause(think());
    Deed deed;
    synchronized (this) {
      deed = conversation.react(String.join("\n", unread), false);
      unread.clear();
    }
    if (deed == null) {
      return;
    }
    if (deed.meanwhile() == Rule.Meanwhile.SLOT_TAKEN) {
      losesOffer.run();
    }
    if (deed.words() != null) {
      text(to, deed.words(), medium);
    }
  }

  private void text(String to, String words, TextMedium medium) {
    diary.note(0, Diary.Kind.TEXTS, words);
    if (!outbox.send(to, words, medium)) {
      diary.note("that text was not taken");
    }
  }

  private static Duration think() {
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(400, 1200));
  }

  private static String outcome(RingAnswer.Kind kind) {
    return switch (kind) {
      case PERSON, UNCERTAIN -> "picks up";
      case VOICEMAIL -> "lets voicemail take it";
      case SCREENER -> "lets a screening service take it";
      case NOBODY -> "ignores it";
      case BUSY -> "busy";
      case FAILED -> "not in service";
    };
  }

  /** Sends a patient's text; false when nobody took it. */
  @FunctionalInterface
  interface Outbox {
    boolean send(String to, String words, TextMedium medium);
  }
}
