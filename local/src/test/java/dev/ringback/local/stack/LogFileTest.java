package dev.ringback.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  @TempDir private Path folder;

  @Test
  void findsTheDeepestCause() throws Exception {
    assertThat(
            log("starting\nERROR it failed\nCaused by: no table\n\tat x.Y.z(Y.java:1)\nbye\n")
                .verdict())
        .isEqualTo("Caused by: no table");
  }

  @Test
  void takesSpringsOwnAnalysis() throws Exception {
    assertThat(
            log("ERROR APPLICATION FAILED TO START\n\nDescription:\n\nPort 1 in use\n\nAction:\n\nX\n")
                .verdict())
        .isEqualTo("Port 1 in use");
  }

  @Test
  void takesTheLastWordsWhenNothingSoundsWrong() throws Exception {
    assertThat(log("one\ntwo\n\n").verdict()).isEqualTo("two");
  }

  @Test
  void saysSoWhenThereAreNoWords() {
    assertThat(new LogFile(folder.resolve("none")).verdict()).isEqualTo("it said nothing");
  }

  @Test
  void showsTheEnd() throws Exception {
    assertThat(log("one\ntwo\nthree\n").tail(2)).containsExactly("two", "three");
  }

  private LogFile log(String text) throws Exception {
    return new LogFile(Files.writeString(folder.resolve("log"), text));
  }
}
