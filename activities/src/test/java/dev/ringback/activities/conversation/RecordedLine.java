package dev.ringback.activities.conversation;

import dev.ringback.records.conversation.SpeechLine;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.conversation.TurnId;
import dev.ringback.workflows.outreach.EffectId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A line that keeps what it was told, and tells an interruption at once. */
final class RecordedLine implements SpeechLine {
  private final List<Part> parts = new CopyOnWriteArrayList<>();
  private final List<ContactId> owners = new CopyOnWriteArrayList<>();
  private final Map<TurnId, Runnable> interruptions = new ConcurrentHashMap<>();
  private final CountDownLatch spoke = new CountDownLatch(1);

  List<Part> parts() {
    return List.copyOf(parts);
  }

  List<ContactId> owners() {
    return List.copyOf(owners);
  }

  String words() {
    return parts.stream().map(Part::words).collect(Collectors.joining());
  }

  boolean spoke() throws InterruptedException {
    return spoke.await(5, TimeUnit.SECONDS);
  }

  boolean isListenedTo() {
    return !interruptions.isEmpty();
  }

  @Override
  public void say(ContactId owner, Part part) {
    owners.add(owner);
    parts.add(part);
    spoke.countDown();
  }

  @Override
  public Listening listen(EffectId call, Consumer<Part> listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void interrupt(TurnId turn) {
    Runnable interrupted = interruptions.remove(turn);
    if (interrupted != null) {
      interrupted.run();
    }
  }

  @Override
  public Listening onInterruption(TurnId turn, Runnable interrupted) {
    interruptions.put(turn, interrupted);
    return () -> interruptions.remove(turn);
  }

  @Override
  public void close() {}
}
