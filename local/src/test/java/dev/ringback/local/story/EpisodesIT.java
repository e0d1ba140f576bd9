package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.local.stack.ServiceName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole episodes on a real Temporal server, a real PostgreSQL and the sandbox. */
@Timeout(300)
class EpisodesIT {
  @TempDir private static Path home;
  private static Theatre theatre;

  @BeforeAll
  static void open() {
    theatre = Theatre.open(home, Map.of());
  }

  @AfterAll
  static void close() {
    theatre.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "books-by-text",
        "books-by-voice",
        "opts-out",
        "asks-for-a-person",
        "returning-patient"
      })
  void endsAsTheScenarioExpects(String scenario) {
    var ending = theatre.play(scenario);
    assertThat(ending.reached()).isTrue();
    assertThat(ending.summary().historyEvents()).isLessThanOrEqualTo(150);
  }

  @Test
  void reachesACallerOnAllFourChannelsOnce() {
    var play = theatre.begin("books-by-text");
    assertThat(play.outcome(play.episode().id())).isEqualTo("BOOKED");
    assertThat(play.effects("call")).isEqualTo(1);
    assertThat(play.effects("whatsapp")).isEqualTo(1);
    assertThat(play.effects("email")).isEqualTo(1);
    assertThat(play.effects("appointment")).isEqualTo(1);
  }

  @Test
  void survivesAKillOfTheWorkersInMidConversationWithEachEffectOnce() {
    var play = theatre.begin("books-by-text");
    var episode = play.episode().id();
    play.awaitEffects("sms", 2);
    theatre.stack.kill(ServiceName.WORKERS);
    theatre.stack.start(ServiceName.WORKERS);
    assertThat(play.outcome(episode)).isEqualTo("BOOKED");
    assertThat(play.effects("appointment")).isEqualTo(1);
    assertThat(play.effects("call")).isEqualTo(1);
    assertThat(play.effects("email")).isEqualTo(1);
    assertThat(play.effects("whatsapp")).isEqualTo(1);
    assertThat(play.effects("sms")).isEqualTo(play.textsInTranscript(episode));
  }

  @Test
  void losesNoTextThatArrivesWhileNoWorkerRuns() {
    var play = theatre.begin("books-by-text");
    var episode = play.episode().id();
    play.awaitEffects("sms", 1);
    theatre.stack.kill(ServiceName.WORKERS);
    await()
        .until(() ->
            theatre.starter.timeline(episode).stream()
                .anyMatch(e -> e.kind().equals("said") && e.who().equals("caller")));
    theatre.stack.start(ServiceName.WORKERS);
    assertThat(play.outcome(episode)).isEqualTo("BOOKED");
    assertThat(play.effects("appointment")).isEqualTo(1);
  }

  @Test
  void sendsNothingMoreAfterAStop() {
    var play = theatre.begin("opts-out");
    assertThat(play.outcome(play.episode().id())).isEqualTo("OPTED_OUT");
    assertThat(play.effects("sms")).isEqualTo(1);
    assertThat(play.effects("call")).isEqualTo(1);
  }

  @Test
  void heedsStaffThroughTheApi() {
    var play = theatre.begin("books-by-text");
    var episode = play.episode().id();
    play.awaitEffects("sms", 1);
    theatre.starter.signal(episode, "pause", "front-desk");
    await()
        .until(() ->
            theatre.starter.timeline(episode).stream()
                .anyMatch(e -> e.kind().equals("said") && e.who().equals("caller")));
    assertThat(theatre.starter.episode(episode).row().outcome()).isNull();
    theatre.starter.signal(episode, "resume", "front-desk");
    assertThat(play.outcome(episode)).isEqualTo("BOOKED");
  }

  @Test
  void heedsStaffOnTheCommandLine() throws Exception {
    var play = theatre.begin("no-answer-until-24h");
    var episode = play.episode().id();
    play.awaitEffects("sms", 1);
    assertThat(theatre.command("episodes")).contains(episode);
    theatre.command("signal", "take-over", episode, "--by", "front-desk");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(theatre.starter.episode(episode).standing().mode())
                .isNotEqualTo("AUTOMATED"));
    theatre.command("signal", "resume", episode, "--by", "front-desk");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(theatre.starter.episode(episode).standing().mode()).isEqualTo("AUTOMATED"));
  }
}
