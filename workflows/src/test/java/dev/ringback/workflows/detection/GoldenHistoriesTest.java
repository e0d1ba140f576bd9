package dev.ringback.workflows.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.temporal.testing.WorkflowReplayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Yesterday's episodes against today's code. A history that no longer replays means that running
 * episodes would break: guard the change with {@code Workflow.getVersion} and add a history; do not
 * record over the old one.
 */
class GoldenHistoriesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  /** Raise it with every change that running episodes are guarded against. */
  private static final String NEWEST = ".v2.json";

  static Stream<String> recorded() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void aRecordedHistoryStillReplays(String file) {
    assertThatCode(() ->
            WorkflowReplayer.replayWorkflowExecutionFromResource(
                "golden/" + file, MissedCallRecoveryWorkflowImpl.class))
        .doesNotThrowAnyException();
  }

  @Test
  void everyPathHasAHistoryOfTheNewestVersion() throws IOException {
    assertThat(recorded())
        .containsAll(GoldenStories.ALL.keySet().stream().map(path -> path + NEWEST).toList());
  }

  /** {@code -Dringback.golden=record} writes histories for paths that have none. */
  @Test
  @EnabledIfSystemProperty(named = "ringback.golden", matches = "record")
  void recordsWhatIsMissing() throws IOException {
    Files.createDirectories(FOLDER);
    for (String path : GoldenStories.ALL.keySet()) {
      Path file = FOLDER.resolve(path + NEWEST);
      if (Files.notExists(file)) {
        Files.writeString(file, GoldenStories.play(GoldenStories.ALL.get(path)));
      }
    }
  }
}
