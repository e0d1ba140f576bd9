package dev.ringback.activities.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.core.Timeout;
import dev.ringback.activities.TestStore;
import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.records.conversation.SpeechLine.Part;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.conversation.Answer;
import dev.ringback.workflows.conversation.Intent;
import dev.ringback.workflows.conversation.Pending;
import dev.ringback.workflows.conversation.ReadTurn;
import dev.ringback.workflows.conversation.ReceptionistActivities;
import dev.ringback.workflows.conversation.TurnReading;
import io.temporal.activity.ActivityOptions;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceptionistSpeechTest {
  private static final String BEGINNING = "{\"acknowledgement\":\"Lovely, ";
  private static final String REST =
      """
      botox is a classic.","answered":true,"intents":["BOOK"],"facts":[{"dimension":"GOALS","code":"botox","date":null,"words":"botox"}],
      "sentiment":"POSITIVE","language":"en","slot":null,"given_name":null,"family_name":null}\
      """;

  private static final String YES =
      """
      {"acknowledgement":"Wonderful, it is done.","answered":true,"intents":[],"facts":[],"sentiment":"POSITIVE","language":"en",
      "slot":null,"given_name":null,"family_name":null}\
      """;

  private final TestStore store = new TestStore();
  private final TalkingModel model = new TalkingModel();
  private final RecordedLine line = new RecordedLine();
  private final ReceptionistActivitiesImpl receptionist = receptionist(Turns::pulse);

  private ReceptionistActivitiesImpl receptionist(Supplier<Pulse> pulse) {
    return new ReceptionistActivitiesImpl(
        new ReceptionistModel(
            model.address(),
            "key",
            "small",
            Timeout.builder()
                .connect(Duration.ofMillis(500))
                .read(Duration.ofSeconds(2))
                .request(Duration.ofSeconds(3))
                .build()),
        new TurnSources(store.conversations, store.clinics, (_, _, _, _, _) -> Turns.PUBLISHED),
        line,
        store.register(),
        store.clock,
        pulse);
  }

  @AfterEach
  void close() {
    model.close();
  }

  private void say(String words) {
    store.conversations.add(
        new Line(
            Turns.TURN.value(),
            TestStore.EPISODE,
            store.contact,
            Channel.VOICE,
            Speaker.CALLER,
            Turns.AT,
            words));
  }

  private TurnReading read() {
    return receptionist.read(Turns.aloud());
  }

  /** The model withholds the rest until the call has the beginning. */
  @Test
  void speaksWhileTheModelWrites() {
    say("some botox");
    model.then(mouth -> {
      mouth.say(BEGINNING);
      if (line.spoke()) {
        mouth.say(REST);
        mouth.finish();
      }
    });
    TurnReading reading = read();
    assertThat(reading.source()).isEqualTo(TurnReading.Source.MODEL);
    assertThat(reading.spoken()).isTrue();
    assertThat(reading.acknowledgement()).isEqualTo("Lovely, botox is a classic.");
    assertThat(reading.facts()).hasSize(1);
    assertThat(line.parts())
        .containsExactly(
            new Part(Turns.CALL, Turns.TURN, 1, 0, "Lovely,"),
            new Part(Turns.CALL, Turns.TURN, 1, 1, " botox is a classic."));
    assertThat(line.owners()).containsOnly(store.contact);
    assertThat(line.isListenedTo()).isFalse();
  }

  /** The model answers only once the call has heard something. */
  @Test
  void thanksForAYesToTheBookingBeforeTheModelHasReadIt() {
    say("Yes please, my name is Marisol Ortega.");
    model.then(mouth -> {
      if (line.spoke()) {
        mouth.say(YES);
        mouth.finish();
      }
    });
    TurnReading reading = receptionist.read(onCall(Pending.CONFIRMATION));
    assertThat(reading.answer()).isEqualTo(Answer.YES);
    assertThat(reading.acknowledgement()).isEqualTo("Thank you, one moment.");
    assertThat(line.parts())
        .containsExactly(new Part(Turns.CALL, Turns.TURN, 1, 0, "Thank you, one moment."));
  }

  @ParameterizedTest
  @CsvSource({
    "CONFIRMATION, 'No, not that one.'",
    "CONFIRMATION, 'Yes, but stop calling me.'",
    "CONFIRMATION, 'Sí, pero en español, por favor.'",
    "CONFIRMATION, 'Hmm, how long does it take?'",
    "NAME, 'Yes, Marisol Ortega.'",
    "IDENTITY, 'Yes, that is me.'"
  })
  void saysNothingBeforeItIsKnownWhatWasMeant(Pending asked, String words) {
    say(words);
    model.then(mouth -> {
      mouth.say(YES);
      mouth.finish();
    });
    assertThat(receptionist.read(onCall(asked)).spoken()).isFalse();
    assertThat(line.parts()).isEmpty();
  }

  private static ReadTurn onCall(Pending asked) {
    return Turns.asking(asked, Channel.VOICE, List.of(), Language.ENGLISH, true);
  }

  @Test
  void hangsUpOnTheModelWhenTheCallerCutsIn() throws InterruptedException {
    say("some botox");
    model.then(mouth -> {
      mouth.say(BEGINNING);
      line.interrupt(Turns.TURN);
      mouth.dripUntilDropped("and on ");
    });
    assertThat(read()).isEqualTo(TurnReading.interrupted());
    assertThat(model.wasHungUpOn()).isTrue();
    assertThat(model.asked()).hasSize(1);
  }

  @Test
  void hangsUpOnAModelThatHasNotBegun() throws InterruptedException {
    say("some botox");
    CountDownLatch back = new CountDownLatch(1);
    model.then(mouth -> {
      line.interrupt(Turns.TURN);
      if (back.await(5, TimeUnit.SECONDS)) {
        mouth.dripUntilDropped("too late ");
      }
    });
    assertThat(read()).isEqualTo(TurnReading.interrupted());
    back.countDown();
    assertThat(model.wasHungUpOn()).isTrue();
    assertThat(line.parts()).isEmpty();
  }

  @Test
  void hangsUpOnAModelThatDripsOnAndOn() throws InterruptedException {
    say("some botox");
    model.then(mouth -> {
      mouth.say(BEGINNING);
      mouth.dripUntilDropped(" ");
    });
    TurnReading reading = read();
    assertThat(reading.source()).isEqualTo(TurnReading.Source.RULES);
    assertThat(reading.acknowledgement()).isEqualTo("Lovely,");
    assertThat(reading.spoken()).isTrue();
    assertThat(model.wasHungUpOn()).isTrue();
  }

  @Test
  void doesNotSpeakTwiceWhenTheFirstAnswerBreaksOff() {
    say("some botox");
    model
        .then(mouth -> mouth.say(BEGINNING))
        .then(mouth -> {
          mouth.say(BEGINNING.replace("Lovely", "Splendid") + REST);
          mouth.finish();
        });
    TurnReading reading = read();
    assertThat(reading.source()).isEqualTo(TurnReading.Source.MODEL);
    assertThat(reading.facts()).hasSize(1);
    assertThat(reading.acknowledgement()).isEqualTo("Lovely,");
    assertThat(reading.spoken()).isTrue();
    assertThat(line.words()).isEqualTo("Lovely,");
  }

  @Test
  void keepsWhatWasSaidWhenTheModelFailsInTheEnd() {
    say("some botox");
    model.then(mouth -> mouth.say(BEGINNING)).then(mouth -> mouth.say("nonsense"));
    TurnReading reading = read();
    assertThat(reading.source()).isEqualTo(TurnReading.Source.RULES);
    assertThat(reading.acknowledgement()).isEqualTo("Lovely,");
    assertThat(reading.spoken()).isTrue();
  }

  private void answersInFull() {
    model.then(mouth -> {
      mouth.say(BEGINNING + REST);
      mouth.finish();
    });
  }

  @Test
  void isSilentWhenTheWordsHoldWhatCannotBeDenied() {
    say("some botox, and stop calling me");
    answersInFull();
    TurnReading reading = read();
    assertThat(reading.intents()).contains(Intent.STOP);
    assertThat(reading.spoken()).isFalse();
    assertThat(reading.acknowledgement()).isEqualTo("Lovely, botox is a classic.");
    assertThat(line.parts()).isEmpty();
  }

  @Test
  void isSilentUnlessItIsAskedToSpeak() {
    say("some botox");
    answersInFull();
    ReadTurn quiet =
        Turns.asking(Pending.CONFIRMATION, Channel.VOICE, List.of(), Language.ENGLISH, false);
    assertThat(receptionist.read(quiet).spoken()).isFalse();
    assertThat(line.parts()).isEmpty();
  }

  @Test
  void saysNothingHostile() {
    say("some botox");
    model.then(mouth -> {
      mouth.say(BEGINNING.replace("Lovely", "You're all set for 3 pm") + REST);
      mouth.finish();
    });
    TurnReading reading = read();
    assertThat(line.parts()).isEmpty();
    assertThat(reading.acknowledgement()).isEmpty();
    assertThat(reading.spoken()).isFalse();
  }

  @Test
  void beatsWhileItReadsAndStopsWhenItIsCancelled() throws InterruptedException {
    say("some botox");
    AtomicInteger beats = new AtomicInteger();
    TestActivityEnvironment temporal = TestActivityEnvironment.newInstance();
    try {
      temporal.registerActivitiesImplementations(receptionist(Pulse::ofActivity));
      temporal.setActivityHeartbeatListener(Void.class, _ -> beats.incrementAndGet());
      model.then(mouth -> {
        mouth.say(BEGINNING);
        temporal.requestCancelActivity();
        mouth.dripUntilDropped(" ");
      });
      ReceptionistActivities activities =
          temporal.newActivityStub(
              ReceptionistActivities.class,
              ActivityOptions.newBuilder()
                  .setStartToCloseTimeout(Duration.ofSeconds(20))
                  .setHeartbeatTimeout(Duration.ofSeconds(1))
                  .build());
      assertThatThrownBy(() -> activities.read(Turns.aloud())).hasStackTraceContaining("Cancel");
      assertThat(model.wasHungUpOn()).isTrue();
      assertThat(beats).hasPositiveValue();
    } finally {
      temporal.close();
    }
  }
}
