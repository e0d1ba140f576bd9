package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A day of attempts on a real server, with the waits between them compressed. */
@Timeout(300)
class CompressedCadenceIT {
  @TempDir private static Path home;

  @Test
  void reachesTheCallerADayLater() {
    try (var theatre = Theatre.open(home, Map.of("RINGBACK_WAIT_SPEED", "14400"))) {
      var ending = theatre.play("no-answer-until-24h");
      assertThat(ending.reached()).isTrue();
      assertThat(ending.summary().historyEvents()).isLessThanOrEqualTo(160);
    }
  }
}
