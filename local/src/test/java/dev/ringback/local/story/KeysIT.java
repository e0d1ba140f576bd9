package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Keys rotate while a caller is being won back. */
@Timeout(300)
class KeysIT {
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

  @Test
  void anEpisodeIsBookedWhileEveryKeyRotates() throws Exception {
    assertThat(theatre.play("books-by-text").reached()).isTrue();
    var play = theatre.begin("books-by-text");
    var episode = play.episode().id();
    play.awaitEffects("sms", 1);

    assertThat(theatre.command("keys", "rotate", "--notice", "10")).contains("write with them");
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> !theatre.command("keys", "status").contains("encrypts from"));

    assertThat(theatre.command("keys", "rewrap")).contains("wrapped anew");
    assertThat(theatre.command("keys", "status")).contains("\n0 data keys are under");
    assertThat(play.outcome(episode)).isEqualTo("BOOKED");
    assertThat(play.effects("appointment")).isEqualTo(1);
    assertThat(theatre.play("books-by-text").reached()).isTrue();
  }
}
