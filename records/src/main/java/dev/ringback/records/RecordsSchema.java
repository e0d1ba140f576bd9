package dev.ringback.records;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The schema of the store. */
public final class RecordsSchema {
  private RecordsSchema() {}

  /**
   * Brings the database to the newest schema. Two processes may do so at once: the second waits for
   * the first and finds nothing left to do.
   *
   * <p>For who waits for a database that is not there yet, as workers do. The starter has Spring
   * Boot run the same scripts while it boots, since it keeps nothing and serves nobody without.
   */
  public static void migrate(DataSource database) {
    migrate(scripts().dataSource(database));
  }

  /** The same, as the role that owns the tables. */
  public static void migrate(String url, String owner, String password) {
    migrate(scripts().dataSource(url, owner, password));
  }

  private static FluentConfiguration scripts() {
    return Flyway.configure(RecordsSchema.class.getClassLoader())
        .locations("classpath:db/migration");
  }

  private static void migrate(FluentConfiguration scripts) {
    scripts.load().migrate();
  }
}
