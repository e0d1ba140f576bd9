package dev.ringback.local.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The two roles of the records' database: one owns and migrates the tables, the other is the
 * applications' and may only read and append to the audit trail.
 */
final class DatabaseRoles {
  static final String OWNER = "ringback_owner";
  static final String APPLICATIONS = "ringback";

  /** May be repeated. Tables that the applications owned before there were two roles move, too. */
  private static final List<String> RIGHTS =
      List.of(
          "reassign owned by ringback to ringback_owner",
          "grant usage on schema public to ringback",
          "revoke create on schema public from ringback",
          "grant select, insert, update, delete on all tables in schema public to ringback",
          "grant usage, select on all sequences in schema public to ringback",
          "alter default privileges for role ringback_owner in schema public"
              + " grant select, insert, update, delete on tables to ringback",
          "alter default privileges for role ringback_owner in schema public"
              + " grant usage, select on sequences to ringback",
          """
          do $$ begin
            if to_regclass('public.audit_entry') is not null then
              revoke update, delete, truncate on public.audit_entry from ringback;
            end if;
          end $$
          """);

  private DatabaseRoles() {}

  /**
   * @param admin a superuser's connection to the records' database
   */
  static void grant(Connection admin) throws SQLException {
    try (var statement = admin.createStatement()) {
      for (String right : RIGHTS) {
        statement.execute(right);
      }
    }
  }
}
