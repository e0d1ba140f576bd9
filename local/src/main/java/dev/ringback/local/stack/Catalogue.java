package dev.ringback.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The services of a stack, ready to be started. */
final class Catalogue {
  private static final Duration LIMIT = Duration.ofSeconds(90);

  /** Start quickly rather than run fast for days; one collector thread on a small machine. */
  private static final List<String> JVM =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xmx512m",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-Djava.awt.headless=true",
          "-Dspring.main.banner-mode=off");

  private final Home home;
  private final Ports ports;
  private final Addresses addresses;
  private final Installation installation;
  private final Supplier<Path> temporalBinary;
  private final Secrets secrets;
  private final ServiceEnvironment environment;

  Catalogue(
      Home home,
      Ports ports,
      Addresses addresses,
      Installation installation,
      Secrets secrets,
      Map<String, String> person,
      Supplier<Path> temporalBinary) {
    this.home = home;
    this.ports = ports;
    this.addresses = addresses;
    this.installation = installation;
    this.secrets = secrets;
    this.temporalBinary = temporalBinary;
    this.environment =
        new ServiceEnvironment(home, ports, addresses, secrets, installation, person);
  }

  /** What tells a service's process from any other, this stack's from another's. */
  static String marker(Home home, ServiceName name) {
    return name == ServiceName.TEMPORAL
        ? home.temporalDatabase().toString()
        : "-Dringback.service=" + home.pid(name);
  }

  Service service(ServiceName name, int waitSpeed) {
    return switch (name) {
      case POSTGRES -> postgres();
      case TEMPORAL -> temporal();
      case SANDBOX ->
          app(
              name,
              List.of(ports.sandbox(), ports.asterisk(), ports.freeSwitch()),
              environment.sandbox(ports.sandbox()),
              addresses.sandbox());
      case WORKERS ->
          app(
              name,
              List.of(ports.workers()),
              environment.product(ports.workers(), waitSpeed),
              addresses.workers());
      case STARTER ->
          app(
              name,
              List.of(ports.starter(), ports.starterTls()),
              environment.starter(ports.starter(), waitSpeed),
              addresses.starter());
      case STANDBY ->
          app(
              name,
              List.of(ports.standby()),
              environment.product(ports.standby(), waitSpeed),
              addresses.standby());
    };
  }

  private Service postgres() {
    var command = java(ServiceName.POSTGRES, installation.jar("local"));
    command.addAll(
        List.of(
            "service",
            "postgres",
            "--port",
            Integer.toString(ports.postgres()),
            "--data",
            home.postgresData().toString()));
    return new Service(
        ServiceName.POSTGRES,
        command,
        environment.postgres(),
        marker(ServiceName.POSTGRES),
        List.of(ports.postgres()),
        Probe.database(addresses.database(), "ringback", secrets.get(Secrets.DATABASE_PASSWORD)),
        LIMIT,
        addresses.database());
  }

  private Service temporal() {
    var command =
        new ArrayList<>(
            List.of(
                temporalBinary.get().toString(),
                "server",
                "start-dev",
                "--ip",
                "127.0.0.1",
                "--port",
                Integer.toString(ports.temporal()),
                "--ui-port",
                Integer.toString(ports.temporalUi()),
                "--metrics-port",
                Integer.toString(ports.temporalMetrics()),
                "--http-port",
                Integer.toString(ports.temporalHttp()),
                "--db-filename",
                home.temporalDatabase().toString(),
                "--namespace",
                addresses.namespace(),
                "--ui-disable-news-fetch",
                "--log-level",
                "warn"));
    command.addAll(
        new TemporalUiSettings(
                home.temporalUiSettings(),
                addresses.starter() + "/codec/" + secrets.get(Secrets.CODEC_TOKEN))
            .arguments());
    return new Service(
        ServiceName.TEMPORAL,
        command,
        Map.of(),
        marker(ServiceName.TEMPORAL),
        List.of(
            ports.temporal(), ports.temporalUi(), ports.temporalMetrics(), ports.temporalHttp()),
        Probe.http(
            "http://127.0.0.1:"
                + ports.temporalHttp()
                + "/api/v1/namespaces/"
                + addresses.namespace()),
        LIMIT,
        addresses.temporalUi());
  }

  private Service app(
      ServiceName name, List<Integer> listens, Map<String, String> env, String address) {
    return new Service(
        name,
        java(name, installation.jar(name.module())),
        env,
        marker(name),
        listens,
        Probe.http(address + "/actuator/health"),
        LIMIT,
        address);
  }

  private String marker(ServiceName name) {
    return marker(home, name);
  }

  private List<String> java(ServiceName name, Path jar) {
    var command = new ArrayList<String>();
    command.add(Installation.java().toString());
    command.add(marker(name));
    command.addAll(JVM);
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }
}
