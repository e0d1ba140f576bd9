package dev.ringback.records.crypto;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each owner's data key: made on first use, stored wrapped, kept in memory for a short while. */
final class DataKeys {
  private static final int MOST_CACHED = 2_000;

  /** A key destroyed in the store is gone from every process after this long. */
  private static final Duration READ_FOR = Duration.ofMinutes(5);

  /** What is written under a key destroyed elsewhere is lost: so writers look far more often. */
  private static final Duration WRITE_FOR = Duration.ofSeconds(5);

  private final JdbcClient jdbc;
  private final KeyRing ring;
  private final RingAead keyEncryption;
  private final DataKeyTable table;
  private final Map<String, Cached> cache =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Cached> eldest) {
          return size() > MOST_CACHED;
        }
      };

  DataKeys(JdbcClient jdbc, KeyRing ring, DataKeyTable table) {
    this.jdbc = jdbc;
    this.ring = ring;
    this.keyEncryption = new RingAead(ring, KeyName.KEY_ENCRYPTION);
    this.table = table;
  }

  /** The owner's key; a new one if there is none. */
  Keyset forWriting(String owner) throws GeneralSecurityException {
    Optional<Keyset> known = known(owner, WRITE_FOR);
    if (known.isPresent()) {
      return known.get();
    }
    add(owner);
    // Read back: another process may have been first, and its key is the key.
    return stored(owner).orElseThrow(() -> new KeyDestroyed(owner));
  }

  /** The owner's key; empty if there never was one, or if it was destroyed. */
  Optional<Keyset> forReading(String owner) throws GeneralSecurityException {
    return known(owner, READ_FOR);
  }

  /** The same for people to look at: what was erased seconds ago is shown to nobody. */
  Optional<Keyset> forShowing(String owner) throws GeneralSecurityException {
    return known(owner, WRITE_FOR);
  }

  /** The same as the store has it now. */
  Optional<Keyset> stored(String owner) throws GeneralSecurityException {
    Optional<byte[]> wrapped =
        jdbc.sql("select wrapped from " + table.table() + " where " + table.column() + " = :owner")
            .param("owner", owner)
            .query(byte[].class)
            .optional();
    if (wrapped.isEmpty()) {
      forget(owner);
      return Optional.empty();
    }
    Keyset key = Keyset.of(new DataKey(table, owner).unwrap(wrapped.get(), keyEncryption));
    synchronized (cache) {
      cache.put(owner, new Cached(key, System.nanoTime()));
    }
    return Optional.of(key);
  }

  void destroy(String owner) {
    jdbc.sql("delete from " + table.table() + " where " + table.column() + " = :owner")
        .param("owner", owner)
        .update();
    forget(owner);
  }

  /** Destroys the owner's key unless it was made after that moment. */
  void destroy(String owner, OffsetDateTime madeUntil) {
    jdbc.sql(
            "delete from "
                + table.table()
                + " where "
                + table.column()
                + " = :owner and created_at <= :until")
        .param("owner", owner)
        .param("until", madeUntil)
        .update();
    forget(owner);
  }

  private Optional<Keyset> known(String owner, Duration atMost) throws GeneralSecurityException {
    Cached cached = cached(owner);
    return cached != null && System.nanoTime() - cached.sinceNanos() <= atMost.toNanos()
        ? Optional.of(cached.key())
        : stored(owner);
  }

  private void add(String owner) throws GeneralSecurityException {
    Keyset wrapping = ring.keyset(KeyName.KEY_ENCRYPTION);
    DataKey key = new DataKey(table, owner);
    jdbc.sql(
            "insert into "
                + table.table()
                + " ("
                + table.column()
                + ", wrapped, wrapped_by) values (:owner, :wrapped, :by) on conflict do nothing")
        .param("owner", owner)
        .param("wrapped", key.wrap(key.generate(), wrapping.aead()))
        .param("by", wrapping.writtenId())
        .update();
  }

  private @Nullable Cached cached(String owner) {
    synchronized (cache) {
      return cache.get(owner);
    }
  }

  private void forget(String owner) {
    synchronized (cache) {
      cache.remove(owner);
    }
  }

  private record Cached(Keyset key, long sinceNanos) {}
}
