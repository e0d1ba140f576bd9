package dev.ringback.local.postgres;

import dev.ringback.local.machine.Host;
import dev.ringback.local.machine.PrivateFolder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** Runs PostgreSQL until it ends or this process does. */
public final class PostgresHost {
  /** Passwords for every connection; the server listens on the loopback address alone. */
  private static final String ACCESS =
      """
      local all all scram-sha-256
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  private final int port;
  private final Path data;
  private final String adminPassword;
  private final String ownerPassword;
  private final String password;

  public PostgresHost(
      int port, Path data, String adminPassword, String ownerPassword, String password) {
    this.port = port;
    this.data = data;
    this.adminPassword = adminPassword;
    this.ownerPassword = ownerPassword;
    this.password = password;
  }

  /** Returns when the server has ended by itself; the JVM's end stops it in order. */
  public void run() throws IOException, SQLException {
    try (var server = start()) {
      prepare(server);
      // The library's own process is the one that launched the server, and has ended.
      var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
      ProcessHandle.of(Long.parseLong(pid)).ifPresent(process -> process.onExit().join());
    }
  }

  private EmbeddedPostgres start() throws IOException {
    // The library lets everybody write where it unpacks the server: nobody must get that far.
    var programs = PrivateFolder.create(Host.current().cache(System.getenv())).resolve("postgres");
    // The library's own defaults trade durability for speed; the last setting wins.
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(programs.toFile())
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "100")
        .setConnectConfig("password", adminPassword)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setOutputRedirector(ProcessBuilder.Redirect.INHERIT)
        .setErrorRedirector(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void prepare(EmbeddedPostgres server) throws SQLException, IOException {
    var admin = server.getPostgresDatabase(Map.of("password", adminPassword));
    try (var connection = admin.getConnection()) {
      execute(connection, "alter role postgres password '" + adminPassword + "'");
      role(connection, DatabaseRoles.OWNER, ownerPassword);
      role(connection, DatabaseRoles.APPLICATIONS, password);
      if (!exists(connection, "select 1 from pg_database where datname = 'ringback'")) {
        execute(connection, "create database ringback owner " + DatabaseRoles.OWNER);
      }
      grant(server);
      Files.writeString(data.resolve("pg_hba.conf"), ACCESS, StandardCharsets.UTF_8);
      execute(connection, "select pg_reload_conf()");
    }
  }

  private void grant(EmbeddedPostgres server) throws SQLException {
    var records = server.getDatabase("postgres", "ringback", Map.of("password", adminPassword));
    try (var connection = records.getConnection()) {
      DatabaseRoles.grant(connection);
    }
  }

  private static void role(Connection connection, String name, String password)
      throws SQLException {
    if (!exists(connection, "select 1 from pg_roles where rolname = '" + name + "'")) {
      execute(connection, "create role " + name + " login");
    }
    execute(connection, "alter role " + name + " password '" + password + "'");
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
