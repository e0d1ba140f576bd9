package dev.ringback.local.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.local.machine.Host;
import dev.ringback.local.machine.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporalBinaryTest {
  private static final Host HOST = new Host("linux", "x86_64");
  @TempDir private Path folder;
  private final List<String> asked = new ArrayList<>();

  @Test
  void takesTheNamedProgramFirst() throws Exception {
    var named = program("named/temporal");
    var onPath = program("path/temporal");
    cached();
    assertThat(find(Map.of("TEMPORAL_CLI", named.toString(), "PATH", parent(onPath))))
        .isEqualTo(named);
  }

  @Test
  void takesThePathBeforeTheCache() throws Exception {
    var onPath = program("path/temporal");
    cached();
    assertThat(find(Map.of("PATH", "/nowhere:" + parent(onPath)))).isEqualTo(onPath);
  }

  @Test
  void takesTheCacheBeforeADownload() throws Exception {
    assertThat(find(Map.of())).isNotNull();
    asked.clear();
    assertThat(find(Map.of())).isExecutable();
    assertThat(asked).isEmpty();
  }

  @Test
  void asksTheSourcesInOrderAndKeepsWhatItFetched() throws Exception {
    var found = find(Map.of());
    assertThat(asked).containsExactly("first", "second");
    assertThat(found).isEqualTo(cachePath()).isExecutable();
    assertThat(found.getParent()).isDirectoryNotContaining("glob:**fetch*");
  }

  @Test
  void saysHowToGetItWhenNoSourceHasIt() {
    assertThatThrownBy(() ->
            TemporalBinary.find(
                environment(Map.of()), HOST, _ -> {}, List.of(_ -> Optional.empty())))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("TEMPORAL_CLI");
  }

  @Test
  void refusesANameThatIsNoProgram() {
    assertThatThrownBy(() -> find(Map.of("TEMPORAL_CLI", "/no/such/temporal")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("/no/such/temporal");
  }

  private Path find(Map<String, String> variables) {
    return TemporalBinary.find(
        environment(variables),
        HOST,
        _ -> {},
        List.of(source("first", false), source("second", true), source("third", true)));
  }

  private Map<String, String> environment(Map<String, String> variables) {
    var environment = new HashMap<>(Map.of("XDG_CACHE_HOME", folder.toString(), "PATH", ""));
    environment.putAll(variables);
    return environment;
  }

  private TemporalBinary.Source source(String name, boolean has) {
    return work -> {
      asked.add(name);
      try {
        return has
            ? Optional.of(Files.writeString(work.resolve("temporal"), "fetched"))
            : Optional.empty();
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    };
  }

  private Path cachePath() {
    return folder.resolve("ringback/temporal-1.9.1/temporal");
  }

  private void cached() throws Exception {
    program("ringback/temporal-1.9.1/temporal");
  }

  private Path program(String name) throws Exception {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "program");
    file.toFile().setExecutable(true);
    return file;
  }

  private static String parent(Path file) {
    return file.getParent().toString();
  }
}
