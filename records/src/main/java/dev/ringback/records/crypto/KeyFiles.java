package dev.ringback.records.crypto;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes key files whole or not at all, readable by their owner only. */
final class KeyFiles {
  private KeyFiles() {}

  /** Leaves a file that is there. */
  static void create(Path file, String text) throws IOException {
    Path draft = draft(file, text);
    try {
      // A link appears whole or not at all, and never replaces a file; a move would replace it.
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Another process was first; its keys are the keys.
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Replaces the file; who reads meanwhile reads the one or the other. */
  static void replace(Path file, String text) throws IOException {
    Path draft = draft(file, text);
    try {
      Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(file));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static Path draft(Path file, String text) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft =
        Files.createTempFile(
            folder,
            ".keys",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(draft, text);
  }
}
