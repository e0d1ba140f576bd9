package dev.ringback.local.stack;

import dev.ringback.local.machine.PrivateFolder;
import java.nio.file.Path;
import java.util.Map;

/** The folder that holds an installation's state: RINGBACK_HOME. */
public record Home(Path folder) {

  public Home {
    folder = folder.toAbsolutePath().normalize();
  }

  public static Home of(Map<String, String> environment, Path project) {
    var named = environment.get("RINGBACK_HOME");
    return new Home(
        named == null || named.isBlank() ? project.resolve(".ringback") : Path.of(named));
  }

  public Path secrets() {
    return folder.resolve("secrets.properties");
  }

  public Path keys() {
    return folder.resolve("keys.json");
  }

  /** Certificates of this machine. */
  public Path tls() {
    return folder.resolve("tls");
  }

  public Path temporalDatabase() {
    return folder.resolve("temporal.db");
  }

  Path temporalUiSettings() {
    return folder.resolve("run").resolve("temporal.yaml");
  }

  public Path postgresData() {
    return folder.resolve("postgres");
  }

  public Path settings() {
    return folder.resolve("run").resolve("stack.properties");
  }

  public Path lock() {
    return folder.resolve("run").resolve("lock");
  }

  public Path pid(ServiceName service) {
    return folder.resolve("run").resolve(service.lower() + ".pid");
  }

  public Path log(ServiceName service) {
    return folder.resolve("logs").resolve(service.lower() + ".log");
  }

  public Path previousLog(ServiceName service) {
    return folder.resolve("logs").resolve(service.lower() + ".previous.log");
  }

  public Home create() {
    PrivateFolder.create(folder.resolve("run"));
    PrivateFolder.create(folder.resolve("logs"));
    return this;
  }
}
