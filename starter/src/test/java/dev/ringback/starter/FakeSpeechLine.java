package dev.ringback.starter;

import dev.ringback.records.conversation.SpeechLine;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.conversation.TurnId;
import dev.ringback.workflows.outreach.EffectId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A line within the test's own process. */
public final class FakeSpeechLine implements SpeechLine {
  private final Map<EffectId, Consumer<Part>> listeners = new ConcurrentHashMap<>();
  private final List<TurnId> interrupted = new CopyOnWriteArrayList<>();

  /** Speaks as the model of this call does. */
  public void say(EffectId call, String turn, int number, String words) {
    listeners.get(call).accept(new Part(call, new TurnId(turn), 1, number, words));
  }

  public boolean isHeard(EffectId call) {
    return listeners.containsKey(call);
  }

  public List<String> interrupted() {
    return interrupted.stream().map(TurnId::value).toList();
  }

  @Override
  public void say(ContactId owner, Part part) {
    listeners.get(part.call()).accept(part);
  }

  @Override
  public Listening listen(EffectId call, Consumer<Part> parts) {
    listeners.put(call, parts);
    return () -> listeners.remove(call, parts);
  }

  @Override
  public void interrupt(TurnId turn) {
    interrupted.add(turn);
  }

  @Override
  public Listening onInterruption(TurnId turn, Runnable interrupted) {
    return () -> {};
  }

  @Override
  public void close() {}
}
