package dev.ringback.records.compliance.audit;

import dev.ringback.records.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/** Rows of the trail. */
final class AuditRows {
  private AuditRows() {}

  static StoredEntry entry(ResultSet row, int number) throws SQLException {
    return new StoredEntry(
        row.getString("clinic"),
        row.getLong("seq"),
        Columns.instant(row, "at"),
        row.getString("actor_kind"),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("object"),
        row.getString("reason"),
        row.getString("origin"),
        Columns.read(row.getString("details"), JsonNode.class),
        HexFormat.of().formatHex(row.getBytes("previous_seal")),
        HexFormat.of().formatHex(row.getBytes("seal")));
  }

  static AuditAnchor anchor(ResultSet row, int number) throws SQLException {
    return new AuditAnchor(
        row.getString("clinic"),
        row.getLong("seq"),
        HexFormat.of().formatHex(row.getBytes("seal")),
        Columns.instant(row, "at"));
  }
}
