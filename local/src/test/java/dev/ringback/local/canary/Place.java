package dev.ringback.local.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** One store or stream that was searched, and what came of it. */
final class Place {
  private final String name;
  private final Needles control;
  private final Needles canaries;
  private final TreeSet<String> found = new TreeSet<>();
  private long pieces;
  private long bytes;
  private boolean controlled;

  /**
   * @param control a word that is there: without it the search proves nothing
   */
  Place(String name, String control, Needles canaries) {
    this.name = name;
    this.control = new Needles().add("control", control);
    this.canaries = canaries;
  }

  /**
   * Looks through a piece: a file, a row, an answer.
   *
   * @param where for the report
   */
  void search(String where, String content) {
    pieces++;
    bytes += content.length();
    controlled = controlled || !control.in(content).isEmpty();
    canaries.in(content).forEach(kind -> found.add(where + ": " + kind));
  }

  String name() {
    return name;
  }

  boolean isControlled() {
    return controlled;
  }

  List<String> found() {
    return new ArrayList<>(found);
  }

  @Override
  public String toString() {
    return name;
  }

  String row() {
    return "| %s | %,d | %,d | %s | %d |"
        .formatted(name, pieces, bytes, controlled ? "found" : "MISSING", found.size());
  }
}
