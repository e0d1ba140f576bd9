package dev.ringback.local.doctor;

import dev.ringback.local.stack.Home;
import dev.ringback.records.crypto.Keys;
import dev.ringback.records.crypto.kms.MasterKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Set;

/** Checks the key file, without which no record can be read. */
record KeyFileCheck(Map<String, String> environment, Home home) {
  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  Finding run() {
    var named = environment.getOrDefault("RINGBACK_KEYS", "");
    var file = named.isBlank() ? home.keys() : Path.of(named);
    if (!Files.exists(file)) {
      return named.isBlank()
          ? Finding.fine("keys", "none yet; the first start makes " + file)
          : Finding.wrong(
              "keys",
              "RINGBACK_KEYS names " + file + ", which is not there",
              "correct or unset it");
    }
    try {
      Keys.load(file, MasterKeys.of(environment::get));
      return OWNER.containsAll(Files.getPosixFilePermissions(file))
          ? Finding.fine("keys", file + "; keep a copy apart from the database's")
          : Finding.wrong("keys", "others can read " + file, "`chmod 600 " + file + "`");
    } catch (IllegalStateException e) {
      return Finding.wrong(
          "keys", String.valueOf(e.getMessage()), "put the file back from its copy");
    } catch (IOException e) {
      return Finding.wrong("keys", file + " cannot be read", "check who owns it");
    }
  }
}
