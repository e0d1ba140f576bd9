package dev.ringback.local.machine;

import java.io.PrintStream;

/** Where the story is printed. Colours only where a person looks. */
public record Terminal(PrintStream out, boolean colours) {
  private static final String RESET = "\u001b[0m";

  public static Terminal standard() {
    var console = System.console();
    var seen = console != null && console.isTerminal();
    return new Terminal(System.out, seen && System.getenv("NO_COLOR") == null);
  }

  /** An ink of the sixteen that every terminal has. */
  public enum Ink {
    PLAIN(""),
    BOLD("\u001b[1m"),
    DIM("\u001b[2m"),
    RED("\u001b[31m"),
    GREEN("\u001b[32m"),
    YELLOW("\u001b[33m"),
    CYAN("\u001b[36m");

    private final String code;

    Ink(String code) {
      this.code = code;
    }
  }

  public String in(Ink ink, String text) {
    return colours && ink != Ink.PLAIN ? ink.code + text + RESET : text;
  }

  public synchronized void line(String text) {
    out.println(text);
    out.flush();
  }

  public void line(Ink ink, String text) {
    line(in(ink, text));
  }
}
