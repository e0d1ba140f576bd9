package dev.ringback.activities.booking.staff;

import dev.ringback.records.booking.RequestedAppointment;
import java.time.Instant;

/** Where a look at the changes left off: the last change, and whose it was. */
record ChangeCursor(Instant at, String id) {
  /** Read at once. */
  static final int PAGE = 200;

  static ChangeCursor at(Instant now) {
    return new ChangeCursor(now, "");
  }

  static ChangeCursor after(RequestedAppointment last) {
    return new ChangeCursor(last.changedAt(), last.id().value());
  }

  static ChangeCursor read(String text) {
    String[] parts = text.split(" ", 2);
    return new ChangeCursor(Instant.parse(parts[0]), parts.length == 2 ? parts[1] : "");
  }

  @Override
  public String toString() {
    return at + " " + id;
  }
}
