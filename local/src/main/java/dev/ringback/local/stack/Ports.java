package dev.ringback.local.stack;

import dev.ringback.local.machine.Problem;
import java.util.Map;

/** Every port of a stack: a base and fixed offsets, so that two stacks can run side by side. */
public record Ports(int base) {
  public static final int DEFAULT_BASE = 7400;
  private static final int COUNT = 12;

  public Ports {
    if (base < 1024 || base + COUNT > 65536) {
      throw new Problem(
          "RINGBACK_PORT_BASE is " + base,
          "choose one from 1024 to " + (65536 - COUNT) + ", such as " + DEFAULT_BASE);
    }
  }

  public static Ports of(Map<String, String> environment) {
    var text = environment.get("RINGBACK_PORT_BASE");
    if (text == null || text.isBlank()) {
      return new Ports(DEFAULT_BASE);
    }
    try {
      return new Ports(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      throw new Problem("RINGBACK_PORT_BASE is not a number", "set it to one, such as 7400");
    }
  }

  public int starter() {
    return base;
  }

  public int workers() {
    return base + 1;
  }

  public int sandbox() {
    return base + 2;
  }

  public int temporal() {
    return base + 3;
  }

  public int temporalUi() {
    return base + 4;
  }

  public int temporalMetrics() {
    return base + 5;
  }

  public int postgres() {
    return base + 6;
  }

  public int temporalHttp() {
    return base + 7;
  }

  /** Of a second starter. */
  public int standby() {
    return base + 8;
  }

  /** Of the sandbox's Asterisk, for its manager interface. */
  public int asterisk() {
    return base + 9;
  }

  /** Of the sandbox's FreeSWITCH, for its event socket. */
  public int freeSwitch() {
    return base + 10;
  }

  /** Of the starter over TLS, for browsers. */
  public int starterTls() {
    return base + 11;
  }
}
