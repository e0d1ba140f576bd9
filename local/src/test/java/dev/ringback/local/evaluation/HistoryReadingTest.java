package dev.ringback.local.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import io.temporal.api.history.v1.History;
import io.temporal.api.history.v1.HistoryEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On histories that the workflow's own replay tests keep. */
class HistoryReadingTest {
  private static final Path GOLDEN = Path.of("../workflows/src/test/resources/golden");

  @Test
  void readsABookingWithWhatWasFoundAndOfferedBefore() throws Exception {
    var facts = facts("books-by-voice");
    var start = Instant.parse("2026-11-25T14:00:00Z");
    assertThat(facts.bookings())
        .singleElement()
        .satisfies(booking -> {
          assertThat(booking.start()).isEqualTo(start);
          assertThat(booking.location()).isEqualTo("austin");
        });
    assertThat(facts.found()).extracting(RunFacts.Time::start).contains(start);
    assertThat(facts.offered()).extracting(RunFacts.Time::start).contains(start);
    assertThat(facts.stops()).isEmpty();
  }

  @Test
  void readsTurnsWithWhetherTheyWereAnswered() throws Exception {
    var facts = facts("books-by-voice");
    assertThat(facts.answers())
        .hasSize(5)
        .allSatisfy(answer -> {
          assertThat(answer.completed()).isTrue();
          assertThat(answer.failed()).isFalse();
        });
    assertThat(facts.failedTasks()).isEmpty();
  }

  @Test
  void readsWhenAStopWasRecorded() throws Exception {
    assertThat(facts("opted-out").stops()).isNotEmpty();
  }

  private static RunFacts facts(String name) throws Exception {
    var history = History.newBuilder();
    JsonFormat.parser()
        .ignoringUnknownFields()
        .merge(Files.readString(GOLDEN.resolve(name + ".json")), history);
    List<HistoryEvent> events = history.getEventsList();
    return HistoryReading.of(events, payloads -> payloads);
  }
}
