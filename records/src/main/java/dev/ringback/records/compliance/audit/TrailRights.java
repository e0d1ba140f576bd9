package dev.ringback.records.compliance.audit;

import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the role the applications sign in with may change the audit trail. With a role of its own
 * it may read and append; as the owner of the tables it could take the trigger away first.
 */
public final class TrailRights {
  private static final Logger log = LoggerFactory.getLogger(TrailRights.class);
  private static final String WAY_OUT =
      "The database role of DATABASE_USER may change the audit trail. Make two roles and set"
          + " DATABASE_OWNER_USER: see 'Two database roles' in run-in-production.md.";

  private TrailRights() {}

  /**
   * What has to be put right before anything is served: nothing on this machine, where a warning is
   * logged.
   *
   * @param onThisMachine whether the store is
   */
  public static List<String> problems(JdbcClient jdbc, boolean onThisMachine) {
    if (!mayChange(jdbc)) {
      return List.of();
    }
    if (onThisMachine) {
      log.warn("{}", WAY_OUT);
      return List.of();
    }
    return List.of(WAY_OUT);
  }

  /** The same, by the applications' own connections. */
  public static List<String> problems(DataSource database, boolean onThisMachine) {
    return problems(JdbcClient.create(database), onThisMachine);
  }

  static boolean mayChange(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select has_table_privilege(oid, 'UPDATE') or has_table_privilege(oid, 'DELETE')
                or has_table_privilege(oid, 'TRUNCATE') or pg_has_role(relowner, 'MEMBER')
            from pg_class where oid = 'audit_entry'::regclass
            """)
        .query(Boolean.class)
        .single();
  }
}
