package dev.ringback.local.story;

import java.util.ArrayList;
import java.util.List;

/** Breaks words into lines. */
final class Paragraph {
  private Paragraph() {}

  /** Lines of at most {@code width} characters; a longer word stands alone. */
  static List<String> wrap(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (!line.isEmpty()) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
