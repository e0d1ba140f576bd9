package dev.ringback.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.local.machine.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {
  @TempDir private Path folder;

  @Test
  void takesTheSettingsAskedForWhileNothingRuns() {
    new StackSettings(7600, 3600).write(new Home(folder).settings());
    var stack = Stack.at(folder, 7700, Map.of());
    assertThat(stack.ports().base()).isEqualTo(7700);
    assertThat(stack.isUp()).isFalse();
  }

  @Test
  void doesWithoutWhatThePersonKeepsElsewhere() {
    var stack =
        Stack.at(folder, 7700, Map.of("DATABASE_URL", "jdbc:x", "TEMPORAL_ADDRESS", "t:7233"));
    assertThat(stack.embedded())
        .containsExactlyInAnyOrder(ServiceName.SANDBOX, ServiceName.WORKERS, ServiceName.STARTER);
  }

  @Test
  void ignoresAPidFileOfSomebodyElsesProcess() throws Exception {
    var stack = Stack.at(folder, 7700, Map.of());
    var file = stack.home().create().pid(ServiceName.WORKERS);
    var self = ProcessHandle.current();
    var began = self.info().startInstant().orElseThrow().toEpochMilli();
    Files.writeString(file, self.pid() + " " + began + "\n");
    assertThat(stack.running(ServiceName.WORKERS)).isEmpty();
    stack.stop();
    assertThat(file).doesNotExist();
  }

  @Test
  void letsOneCommandAtATimeChangeIt() {
    var stack = Stack.at(folder, 7700, Map.of());
    var home = stack.home().create();
    try (var _ = StackLock.take(home)) {
      assertThatThrownBy(stack::stop)
          .isInstanceOf(Problem.class)
          .hasMessageContaining("another command");
    }
    stack.stop();
  }

  @Test
  void linksToARunInTheTemporalUi() {
    assertThat(Stack.at(folder, 7700, Map.of()).addresses().run("recovery/austin/ab12", "r-1"))
        .isEqualTo(
            "http://127.0.0.1:7704/namespaces/default/workflows/recovery%2Faustin%2Fab12/r-1/history");
  }

  @Test
  void namesTheModuleThatWasNotBuilt() throws Exception {
    var target = Files.createDirectories(folder.resolve("workers").resolve("target"));
    var installation = new Installation(folder);
    Files.createFile(target.resolve("ringback-workers-0.1.0-SNAPSHOT.jar"));
    assertThatThrownBy(() -> installation.jar("workers"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("the jar of workers is not built");
    var jar = Files.createFile(target.resolve("ringback-workers-0.1.0-SNAPSHOT-app.jar"));
    assertThat(installation.jar("workers")).isEqualTo(jar);
  }
}
