package dev.ringback.records.compliance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Lines of a file of any length, one at a time; of a line that is too long only the beginning. */
final class RegistryLines {
  /** Far more than a number, a date and an answer. */
  private static final int LONGEST = 200;

  private final BufferedReader file;
  private long number;

  RegistryLines(Reader file) {
    this.file = new BufferedReader(file);
  }

  /** Without its end and the white space around; null: there is none left. */
  @Nullable String next() {
    try {
      int read = file.read();
      if (read < 0) {
        return null;
      }
      StringBuilder line = new StringBuilder();
      for (; read >= 0 && read != '\n'; read = file.read()) {
        if (line.length() < LONGEST) {
          line.append((char) read);
        }
      }
      number++;
      return line.toString().strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the line that came last, from 1. */
  long number() {
    return number;
  }
}
