package dev.ringback.records.crypto;

import com.google.crypto.tink.KeysetHandle;
import dev.ringback.records.crypto.KeyFile.Activation;
import dev.ringback.records.crypto.kms.MasterKeyException;
import dev.ringback.records.crypto.kms.MasterKeys;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Changes a key file under running processes. A new key is in the file some time before it is
 * written with: every process can read with it by then.
 *
 * <p>Every method throws IllegalStateException naming the file and the way out.
 */
public final class KeyRotation {
  /** Processes look at the file every five seconds; clocks may be a little apart. */
  public static final Duration SHORTEST_NOTICE = Duration.ofSeconds(10);

  private final Path path;
  private final MasterKeys masters;
  private final InstantSource clock;

  /**
   * One key of a file.
   *
   * @param id unsigned
   * @param isPrimary whether it encrypts
   * @param from when it begins to encrypt; null: nothing is planned
   */
  public record Key(KeyName name, String id, boolean isPrimary, @Nullable Instant from) {}

  /**
   * What is in a file.
   *
   * @param sealedBy address of the master key; null: in the clear
   */
  public record Status(@Nullable String sealedBy, List<Key> keys) {}

  private interface Change {
    KeyFile of(KeyFile file) throws GeneralSecurityException;
  }

  public KeyRotation(Path path, MasterKeys masters) {
    this(path, masters, InstantSource.system());
  }

  KeyRotation(Path path, MasterKeys masters, InstantSource clock) {
    this.path = path.toAbsolutePath();
    this.masters = masters;
    this.clock = clock;
  }

  public Status status() {
    try {
      KeyFile file = read();
      var keys = new ArrayList<Key>();
      for (KeyName name : KeyName.values()) {
        KeysetHandle handle = file.keyset(name, clock.instant());
        Activation planned = file.activations().get(name);
        for (int i = 0; i < handle.size(); i++) {
          KeysetHandle.Entry entry = handle.getAt(i);
          boolean isPlanned =
              planned != null && !entry.isPrimary() && planned.keyId() == entry.getId();
          keys.add(
              new Key(
                  name,
                  Integer.toUnsignedString(entry.getId()),
                  entry.isPrimary(),
                  isPlanned && planned != null ? planned.at() : null));
        }
      }
      return new Status(file.sealedBy(), List.copyOf(keys));
    } catch (IOException | GeneralSecurityException | JacksonException e) {
      throw unreadable(e);
    }
  }

  /**
   * Adds a key that decrypts at once and encrypts after the notice.
   *
   * @param notice no shorter than {@link #SHORTEST_NOTICE}, and than it takes to bring the file to
   *     every machine
   * @return when it begins to encrypt
   */
  public Instant rotate(List<KeyName> names, Duration notice) {
    if (notice.compareTo(SHORTEST_NOTICE) < 0) {
      throw new IllegalStateException(
          "the notice is shorter than running processes need; give "
              + SHORTEST_NOTICE
              + " or more");
    }
    if (names.contains(KeyName.CALLER_HASH)) {
      throw new IllegalStateException(
          "the key of the caller hash never rotates: with another, nobody on file is found again");
    }
    Instant at = clock.instant().plus(notice).truncatedTo(ChronoUnit.SECONDS);
    change(file -> {
      KeyFile rotated = file;
      for (KeyName name : names) {
        rotated = rotated.rotated(name, clock.instant(), at);
      }
      return rotated;
    });
    return at;
  }

  /**
   * Encrypts the file under the configured master key, or under its newest version.
   *
   * @return the address of the master key
   */
  public String seal() {
    String master = masters.configured();
    if (master == null) {
      throw new IllegalStateException(
          "RINGBACK_KEK names no master key; set it to one of " + MasterKeys.FORMS);
    }
    change(file -> file.sealedBy(master));
    return master;
  }

  private void change(Change change) {
    Path lock = path.resolveSibling("." + path.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var alone = channel.lock()) {
      // Two who rotate at once would lose one key, which processes may have seen.
      String changed = KeyFileFormat.write(change.of(read()), masters);
      KeyFileFormat.parse(changed, masters);
      KeyFiles.replace(path, changed);
    } catch (IOException | GeneralSecurityException | JacksonException e) {
      throw unreadable(e);
    }
  }

  private KeyFile read() throws IOException, GeneralSecurityException {
    return KeyFileFormat.parse(Files.readString(path), masters);
  }

  private IllegalStateException unreadable(Exception e) {
    String why =
        Stream.of(e)
            .filter(MasterKeyException.class::isInstance)
            .map(Throwable::getMessage)
            .findFirst()
            .orElse("it cannot be read or written");
    return new IllegalStateException("the key file " + path + ": " + why);
  }
}
