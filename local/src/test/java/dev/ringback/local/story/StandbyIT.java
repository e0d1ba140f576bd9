package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.local.stack.ServiceName;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A call that outlives the process it is talking to. */
@Timeout(300)
class StandbyIT {
  @TempDir private static Path home;
  private static Theatre theatre;

  @BeforeAll
  static void open() {
    theatre = Theatre.open(home, Map.of());
    theatre.stack.start(ServiceName.STANDBY);
  }

  @AfterAll
  static void close() {
    theatre.close();
  }

  @Test
  void booksOnceWhenTheStarterIsKilledInMidCall() {
    var kills =
        new StarterKill(() -> {
          var pid = theatre.stack.running(ServiceName.STARTER).orElseThrow().pid();
          theatre.stack.kill(ServiceName.STARTER);
          return pid;
        });
    var ending = theatre.play("books-by-voice", kills);
    assertThat(kills.missed()).isFalse();
    assertThat(theatre.stack.running(ServiceName.STARTER)).isEmpty();
    // Reached means BOOKED with exactly one appointment at the practice.
    assertThat(ending.reached()).isTrue();
    assertThat(theatre.stack.isUp()).isTrue();
  }
}
