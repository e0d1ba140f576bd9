package dev.ringback.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.local.machine.Ending;
import dev.ringback.local.machine.PidFile;
import dev.ringback.local.machine.Problem;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
  @TempDir private Path folder;
  private Home home;
  private Launcher launcher;

  @BeforeEach
  void makeAHomeWhosePathHasSpaces() {
    home = new Home(folder.resolve("my home")).create();
    launcher = new Launcher(home, Map.of("PATH", System.getenv("PATH")));
  }

  @AfterEach
  void endWhatWasStarted() {
    pid().running().ifPresent(Ending::kill);
  }

  @Test
  void leavesAProcessThatItsPidFileFinds() {
    launcher.launch(service("sleep 60 # " + marker(), List.of(), () -> true));
    assertThat(pid().running()).isPresent();
    Ending.end(pid().running().orElseThrow(), Duration.ofSeconds(5));
    assertThat(pid().running()).isEmpty();
  }

  @Test
  void givesTheProcessItsVariables() throws Exception {
    var seen = home.folder().resolve("seen");
    launcher.launch(
        service(
            "echo \"$GREETING\" > seen; sleep 60 # " + marker(),
            List.of(),
            () -> Files.exists(seen)));
    assertThat(Files.readString(seen)).isEqualTo("hello\n");
  }

  @Test
  void namesTheCauseAndTheLogOfAProcessThatStops() {
    var service = service("echo 'ERROR no such table'; exit 3", List.of(), () -> false);
    assertThatThrownBy(() -> launcher.launch(service))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("workers stopped while starting (ERROR no such table)")
        .hasMessageContaining(home.log(ServiceName.WORKERS).toString())
        .hasMessageContaining("./ringback doctor");
    assertThat(home.pid(ServiceName.WORKERS)).doesNotExist();
  }

  @Test
  void namesAPortThatIsInUse() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var service = service("sleep 60", List.of(taken.getLocalPort()), () -> true);
      assertThatThrownBy(() -> launcher.launch(service))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("port " + taken.getLocalPort())
          .hasMessageContaining("RINGBACK_PORT_BASE");
    }
    assertThat(home.pid(ServiceName.WORKERS)).doesNotExist();
  }

  @Test
  void saysThatAProcessIsNotReadyInTime() {
    var service = service("sleep 60 # " + marker(), List.of(), () -> false);
    assertThatThrownBy(() -> launcher.launch(service))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("not ready after 1 s");
  }

  @Test
  void startsNothingOnceClosed() {
    launcher.close();
    assertThatThrownBy(() -> launcher.launch(service("sleep 60", List.of(), () -> true)))
        .isInstanceOf(Problem.class);
    assertThat(home.log(ServiceName.WORKERS)).doesNotExist();
  }

  private PidFile pid() {
    return new PidFile(home.pid(ServiceName.WORKERS), marker());
  }

  private String marker() {
    return Catalogue.marker(home, ServiceName.WORKERS);
  }

  private Service service(String script, List<Integer> ports, Probe probe) {
    return new Service(
        ServiceName.WORKERS,
        List.of("sh", "-c", script),
        Map.of("GREETING", "hello"),
        marker(),
        ports,
        probe,
        Duration.ofSeconds(1),
        "");
  }
}
