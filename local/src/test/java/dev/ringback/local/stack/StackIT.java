package dev.ringback.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every service as a real process. */
class StackIT {
  @TempDir private static Path folder;
  private static Stack stack;

  @BeforeAll
  static void start() {
    stack = Stack.at(folder.resolve("my home"), FreePorts.base(), Map.of());
    assertThat(stack.start())
        .containsExactlyInAnyOrder(
            ServiceName.POSTGRES,
            ServiceName.TEMPORAL,
            ServiceName.SANDBOX,
            ServiceName.WORKERS,
            ServiceName.STARTER);
  }

  @AfterAll
  static void stop() {
    stack.stop();
    assertThat(stack.runningServices()).isEmpty();
  }

  @Test
  void isUpAndStartsNothingTwice() {
    assertThat(stack.isUp()).isTrue();
    assertThat(stack.start()).isEmpty();
  }

  @Test
  void startsAKilledServiceAgain() {
    var before = stack.running(ServiceName.SANDBOX).orElseThrow();
    stack.kill(ServiceName.SANDBOX);
    assertThat(stack.isUp()).isFalse();
    stack.start(ServiceName.SANDBOX);
    assertThat(stack.running(ServiceName.SANDBOX)).isPresent().get().isNotEqualTo(before);
  }

  /** The database server outlives its killed host; a new one must not fall in with it. */
  @Test
  void replacesADatabaseThatLostItsHost() {
    stack.kill(ServiceName.POSTGRES);
    assertThat(PortCheck.isFree(stack.ports().postgres())).isFalse();
    stack.start(ServiceName.POSTGRES);
    assertThat(
            Probe.database(
                    stack.addresses().database(),
                    "ringback",
                    stack.secrets().get(Secrets.DATABASE_PASSWORD))
                .isReady())
        .isTrue();
  }

  @Test
  void keepsTheDatabaseFromWhoeverHasNoPassword() {
    assertThat(Probe.database(stack.addresses().database(), "ringback", "").isReady()).isFalse();
    assertThat(Probe.database(stack.addresses().database(), "postgres", "").isReady()).isFalse();
  }
}
