package dev.ringback.starter.detection.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages of Asterisk's manager interface and of FreeSWITCH's event socket: lines of
 * {@code Name: value} up to an empty one, then as many bytes as {@code Content-Length} says. Lines
 * without a colon, such as Asterisk's greeting, are passed over.
 */
public final class BlockReader {
  private static final int LONGEST_LINE = 64 * 1024;
  private static final int LONGEST_BODY = 1024 * 1024;
  private static final int MOST_FIELDS = 2000;

  private final InputStream in;

  public BlockReader(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /**
   * The next message.
   *
   * @return null at the end
   * @throws IOException also for what no phone system would send
   */
  public @Nullable Block next() throws IOException {
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    while (true) {
      String line = line();
      if (line == null) {
        return null;
      }
      if (!line.isEmpty()) {
        add(line, fields);
      } else if (!fields.isEmpty()) {
        return new Block(fields, body(fields.get("Content-Length")));
      }
    }
  }

  private static void add(String line, Map<String, String> fields) throws IOException {
    int colon = line.indexOf(':');
    if (colon > 0) {
      fields.putIfAbsent(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
    if (fields.size() > MOST_FIELDS) {
      throw new IOException("a message has too many lines");
    }
  }

  private String body(@Nullable String length) throws IOException {
    if (length == null) {
      return "";
    }
    if (!length.matches("[0-9]{1,7}") || Integer.parseInt(length) > LONGEST_BODY) {
      throw new IOException("a message announces a body that is too long");
    }
    byte[] body = in.readNBytes(Integer.parseInt(length));
    if (body.length < Integer.parseInt(length)) {
      throw new IOException("the connection ended in the middle of a message");
    }
    return new String(body, UTF_8);
  }

  private @Nullable String line() throws IOException {
    var bytes = new ByteArrayOutputStream();
    while (true) {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      if (next == '\n') {
        String line = bytes.toString(UTF_8);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      }
      bytes.write(next);
      if (bytes.size() > LONGEST_LINE) {
        throw new IOException("a line is too long");
      }
    }
  }
}
