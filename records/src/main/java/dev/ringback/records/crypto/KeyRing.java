package dev.ringback.records.crypto;

import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import dev.ringback.records.crypto.kms.MasterKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The keys of a file, as the file is now: before a key is used the file has been looked at within
 * {@link #LOOK_EVERY}, and once more at once when a key is missing. A file that cannot be read any
 * more leaves the keys as they were.
 */
final class KeyRing {
  /** Far shorter than the time between a key's making and its use. */
  static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

  private final Path path;
  private final MasterKeys masters;
  private final InstantSource clock;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Snapshot snapshot;
  private volatile Instant lookedAt;

  /** Keys of one moment. */
  private record Snapshot(
      Stamp stamp,
      Map<KeyName, Keyset> keysets,
      CallerHash callerHash,
      @Nullable Instant nextChange) {}

  private record Stamp(Object modified, long size, @Nullable Object file) {}

  KeyRing(Path path, MasterKeys masters, InstantSource clock)
      throws IOException, GeneralSecurityException {
    this.path = path;
    this.masters = masters;
    this.clock = clock;
    this.lookedAt = clock.instant();
    this.snapshot = read();
  }

  Keyset keyset(KeyName name) {
    lookIfDue(LOOK_EVERY);
    return of(name, snapshot);
  }

  /** The same after another look at the file: a key that was missing may be there. */
  Keyset renewed(KeyName name) {
    lookIfDue(LOOK_AGAIN_AFTER);
    return of(name, snapshot);
  }

  CallerHash callerHash() {
    return snapshot.callerHash();
  }

  private void lookIfDue(Duration every) {
    Instant now = clock.instant();
    if (now.isBefore(lookedAt.plus(every)) || !looking.tryLock()) {
      return;
    }
    try {
      lookedAt = now;
      Instant change = snapshot.nextChange();
      if (!stamp().equals(snapshot.stamp()) || (change != null && !now.isBefore(change))) {
        snapshot = read();
        LOG.info("Read the key file anew: {}", path);
      }
    } catch (IOException | GeneralSecurityException | JacksonException e) {
      // Not the cause: its message may quote the file.
      LOG.warn("The key file {} cannot be read; the keys stay as they were", path);
    } finally {
      looking.unlock();
    }
  }

  private Snapshot read() throws IOException, GeneralSecurityException {
    Stamp stamp = stamp();
    String text = Files.readString(path);
    // Before any service is asked: the file must not choose whom to trust.
    masters.require(KeyFileFormat.sealedBy(text));
    KeyFile file = KeyFileFormat.parse(text, masters);
    Instant now = clock.instant();
    var keysets = new EnumMap<KeyName, Keyset>(KeyName.class);
    for (KeyName name : KeyName.values()) {
      if (name.rotates()) {
        keysets.put(name, Keyset.of(file.keyset(name, now)));
      }
    }
    return new Snapshot(
        stamp,
        keysets,
        new CallerHash(
            file.at(KeyName.CALLER_HASH).getPrimitive(RegistryConfiguration.get(), PrfSet.class)),
        file.nextChange(now));
  }

  private Stamp stamp() throws IOException {
    var attributes = Files.readAttributes(path, BasicFileAttributes.class);
    return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
  }

  private static Keyset of(KeyName name, Snapshot snapshot) {
    Keyset keyset = snapshot.keysets().get(name);
    if (keyset == null) {
      throw new IllegalArgumentException("no encryption key is called " + name);
    }
    return keyset;
  }
}
