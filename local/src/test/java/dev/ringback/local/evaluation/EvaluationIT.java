package dev.ringback.local.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.local.machine.Terminal;
import dev.ringback.local.stack.FreePorts;
import dev.ringback.local.stack.Installation;
import dev.ringback.local.stack.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios played and graded on real processes. */
@Timeout(300)
class EvaluationIT {
  private static final Path OURS = Path.of("evaluations");
  @TempDir private static Path home;
  private static Stack stack;
  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    stack = Stack.at(home, FreePorts.base(), Map.of("SANDBOX_PACE", "0.05"));
    stack.start();
  }

  @AfterAll
  static void close() {
    stack.stop();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"books-by-text", "books-by-voice", "stops-by-text", "no-times-at-all-by-text"})
  void aScenarioPasses(String name) {
    var report = assess(Casebook.read(OURS).only(name));
    assertThat(report.scenarios())
        .singleElement()
        .satisfies(line -> assertThat(line.why()).isEmpty());
    assertThat(report.good()).isTrue();
  }

  @Test
  void aScenarioThatExpectsTheWrongThingFails() throws Exception {
    var text = Files.readString(OURS.resolve("stops-by-text.yaml"));
    Files.writeString(
        folder.resolve("wrong.yaml"), text.replace("outcome: [OPTED_OUT]", "outcome: [BOOKED]"));
    var report = assess(Casebook.read(folder));
    assertThat(report.good()).isFalse();
    assertThat(report.scenarios().getFirst().why())
        .isEqualTo("jordan: outcome is OPTED_OUT, expected BOOKED");
  }

  private static Report assess(Casebook casebook) {
    var options = new Assessment.Options(1, 2, 0, true, Installation.current().clinics());
    return new Assessment(casebook, options, new Terminal(System.out, false))
        .run(_ -> new Running(stack));
  }

  /** One stack for all; it ends with the class. */
  private record Running(Stack stack) implements Assessment.Stage {
    @Override
    public void close() {}
  }
}
