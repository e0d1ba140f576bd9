package dev.ringback.records.crypto;

import java.nio.charset.StandardCharsets;

/** Where wrapped data keys are kept. */
enum DataKeyTable {
  /** Columns about a person, by contact id. */
  CONTACT("contact_key", "contact"),
  /** Payloads of a person's workflows, by the keyed hash of their number. */
  SUBJECT("subject_key", "subject");

  private final String table;
  private final String column;

  DataKeyTable(String table, String column) {
    this.table = table;
    this.column = column;
  }

  String table() {
    return table;
  }

  /** The primary key. */
  String column() {
    return column;
  }

  /** Binds a wrapped key to its owner. */
  byte[] associated(String owner) {
    return (table + "." + owner).getBytes(StandardCharsets.UTF_8);
  }
}
