package dev.ringback.starter.detection.eightbyeight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ringback.starter.Lumen;
import dev.ringback.starter.SettingsException;
import dev.ringback.starter.StarterTest;
import dev.ringback.workflows.detection.MissedCall;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EventStreamTest extends StarterTest {
  @Autowired private EventIntake intake;
  private final String guid = unique("int-184a63564dc-phone-00-lumen");
  private final String caller = caller();
  private FakePulsar pulsar;
  private EventStream stream;

  @BeforeEach
  void listen() {
    pulsar = new FakePulsar();
    stream = new EventStream(settings(FakePulsar.KEY, Duration.ofSeconds(5)), intake);
  }

  @AfterEach
  void close() {
    stream.stop();
    pulsar.close();
  }

  @Test
  void aCallGivenUpInTheQueueIsKeptAcknowledgedAndRecovered() {
    stream.start();
    publish("InteractionCreated", "InteractionQueued", "InteractionUnqueued", "InteractionDeleted");

    await().until(() -> pulsar.acknowledged.size() == 4);
    await().until(() -> recoveries.told(MissedCall.class).size() == 1);
    assertThat(pulsar.requests.getFirst())
        .startsWith(
            "GET /ws/v2/consumer/persistent/lumen/event-v1/all/ringback?subscriptionType=Shared ");
    assertThat(inbox("8x8.events", guid + ".InteractionUnqueued")).isEmpty();
    assertThat(inbox("8x8.events", guid + ".InteractionDeleted")).hasValue("HANDED_OVER");
  }

  @Test
  void twoListenersTakeACallOnce() {
    var other = new EventStream(settings(FakePulsar.KEY, Duration.ofSeconds(5)), intake);
    stream.start();
    other.start();
    await().until(() -> pulsar.connections() == 2);
    publish("InteractionCreated", "InteractionQueued", "InteractionDeleted");

    await().until(() -> pulsar.acknowledged.size() == 3);
    await().until(() -> recoveries.told(MissedCall.class).size() == 1);
    other.stop();
    assertThat(recoveries.told().stream().map(told -> told.episode().id()).distinct().toList())
        .hasSize(1);
  }

  @Test
  void connectsAgainAndTakesWhatWasSentMeanwhile() {
    stream.start();
    publish("InteractionCreated");
    await().until(() -> pulsar.acknowledged.size() == 1);

    pulsar.breakConnections();
    publish("InteractionQueued", "InteractionDeleted");

    await().until(() -> pulsar.acknowledged.size() == 3);
    assertThat(pulsar.connections()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void aConnectionThatFallsSilentIsGivenUp() {
    pulsar.answersPings = false;
    stream = new EventStream(settings(FakePulsar.KEY, Duration.ofMillis(50)), intake);
    stream.start();

    await().until(() -> pulsar.connections() >= 2);
  }

  @Test
  void aKeyThatIsRefusedIsTriedAgainLater() {
    stream = new EventStream(settings("eght_wrong", Duration.ofSeconds(5)), intake);
    stream.start();

    await().until(() -> pulsar.requests.size() >= 3);
    assertThat(pulsar.connections()).isZero();
  }

  @Test
  void whatCannotBeReadDoesNotStopWhatFollows() {
    stream.start();
    await().until(() -> pulsar.connections() == 1);
    pulsar.sendRaw("{\"messageId\":");
    pulsar.sendRaw("{\"messageId\":\"bad\",\"payload\":\"***\"}");
    pulsar.publish("poison", "{\"Interaction\":{\"eve".getBytes(UTF_8));
    publish("InteractionCreated");

    await()
        .until(
            () -> pulsar.acknowledged.containsAll(List.of("poison", guid + "InteractionCreated")));
    assertThat(pulsar.connections()).isEqualTo(1);
  }

  @Test
  void stopsWhileItWaits() {
    pulsar.close();
    stream.start();
    stream.stop();

    assertThat(stream.isRunning()).isFalse();
  }

  @Test
  void settingsThatAreMissingAreNamed() {
    assertThatThrownBy(() ->
            new EventStreamSettings(
                "ftp://x", "key", "", "a/b", Duration.ZERO, Duration.ZERO, Duration.ZERO))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("EIGHT_BY_EIGHT_STREAM_TENANT")
        .hasMessageContaining("EIGHT_BY_EIGHT_STREAM_BASE_URL")
        .hasMessageContaining("EIGHT_BY_EIGHT_STREAM_SUBSCRIPTION");
  }

  private void publish(String... kinds) {
    for (String kind : kinds) {
      pulsar.publish(
          guid + kind, Events.of(kind, guid, caller.substring(1), Lumen.LINE.substring(1)));
    }
  }

  private EventStreamSettings settings(String key, Duration ping) {
    return new EventStreamSettings(
        pulsar.address().toString(),
        key,
        "lumen",
        "ringback",
        ping,
        Duration.ofMillis(50),
        Duration.ofMillis(200));
  }
}
