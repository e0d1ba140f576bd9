package dev.ringback.records.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.ringback.workflows.clinic.ContactId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each person's data key: made on first use, stored wrapped, kept in memory for a short while. */
final class DataKeys {
  private static final int MOST_CACHED = 2_000;

  /** A key destroyed in the store is gone from every process after this long. */
  private static final Duration CACHED_FOR = Duration.ofMinutes(5);

  private final JdbcClient jdbc;
  private final Aead keyEncryption;
  private final Map<ContactId, Cached> cache =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ContactId, Cached> eldest) {
          return size() > MOST_CACHED;
        }
      };

  DataKeys(JdbcClient jdbc, Aead keyEncryption) {
    this.jdbc = jdbc;
    this.keyEncryption = keyEncryption;
  }

  /** The person's key; a new one if there is none. */
  Aead forWriting(ContactId owner) throws GeneralSecurityException {
    Optional<Aead> known = forReading(owner);
    if (known.isPresent()) {
      return known.get();
    }
    jdbc.sql(
            "insert into contact_key (contact, wrapped) values (:contact, :wrapped)"
                + " on conflict (contact) do nothing")
        .param("contact", owner.value())
        .param("wrapped", wrap(owner))
        .update();
    // Read back: another process may have been first, and its key is the key.
    return forReading(owner)
        .orElseThrow(() -> new GeneralSecurityException("the data key was destroyed meanwhile"));
  }

  /** The person's key; empty if there never was one, or if it was destroyed. */
  Optional<Aead> forReading(ContactId owner) throws GeneralSecurityException {
    Cached cached = cached(owner);
    if (cached != null) {
      return Optional.of(cached.key());
    }
    Optional<byte[]> wrapped =
        jdbc.sql("select wrapped from contact_key where contact = :contact")
            .param("contact", owner.value())
            .query(byte[].class)
            .optional();
    if (wrapped.isEmpty()) {
      return Optional.empty();
    }
    Aead key = unwrap(owner, wrapped.get());
    synchronized (cache) {
      cache.put(owner, new Cached(key, System.nanoTime()));
    }
    return Optional.of(key);
  }

  void destroy(ContactId owner) {
    jdbc.sql("delete from contact_key where contact = :contact")
        .param("contact", owner.value())
        .update();
    synchronized (cache) {
      cache.remove(owner);
    }
  }

  private @Nullable Cached cached(ContactId owner) {
    synchronized (cache) {
      Cached cached = cache.get(owner);
      if (cached != null && System.nanoTime() - cached.sinceNanos() > CACHED_FOR.toNanos()) {
        cache.remove(owner);
        return null;
      }
      return cached;
    }
  }

  private byte[] wrap(ContactId owner) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.serializeEncryptedKeyset(
        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
        keyEncryption,
        associated(owner));
  }

  private Aead unwrap(ContactId owner, byte[] wrapped) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, keyEncryption, associated(owner))
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  private static byte[] associated(ContactId owner) {
    return ("contact_key." + owner.value()).getBytes(StandardCharsets.UTF_8);
  }

  private record Cached(Aead key, long sinceNanos) {}
}
