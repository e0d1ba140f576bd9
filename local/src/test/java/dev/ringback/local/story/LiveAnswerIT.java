package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.local.stack.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The assistant takes the call that the desk did not. */
@Timeout(300)
class LiveAnswerIT {
  @TempDir private static Path home;
  private static Theatre theatre;

  @BeforeAll
  static void open() throws IOException {
    theatre = Theatre.open(home, Map.of("SANDBOX_PACE", "0.1"));
    theatre.starter.apply(whereTheAssistantAnswers());
  }

  @AfterAll
  static void close() {
    theatre.close();
  }

  @Test
  void booksOnTheVeryCallThatTheDeskDidNotAnswer() {
    var play = theatre.begin("books-by-voice", "twilio");
    var episode = play.episode().id();

    assertThat(play.outcome(episode)).isEqualTo("BOOKED");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(theatre.sandbox.appointments(play.caller())).isEqualTo(1));
    assertThat(theatre.starter.episodesOf(play.caller())).hasSize(1);
    assertThat(play.effects("call")).isZero();
    assertThat(spoken(episode, "caller")).isNotEmpty();
    assertThat(spoken(episode, "assistant")).isNotEmpty();
  }

  private static List<TimelineEntry> spoken(String episode, String who) {
    return theatre.starter.timeline(episode).stream()
        .filter(entry -> entry.kind().equals("said") && entry.who().equals(who))
        .filter(entry -> "VOICE".equals(entry.channel()))
        .toList();
  }

  /** The example clinic, whose calls reach the desk first and the assistant then. */
  private static String whereTheAssistantAnswers() throws IOException {
    var yaml = new YAMLMapper();
    var clinic =
        (ObjectNode)
            yaml.readTree(Files.readString(Installation.current().clinics().resolve("lumen.yaml")));
    ((ObjectNode) clinic.path("locations").get(0))
        .putObject("unanswered")
        .put("reaches", "desk-first")
        .put("then", "talk");
    return yaml.writeValueAsString(clinic);
  }
}
