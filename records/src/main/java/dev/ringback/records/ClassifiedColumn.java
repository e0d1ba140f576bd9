package dev.ringback.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a column of the schema holds, as {@code db/classification.csv} says. Every column is listed
 * there; some that a later migration dropped are, too.
 *
 * @param retention the period of a clinic's {@code retention} that its rows fall under; {@code
 *     kept}: none
 */
public record ClassifiedColumn(String table, String column, DataClass holds, String retention) {
  private static final String FILE = "/db/classification.csv";

  /** How close data is to a person. */
  public enum DataClass {
    /** Tells who somebody is; always encrypted with the person's key. */
    IDENTITY,
    /** What somebody said or wants, which may tell of their health; always encrypted. */
    CONTENT,
    /** A random id or a keyed hash that stands for a person, a call or a message. */
    PSEUDONYM,
    /** Times, states and decisions about a person, which do not tell who. */
    TRACE,
    /** People who work at the clinic. */
    STAFF,
    /** What the clinic publishes or configures. */
    BUSINESS,
    /** Keys, and hashes of secrets. */
    SECRET,
    /** Nothing about anybody. */
    TECHNICAL
  }

  /** Every line, in the order of the migrations. */
  public static List<ClassifiedColumn> all() {
    try (InputStream file = ClassifiedColumn.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(file, FILE).readAllBytes(), UTF_8)
          .lines()
          .skip(1)
          .map(ClassifiedColumn::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassifiedColumn read(String line) {
    List<String> cells = List.of(line.split(",", -1));
    if (cells.size() != 4) {
      throw new IllegalStateException(FILE + " has a line that is not of four cells: " + line);
    }
    return new ClassifiedColumn(
        cells.get(0),
        cells.get(1),
        DataClass.valueOf(cells.get(2).toUpperCase(Locale.ROOT)),
        cells.get(3));
  }
}
