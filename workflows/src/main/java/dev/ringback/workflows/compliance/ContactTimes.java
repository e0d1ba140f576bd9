package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When contact is allowed as far as hours go: within them, and in reply to a call just made. */
final class ContactTimes {
  static final String REPLY = "reply to the person's own call";

  /** Where no reply was ever exempt. */
  private static final Set<String> BOUND = Set.of("LA", StateRules.ANY);

  private final ContactWindows windows;
  private final @Nullable Instant replyUntil;
  private final Exemption exemption;

  private ContactTimes(ContactWindows windows, @Nullable Instant replyUntil, Exemption exemption) {
    this.windows = windows;
    this.replyUntil = replyUntil;
    this.exemption = exemption;
  }

  /** Where a reply is exempt from the hours. */
  @FunctionalInterface
  interface Exemption {
    /** Whether the rule of a place leaves a reply alone. */
    boolean by(StateRule rule);
  }

  /** The times of one channel. */
  static ContactTimes of(
      Channel channel, List<Place> places, Clinic clinic, ContactInquiry inquiry) {
    return of(places, clinic, inquiry, rule -> rule.replies().on(channel) != null);
  }

  /**
   * The times to plan by before the channel is decided: a reply is tried at once unless no state
   * could allow it. Episodes plan by it within their history, so a row that comes to exempt more or
   * less must not change it.
   */
  static ContactTimes planned(List<Place> places, Clinic clinic, @Nullable Instant calledAt) {
    return of(
        places, clinic, ContactInquiry.reply(calledAt), rule -> !BOUND.contains(rule.state()));
  }

  private static ContactTimes of(
      List<Place> places, Clinic clinic, ContactInquiry inquiry, Exemption exemption) {
    Duration atAnyHour = clinic.contactHours().replyAtAnyHour();
    Instant calledAt = inquiry.calledAt();
    return new ContactTimes(
        new ContactWindows(places, clinic.contactHours(), clinic.compliance().limits().closedOn()),
        calledAt == null || !inquiry.purpose().answers() ? null : calledAt.plus(atAnyHour),
        exemption);
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
        : windows.replyUntil(now, until, exemption).map(end -> new Stretch(end, true));
  }

  /** First moment from {@code from} on that is open; null if none is near. */
  @Nullable Instant firstFrom(Instant from) {
    return at(from).isPresent() ? from : windows.nextOpen(from);
  }
}
