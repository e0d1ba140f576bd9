package dev.ringback.records.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.TestStore;
import dev.ringback.records.conversation.SpeechLine.Part;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.conversation.TurnId;
import dev.ringback.workflows.outreach.EffectId;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PostgresSpeechLineTest {
  private static final EffectId CALL = new EffectId("ep_1.first.voice");
  private static final TurnId TURN = new TurnId("CA1.1");

  private final TestStore store = new TestStore();
  private final ContactId caller = store.contacts.identify(TestStore.CALLER);
  private final SpeechLine worker = new PostgresSpeechLine(store.database, store.keys);
  private final SpeechLine starter = new PostgresSpeechLine(store.database, store.keys);
  private final BlockingQueue<Part> heard = new LinkedBlockingQueue<>();

  @BeforeEach
  void bothEndsHear() throws InterruptedException {
    await(starter);
    await(worker);
  }

  @AfterEach
  void close() {
    worker.close();
    starter.close();
  }

  @Test
  void wordsArriveWholeAndInOrderAtTheProcessThatHoldsTheCall() throws InterruptedException {
    starter.listen(CALL, heard::add);
    List<Part> said = List.of(part(0, "Of course, "), part(1, "sí — 👍 \"quoted\"."));
    said.forEach(part -> worker.say(caller, part));
    assertThat(List.of(take(), take())).isEqualTo(said);
  }

  @Test
  void anotherCallsWordsAreNotHeard() throws InterruptedException {
    starter.listen(CALL, heard::add);
    worker.say(caller, new Part(new EffectId("ep_2.first.voice"), TURN, 1, 0, "not for you"));
    worker.say(caller, part(0, "for you"));
    assertThat(take().words()).isEqualTo("for you");
    assertThat(heard).isEmpty();
  }

  @Test
  void nothingIsHeardOnceTheListenerIsClosed() throws InterruptedException {
    starter.listen(CALL, heard::add).close();
    BlockingQueue<Part> other = new LinkedBlockingQueue<>();
    starter.listen(CALL, other::add);
    worker.say(caller, part(0, "hello"));
    assertThat(other.poll(10, TimeUnit.SECONDS)).isNotNull();
    assertThat(heard).isEmpty();
  }

  @Test
  void anInterruptionReachesWhoeverReadsTheTurnOnce() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    worker.onInterruption(TURN, interrupted::countDown);
    starter.interrupt(new TurnId("CA1.2"));
    assertThat(interrupted.getCount()).isEqualTo(1);
    starter.interrupt(TURN);
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aListenerThatFailsDoesNotKeepTheOthersFromHearing() throws InterruptedException {
    starter.listen(
        CALL,
        _ -> {
          throw new IllegalStateException("broken");
        });
    starter.listen(CALL, heard::add);
    worker.say(caller, part(0, "one"));
    worker.say(caller, part(1, "two"));
    assertThat(List.of(take().words(), take().words())).containsExactly("one", "two");
  }

  @Test
  void theLineMendsItselfWhenItsConnectionsAreCut() throws InterruptedException {
    starter.listen(CALL, heard::add);
    store
        .jdbc
        .sql(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()")
        .query(Integer.class)
        .single();
    Part arrived = null;
    while (arrived == null) {
      worker.say(caller, part(0, "still there"));
      arrived = heard.poll(100, TimeUnit.MILLISECONDS);
    }
    assertThat(arrived.words()).isEqualTo("still there");
  }

  @Test
  void theWordsAreNotReadableOnTheWay() throws InterruptedException {
    BlockingQueue<String> raw = new LinkedBlockingQueue<>();
    try (RawListener listener = RawListener.on(store.database, "ringback_speech", raw::add)) {
      listener.ready();
      worker.say(caller, part(0, "my secret rash"));
      assertThat(raw.poll(10, TimeUnit.SECONDS)).isNotNull().doesNotContain("secret", "rash");
    }
  }

  @Test
  void wordsThatAreTooLongAreLeftToTheReply() throws InterruptedException {
    starter.listen(CALL, heard::add);
    worker.say(caller, part(0, "x".repeat(9_000)));
    worker.say(caller, part(1, "after"));
    assertThat(take().words()).isEqualTo("after");
  }

  private static Part part(int number, String words) {
    return new Part(CALL, TURN, 1, number, words);
  }

  private Part take() throws InterruptedException {
    Part part = heard.poll(10, TimeUnit.SECONDS);
    assertThat(part).isNotNull();
    return part;
  }

  /** Until the line has asked PostgreSQL for notifications nothing can be heard. */
  private void await(SpeechLine line) throws InterruptedException {
    EffectId probe = new EffectId("probe.probe.probe");
    BlockingQueue<Part> probes = new LinkedBlockingQueue<>();
    try (SpeechLine.Listening listening = line.listen(probe, probes::add)) {
      do {
        worker.say(caller, new Part(probe, TURN, 1, 0, "probe"));
      } while (probes.poll(50, TimeUnit.MILLISECONDS) == null);
    }
  }
}
