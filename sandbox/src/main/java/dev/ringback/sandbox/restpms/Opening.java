package dev.ringback.sandbox.restpms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** A time at which one provider could see a patient. */
record Opening(
    PracticeCatalogue.Location location,
    PracticeCatalogue.Service service,
    PracticeCatalogue.Staff staff,
    Instant start) {

  Instant end() {
    return start.plus(service.length());
  }

  /** The same for the same opening, always. */
  String id() {
    String name = location.key() + "|" + service.key() + "|" + staff.key() + "|" + start;
    return "slot_" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
