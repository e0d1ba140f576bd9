package dev.ringback.workers;

import dev.ringback.records.RecordsSchema;
import dev.ringback.records.compliance.audit.TrailRights;
import dev.ringback.records.transport.TransportRules;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Migrates the store as whoever owns its tables: a role of its own, or else the applications'. */
@Component
class SchemaOwner {
  private final DataSource database;
  private final String url;
  private final String user;
  private final String password;

  SchemaOwner(
      DataSource database,
      @Value("${spring.datasource.url}") String url,
      @Value("${ringback.database-owner-user:}") String user,
      @Value("${ringback.database-owner-password:}") String password) {
    this.database = database;
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /**
   * @throws SettingsException off this machine, if the applications could change the audit trail
   */
  void migrate() {
    if (user.isBlank()) {
      RecordsSchema.migrate(database);
    } else {
      RecordsSchema.migrate(url, user, password);
    }
    List<String> problems = TrailRights.problems(database, TransportRules.isOnThisMachine(url));
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
  }
}
