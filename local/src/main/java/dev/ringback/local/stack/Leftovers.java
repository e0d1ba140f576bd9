package dev.ringback.local.stack;

import dev.ringback.local.machine.Ending;
import dev.ringback.local.machine.PidFile;
import dev.ringback.local.machine.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A database server whose host process was killed goes on by itself, with its old settings. */
final class Leftovers {
  private Leftovers() {}

  static void endOrphanedDatabase(Home home) {
    databaseOf(home)
        .ifPresent(server -> {
          // INT ends sessions at once; on TERM the server would wait for its clients.
          Shell.run(Duration.ofSeconds(5), List.of("sh", "-c", "kill -INT " + server.pid()));
          Ending.await(server, Duration.ofSeconds(10));
          if (server.isAlive()) {
            Ending.kill(server);
          }
        });
  }

  private static Optional<ProcessHandle> databaseOf(Home home) {
    var file = home.postgresData().resolve("postmaster.pid");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
      return ProcessHandle.of(pid)
          .filter(process -> PidFile.isRunning(process, home.postgresData().toString()));
    } catch (IOException | RuntimeException e) {
      // Half written: the server itself checks this file when it starts.
      return Optional.empty();
    }
  }
}
