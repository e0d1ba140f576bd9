package dev.ringback.local.stack;

import dev.ringback.local.machine.PidFile;
import dev.ringback.local.machine.Problem;
import dev.ringback.local.machine.SearchPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;

/** Starts a service as a process that outlives this one, and waits until it is ready. */
final class Launcher {
  private static final Duration PAUSE = Duration.ofMillis(100);
  private final Home home;
  private final Map<String, String> person;
  private volatile boolean closed;
  private volatile boolean failed;

  Launcher(Home home, Map<String, String> person) {
    this.home = home;
    this.person = person;
  }

  /** Nothing is launched from now on. */
  void close() {
    closed = true;
  }

  /** Before each time services are brought up together. */
  void begin() {
    failed = false;
  }

  /**
   * Returns how long it took.
   *
   * @throws Problem if it cannot be started or another, begun with it, could not
   */
  Duration launch(Service service) {
    try {
      return start(service);
    } catch (RuntimeException e) {
      failed = true;
      throw e;
    }
  }

  private Duration start(Service service) {
    for (var port : service.ports()) {
      if (!PortCheck.isFree(port)) {
        throw new Problem(
            "port " + port + ", which " + service.name().lower() + " needs, is in use",
            "stop what listens there, or run with other ports, such as RINGBACK_PORT_BASE=7500");
      }
    }
    if (closed || failed) {
      throw new Problem(service.name().lower() + " was not started", "run the command again");
    }
    var began = Instant.now();
    var process = spawn(service);
    new PidFile(home.pid(service.name()), service.marker()).write(process.toHandle());
    await(service, process, began);
    return Duration.between(began, Instant.now());
  }

  private Process spawn(Service service) {
    var log = home.log(service.name());
    new LogFile(log).keepAside(home.previousLog(service.name()));
    var command = new ArrayList<String>();
    // A session of its own: Ctrl-C in the terminal must not reach it. The pid stays the same.
    SearchPath.of(person).find("setsid").map(Path::toString).ifPresent(command::add);
    command.addAll(service.command());
    var builder =
        new ProcessBuilder(command)
            .directory(home.folder().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(person);
    builder.environment().putAll(service.environment());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new Problem(
          service.name().lower() + " could not be started (" + e.getMessage() + ")",
          "run `./ringback doctor`");
    }
  }

  private void await(Service service, Process process, Instant began) {
    var name = service.name().lower();
    var log = home.log(service.name());
    while (!service.probe().isReady()) {
      if (closed || failed) {
        throw new Problem("starting " + name + " was given up", "run the command again");
      }
      if (!process.isAlive()) {
        new PidFile(home.pid(service.name()), service.marker()).delete();
        throw new Problem(
            name + " stopped while starting (" + new LogFile(log).verdict() + ")",
            "read " + log + ", then run `./ringback doctor`");
      }
      if (Duration.between(began, Instant.now()).compareTo(service.limit()) > 0) {
        throw new Problem(
            name
                + " is not ready after "
                + service.limit().toSeconds()
                + " s ("
                + new LogFile(log).verdict()
                + ")",
            "read " + log + ", then run `./ringback down` and try again");
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Problem("starting " + name + " was interrupted", "run `./ringback down`");
      }
    }
  }
}
