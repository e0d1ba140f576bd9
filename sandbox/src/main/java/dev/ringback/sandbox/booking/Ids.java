package dev.ringback.sandbox.booking;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids as Boulevard writes them. */
final class Ids {
  private Ids() {}

  static String fresh(String type) {
    return "urn:blvd:" + type + ":" + UUID.randomUUID();
  }

  /** The same id for the same name, always. */
  static String derived(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
