package dev.ringback.records;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

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
    Flyway.configure(RecordsSchema.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }
}
