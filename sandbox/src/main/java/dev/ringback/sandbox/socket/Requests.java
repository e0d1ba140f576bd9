package dev.ringback.sandbox.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a listener sends: lines up to an empty one. */
public final class Requests {
  private final BufferedReader lines;

  public Requests(InputStream in) {
    lines = new BufferedReader(new InputStreamReader(in, UTF_8));
  }

  /** The lines of the next request; null at the end. */
  public @Nullable List<String> next() throws IOException {
    List<String> request = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isEmpty()) {
        request.add(line);
      } else if (!request.isEmpty()) {
        return request;
      }
    }
    return null;
  }

  /** The value of a {@code Name: value} line; empty if there is none. */
  public static String value(List<String> request, String name) {
    String start = name + ":";
    return request.stream()
        .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
        .map(line -> line.substring(start.length()).strip())
        .findFirst()
        .orElse("");
  }
}
