package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Clinic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When contact is allowed as far as hours go: within them, and in reply to a call just made. */
final class ContactTimes {
  static final String REPLY = "reply to the person's own call";

  private final ContactWindows windows;
  private final @Nullable Instant replyUntil;

  private ContactTimes(ContactWindows windows, @Nullable Instant replyUntil) {
    this.windows = windows;
    this.replyUntil = replyUntil;
  }

  static ContactTimes of(List<Place> places, Clinic clinic, ContactInquiry inquiry) {
    Duration atAnyHour = clinic.contactHours().replyAtAnyHour();
    Instant calledAt = inquiry.calledAt();
    return new ContactTimes(
        new ContactWindows(places, clinic.contactHours(), clinic.compliance().limits().closedOn()),
        calledAt == null || !inquiry.purpose().answers() ? null : calledAt.plus(atAnyHour));
  }

  /**
   * A stretch of time that is open.
   *
   * @param reply whether only the exemption for replies opens it
   */
  record Stretch(Instant until, boolean reply) {}

  /** The stretch this moment is in; empty if it is shut. */
  Optional<Stretch> at(Instant now) {
    if (windows.isOpen(now)) {
      return Optional.of(new Stretch(windows.closesAt(now), false));
    }
    Instant until = replyUntil;
    return until == null
        ? Optional.empty()
        : windows.replyUntil(now, until).map(end -> new Stretch(end, true));
  }

  /** First moment from {@code from} on that is open; null if none is near. */
  @Nullable Instant firstFrom(Instant from) {
    return at(from).isPresent() ? from : windows.nextOpen(from);
  }
}
