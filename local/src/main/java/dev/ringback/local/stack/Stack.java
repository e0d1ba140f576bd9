package dev.ringback.local.stack;

import dev.ringback.local.machine.Ending;
import dev.ringback.local.machine.Host;
import dev.ringback.local.machine.PidFile;
import dev.ringback.local.machine.Problem;
import dev.ringback.local.temporal.TemporalBinary;
import dev.ringback.local.tls.OwnCertificate;
import dev.ringback.records.crypto.Keys;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One installation's services on this machine. */
public final class Stack {
  private static final Duration GRACE = Duration.ofSeconds(15);

  private final Home home;
  private final Installation installation;
  private final Map<String, String> person;
  private final Progress progress;
  private final StackSettings wanted;
  private final Launcher launcher;

  private Stack(
      Home home,
      Installation installation,
      Map<String, String> person,
      Progress progress,
      StackSettings wanted) {
    this.home = home;
    this.installation = installation;
    this.person = Map.copyOf(person);
    this.progress = progress;
    this.wanted = wanted;
    this.launcher = new Launcher(home, this.person);
  }

  /** The stack the environment describes. */
  public static Stack of(Map<String, String> environment, int waitSpeed, Progress progress) {
    var installation = Installation.current();
    var home = Home.of(environment, installation.root());
    var settings = new StackSettings(Ports.of(environment).base(), waitSpeed);
    return new Stack(home, installation, environment, progress, settings);
  }

  /**
   * A stack beside any other, for tests.
   *
   * @param overrides variables for every process, over those of this one
   */
  public static Stack at(Path home, int portBase, Map<String, String> overrides) {
    var environment = new HashMap<>(System.getenv());
    environment.put("RINGBACK_HOME", home.toString());
    environment.put("RINGBACK_PORT_BASE", Integer.toString(portBase));
    environment.putAll(overrides);
    var speed = Integer.parseInt(environment.getOrDefault("RINGBACK_WAIT_SPEED", "1"));
    return of(environment, speed, Progress.silent());
  }

  /**
   * Starts what does not run yet, each service as soon as what it needs is ready.
   *
   * @return the services this call started
   * @throws Problem if one cannot be started; those this call started are ended again
   */
  public List<ServiceName> start() {
    return start(embedded());
  }

  /** Starts these alone; what they need must be running. */
  public List<ServiceName> start(Set<ServiceName> names) {
    home.create();
    try (var _ = StackLock.take(home)) {
      Keys.createIfAbsent(home.keys());
      new OwnCertificate(home.tls(), Clock.systemUTC()).ensure();
      var missing = EnumSet.noneOf(ServiceName.class);
      for (var name : names) {
        if (running(name).isPresent()) {
          progress.running(name, addressOf(name));
        } else {
          missing.add(name);
        }
      }
      if (runningServices().isEmpty()) {
        wanted.write(home.settings());
      }
      if (missing.contains(ServiceName.POSTGRES)) {
        Leftovers.endOrphanedDatabase(home);
      }
      launcher.begin();
      try {
        new Ascent(catalogue(), launcher, progress, settings().waitSpeed()).start(missing);
      } catch (RuntimeException e) {
        endInReverse(missing);
        throw e;
      }
      return List.copyOf(missing);
    }
  }

  public void start(ServiceName name) {
    start(EnumSet.of(name));
  }

  public void stop() {
    stop(EnumSet.allOf(ServiceName.class));
  }

  /** Ends these in the reverse order of starting. */
  public void stop(Set<ServiceName> names) {
    home.create();
    try (var _ = StackLock.take(home)) {
      endInReverse(names);
    }
  }

  /**
   * Ends all but {@code kept}, in whatever state a start is: for the moment this process is told to
   * end. Nothing can be started afterwards.
   */
  public void abandon(Set<ServiceName> kept) {
    launcher.close();
    var rest = EnumSet.allOf(ServiceName.class);
    rest.removeAll(kept);
    endInReverse(rest);
  }

  private void endInReverse(Set<ServiceName> names) {
    for (var name : new ArrayList<>(EnumSet.allOf(ServiceName.class)).reversed()) {
      if (names.contains(name)) {
        end(name);
      }
    }
  }

  private void end(ServiceName name) {
    running(name)
        .ifPresent(process -> {
          Ending.end(process, GRACE);
          progress.ended(name);
        });
    if (name == ServiceName.POSTGRES) {
      Leftovers.endOrphanedDatabase(home);
    }
    pid(name).delete();
  }

  /** Ends a service without a chance to say goodbye: SIGKILL. */
  public void kill(ServiceName name) {
    running(name).ifPresent(Ending::kill);
    pid(name).delete();
  }

  public Optional<ProcessHandle> running(ServiceName name) {
    return pid(name).running();
  }

  public Set<ServiceName> runningServices() {
    var found = EnumSet.noneOf(ServiceName.class);
    for (var name : ServiceName.values()) {
      if (running(name).isPresent()) {
        found.add(name);
      }
    }
    return found;
  }

  /** All that this stack needs run; a standby stands for the starter. */
  public boolean isUp() {
    var running = runningServices();
    if (running.contains(ServiceName.STANDBY)) {
      running.add(ServiceName.STARTER);
    }
    return running.containsAll(embedded());
  }

  /** What a start brings up: all but the standby and what the person keeps elsewhere. */
  public Set<ServiceName> embedded() {
    var names = EnumSet.complementOf(EnumSet.of(ServiceName.STANDBY));
    if (person.containsKey("DATABASE_URL")) {
      names.remove(ServiceName.POSTGRES);
    }
    if (person.containsKey("TEMPORAL_ADDRESS")) {
      names.remove(ServiceName.TEMPORAL);
    }
    return names;
  }

  public Set<ServiceName> embeddedWithStandby() {
    var names = EnumSet.of(ServiceName.STANDBY);
    names.addAll(embedded());
    return names;
  }

  /** A running stack's own; else what the environment asks for. */
  public StackSettings settings() {
    return runningServices().isEmpty()
        ? wanted
        : StackSettings.read(home.settings()).orElse(wanted);
  }

  public Ports ports() {
    return new Ports(settings().portBase());
  }

  public Addresses addresses() {
    return Addresses.of(ports(), person);
  }

  public Secrets secrets() {
    return Secrets.loadOrCreate(home.secrets());
  }

  public Home home() {
    return home;
  }

  public String addressOf(ServiceName name) {
    var addresses = addresses();
    return switch (name) {
      case POSTGRES -> addresses.database();
      case TEMPORAL -> addresses.temporalUi();
      case SANDBOX -> addresses.sandbox();
      case WORKERS -> addresses.workers();
      case STARTER -> addresses.starter();
      case STANDBY -> addresses.standby();
    };
  }

  private PidFile pid(ServiceName name) {
    return new PidFile(home.pid(name), Catalogue.marker(home, name));
  }

  private Catalogue catalogue() {
    return new Catalogue(
        home,
        ports(),
        addresses(),
        installation,
        secrets(),
        person,
        () -> TemporalBinary.find(person, Host.current(), progress::note));
  }
}
