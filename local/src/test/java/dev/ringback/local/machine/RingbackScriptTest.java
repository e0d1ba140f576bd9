package dev.ringback.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script's search for a JDK, with made-up JDKs in a made-up home. */
class RingbackScriptTest {
  private static final Path SCRIPT =
      Path.of(System.getProperty("user.dir")).resolveSibling("ringback");
  @TempDir private Path folder;

  @Test
  void takesJavaHomeFirst() throws Exception {
    var home = jdk("home jdk", "25.0.3");
    var path = jdk("on-path", "25.0.1");
    assertThat(search(Map.of("JAVA_HOME", home.toString()), path)).isEqualTo(home.toString());
  }

  @Test
  void passesOverAJavaHomeOfAnotherVersion() throws Exception {
    var home = jdk("old", "17.0.15");
    var path = jdk("on-path", "25.0.1");
    assertThat(search(Map.of("JAVA_HOME", home.toString()), path)).isEqualTo(path.toString());
  }

  @Test
  void passesOverARuntimeWithoutACompiler() throws Exception {
    var home = jdk("runtime", "25.0.3");
    Files.delete(home.resolve("bin").resolve("javac"));
    var path = jdk("on-path", "25");
    assertThat(search(Map.of("JAVA_HOME", home.toString()), path)).isEqualTo(path.toString());
  }

  private Path jdk(String name, String version) throws Exception {
    var jdk = folder.toRealPath().resolve(name);
    var bin = Files.createDirectories(jdk.resolve("bin"));
    for (var program : new String[] {"java", "javac"}) {
      var file = Files.writeString(bin.resolve(program), "#!/bin/sh\nexit 0\n");
      file.toFile().setExecutable(true);
    }
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private static String search(Map<String, String> variables, Path onPath) throws Exception {
    var builder = new ProcessBuilder("bash", SCRIPT.toString(), "jdk").redirectErrorStream(true);
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("PATH", onPath.resolve("bin") + ":/usr/bin:/bin");
    builder.environment().putAll(variables);
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return output.strip();
  }
}
