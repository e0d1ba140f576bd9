package dev.ringback.records.transport;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Tells this machine from any other, by what is written; no name is looked up. */
public final class Loopback {
  private Loopback() {}

  /**
   * Whether the host is this machine.
   *
   * @param host a name or an address; null or blank stands for every address
   */
  public static boolean is(@Nullable String host) {
    if (host == null || host.isBlank()) {
      return false;
    }
    String bare = host.replaceAll("^\\[|]$", "");
    if (bare.equalsIgnoreCase("localhost")) {
      return true;
    }
    try {
      return InetAddress.ofLiteral(bare).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false; // a name
    }
  }
}
