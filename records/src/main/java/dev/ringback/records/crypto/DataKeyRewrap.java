package dev.ringback.records.crypto;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wraps every data key anew under the key-encryption key in use. The data keys stay the same, so
 * nothing that they encrypt is touched. Safe beside running processes and to be run again.
 */
public final class DataKeyRewrap {
  private static final int BATCH = 200;

  private final JdbcClient jdbc;
  private final KeyRing ring;

  private record Row(String owner, byte[] wrapped) {}

  DataKeyRewrap(JdbcClient jdbc, KeyRing ring) {
    this.jdbc = jdbc;
    this.ring = ring;
  }

  /** How many data keys are wrapped under an earlier key. */
  public int waiting() {
    int sum = 0;
    for (DataKeyTable table : DataKeyTable.values()) {
      sum +=
          jdbc.sql(
                  "select count(*) from "
                      + table.table()
                      + " where wrapped_by is distinct from :by")
              .param("by", ring.keyset(KeyName.KEY_ENCRYPTION).writtenId())
              .query(Integer.class)
              .single();
    }
    return sum;
  }

  /**
   * @param progress told after each batch how many are done so far
   * @return how many data keys were wrapped anew
   * @throws IllegalStateException naming the table when a key cannot be opened
   */
  public int run(IntConsumer progress) {
    int done = 0;
    for (DataKeyTable table : DataKeyTable.values()) {
      String after = "";
      for (List<Row> rows = next(table, after); !rows.isEmpty(); rows = next(table, after)) {
        for (Row row : rows) {
          done += rewrap(table, row);
        }
        after = rows.getLast().owner();
        progress.accept(done);
      }
    }
    return done;
  }

  private List<Row> next(DataKeyTable table, String after) {
    return jdbc.sql(
            "select %2$s, wrapped from %1$s where %2$s > :after and wrapped_by is distinct from :by"
                    .formatted(table.table(), table.column())
                + " order by 1 limit "
                + BATCH)
        .param("after", after)
        .param("by", ring.keyset(KeyName.KEY_ENCRYPTION).writtenId())
        .query((row, _) -> new Row(row.getString(1), row.getBytes(2)))
        .list();
  }

  private int rewrap(DataKeyTable table, Row row) {
    Keyset now = ring.keyset(KeyName.KEY_ENCRYPTION);
    DataKey key = new DataKey(table, row.owner());
    try {
      KeysetHandle unwrapped =
          key.unwrap(row.wrapped(), new RingAead(ring, KeyName.KEY_ENCRYPTION));
      // A key destroyed meanwhile stays destroyed: an update makes no row.
      return jdbc.sql(
              "update %1$s set wrapped = :wrapped, wrapped_by = :by where %2$s = :owner and wrapped = :old"
                  .formatted(table.table(), table.column()))
          .param("wrapped", key.wrap(unwrapped, now.aead()))
          .param("by", now.writtenId())
          .param("owner", row.owner())
          .param("old", row.wrapped())
          .update();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot open a data key of " + table.table(), e);
    }
  }
}
