package dev.ringback.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporalUiSettingsTest {
  @TempDir private Path folder;

  @Test
  void keepsTheTokenOffTheCommandLine() throws Exception {
    var file = folder.resolve("run").resolve("temporal.yaml");
    var arguments = new TemporalUiSettings(file, "http://127.0.0.1:7400/codec/s3cret").arguments();
    assertThat(arguments.toString()).contains(file.toString()).doesNotContain("s3cret");
    assertThat(file)
        .content()
        .contains("ui-codec-endpoint: \"http://127.0.0.1:7400/codec/s3cret\"");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
