package dev.ringback.local.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Words to look for, each in the forms in which it might lie somewhere: plain in any case, in
 * base64 at each of the three alignments, in hexadecimal.
 */
final class Needles {
  private final Map<String, String> lower = new LinkedHashMap<>();
  private final Map<String, String> exact = new LinkedHashMap<>();

  /**
   * Adds a word.
   *
   * @param kind what is said of it in a report, which must not quote it
   */
  Needles add(String kind, String word) {
    lower.put(word.toLowerCase(Locale.ROOT), kind);
    lower.put(HexFormat.of().formatHex(word.getBytes(UTF_8)), kind + " in hexadecimal");
    for (int shift = 0; shift < 3; shift++) {
      exact.put(base64(word, shift), kind + " in base64");
    }
    return this;
  }

  /** A number as it is dialled, written and shown. */
  Needles addPhone(String e164) {
    var national = e164.substring(2);
    add("number", national);
    var area = national.substring(0, 3);
    var exchange = national.substring(3, 6);
    var line = national.substring(6);
    add("number as written", "(%s) %s-%s".formatted(area, exchange, line));
    return add("number with dashes", "%s-%s-%s".formatted(area, exchange, line));
  }

  /** The kinds found. */
  List<String> in(byte[] content) {
    return in(new String(content, ISO_8859_1));
  }

  List<String> in(String content) {
    var found = new TreeSet<String>();
    var folded = content.toLowerCase(Locale.ROOT);
    lower.forEach((word, kind) -> {
      if (folded.contains(word)) {
        found.add(kind);
      }
    });
    exact.forEach((word, kind) -> {
      if (content.contains(word)) {
        found.add(kind);
      }
    });
    return new ArrayList<>(found);
  }

  /** The part of the encoding that does not depend on what stands before and after. */
  private static String base64(String word, int shift) {
    var bytes = (" ".repeat(shift) + word).getBytes(UTF_8);
    var whole = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    int from = shift == 0 ? 0 : shift + 1;
    return whole.substring(from, bytes.length * 8 / 6);
  }
}
