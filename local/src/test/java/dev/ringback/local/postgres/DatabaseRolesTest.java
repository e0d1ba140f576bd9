package dev.ringback.local.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.records.RecordsSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseRolesTest {
  private static final String ENTRY =
      "insert into audit_entry values ('lumen', 1, now(), 'USER', 'us_1', 'READ', null,"
          + " 'episode:ep_1', null, null, '{}', decode(repeat('00', 32), 'hex'),"
          + " decode(repeat('00', 32), 'hex'))";

  /** A new installation, and one whose tables the applications owned so far. */
  @ParameterizedTest
  @ValueSource(strings = {"ringback_owner", "ringback"})
  void theApplicationsOnlyAppendToTheTrail(String ownerSoFar) throws Exception {
    try (var server = EmbeddedPostgres.start()) {
      try (var admin = server.getPostgresDatabase().getConnection()) {
        execute(admin, "create role ringback_owner login");
        execute(admin, "create role ringback login");
        execute(admin, "create database ringback owner " + ownerSoFar);
      }
      if (ownerSoFar.equals("ringback")) {
        RecordsSchema.migrate(server.getDatabase("ringback", "ringback"));
      }
      grant(server);
      RecordsSchema.migrate(server.getDatabase("ringback_owner", "ringback"));
      grant(server);

      try (var applications = server.getDatabase("ringback", "ringback").getConnection()) {
        execute(applications, ENTRY);
        execute(applications, "select count(*) from audit_entry");
        execute(applications, "insert into contact_key values ('ct_1', '\\x00', now())");
        execute(applications, "update contact_key set wrapped = '\\x01'");
        execute(applications, "delete from contact_key");
        for (var forbidden :
            new String[] {
              "update audit_entry set actor = 'us_2'",
              "delete from audit_entry",
              "truncate audit_entry",
              "alter table audit_entry disable trigger all",
              "drop table audit_entry",
              "create table mine (id int)"
            }) {
          assertThatThrownBy(() -> execute(applications, forbidden))
              .as(forbidden)
              .isInstanceOf(SQLException.class)
              .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
      }
    }
  }

  private static void grant(EmbeddedPostgres server) throws SQLException {
    try (var admin = server.getDatabase("postgres", "ringback").getConnection()) {
      DatabaseRoles.grant(admin);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
