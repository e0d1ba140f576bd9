package dev.ringback.sandbox.network;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A phone in a test. */
public final class ScriptedSubscriber implements Subscriber {
  public final List<String> heard = new CopyOnWriteArrayList<>();
  public final List<String> texts = new CopyOnWriteArrayList<>();
  public final List<String> mails = new CopyOnWriteArrayList<>();
  public final List<String> closed = new CopyOnWriteArrayList<>();
  public final List<String> recorded = new CopyOnWriteArrayList<>();
  private final RingAnswer answer;
  private final Function<String, Reaction> reaction;
  private BiFunction<String, Boolean, Reaction> whileListening = (_, _) -> Reaction.silent();

  public ScriptedSubscriber(
      RingAnswer.Kind kind, Duration after, Function<String, Reaction> reaction) {
    this.answer = new RingAnswer(kind, after);
    this.reaction = reaction;
  }

  /** What they do while something is still being said: on its words so far, once each. */
  public ScriptedSubscriber listening(BiFunction<String, Boolean, Reaction> does) {
    whileListening = does;
    return this;
  }

  public static ScriptedSubscriber silent() {
    return new ScriptedSubscriber(
        RingAnswer.Kind.NOBODY, Duration.ofMinutes(5), _ -> Reaction.silent());
  }

  public static Reaction says(String words) {
    return new Reaction(Reaction.Kind.SAYS, words, Duration.ZERO);
  }

  @Override
  public RingAnswer rings(String from) {
    return answer;
  }

  @Override
  public Reaction hears(String words, boolean listened) {
    heard.add(words);
    return listened ? reaction.apply(words) : Reaction.silent();
  }

  @Override
  public Reaction hearing(String soFar, boolean mayCutIn) {
    return whileListening.apply(soFar, mayCutIn);
  }

  @Override
  public void recorded(String words) {
    recorded.add(words);
  }

  @Override
  public void lineClosed(String how) {
    closed.add(how);
  }

  @Override
  public void texted(String from, String body, TextMedium medium) {
    texts.add(body);
  }

  @Override
  public void mailed(String from, String subject) {
    mails.add(subject);
  }
}
