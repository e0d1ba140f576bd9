package dev.ringback.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
  private static final String MARKER = "pid-file-test-marker";
  @TempDir private Path folder;
  private Process process;

  @BeforeEach
  void startAProcess() throws Exception {
    process = new ProcessBuilder("sh", "-c", "sleep 60; # " + MARKER).start();
  }

  @AfterEach
  void endIt() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Test
  void findsTheProcessItRemembers() {
    var file = written(MARKER);
    assertThat(file.running()).contains(process.toHandle());
  }

  @Test
  void doesNotTakeAnotherProgramForIt() {
    assertThat(written("another-marker").running()).isEmpty();
  }

  @Test
  void doesNotTakeALaterProcessWithTheSamePidForIt() throws Exception {
    var file = written(MARKER);
    Files.writeString(file.file(), process.pid() + " 1000\n");
    assertThat(file.running()).isEmpty();
  }

  @Test
  void forgetsAProcessThatEnded() throws Exception {
    var file = written(MARKER);
    process.destroyForcibly();
    process.waitFor();
    assertThat(file.running()).isEmpty();
  }

  @Test
  void findsNothingInADamagedFile() throws Exception {
    var file = written(MARKER);
    Files.writeString(file.file(), "not a pid");
    assertThat(file.running()).isEmpty();
  }

  private PidFile written(String marker) {
    var file = new PidFile(folder.resolve("run").resolve("x.pid"), marker);
    file.write(process.toHandle());
    return file;
  }
}
