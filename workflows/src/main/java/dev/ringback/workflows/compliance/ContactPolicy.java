package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactHours;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.compliance.ContactDecision.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a person may be contacted on a channel now. Denies unless every rule allows. */
public final class ContactPolicy {
  /** The strictest state cap, Fla. Stat. 501.616(6)(b), kept everywhere and on each channel. */
  static final int MOST_IN_A_DAY = 3;

  static final LocalTime LAW_OPENS = LocalTime.of(8, 0);
  static final LocalTime LAW_CLOSES = LocalTime.of(21, 0);

  /** A call placed in the last minute would be answered outside the hours. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private static final Duration DAY = Duration.ofHours(24);

  private ContactPolicy() {}

  /**
   * Decides for every channel.
   *
   * @param calledAt when the person last called the clinic; null if they did not
   */
  public static List<ContactDecision> decideAll(
      ContactStanding person,
      Clinic clinic,
      Location location,
      @Nullable Instant calledAt,
      Instant now) {
    return Arrays.stream(Channel.values())
        .map(channel -> decide(channel, person, clinic, location, calledAt, now))
        .toList();
  }

  /**
   * Decides for one channel.
   *
   * @param calledAt when the person last called the clinic; null if they did not
   */
  public static ContactDecision decide(
      Channel channel,
      ContactStanding person,
      Clinic clinic,
      Location location,
      @Nullable Instant calledAt,
      Instant now) {
    if (person.optedOut().contains(channel)) {
      return refused(channel, now, Rule.OPTED_OUT, "47 CFR 64.1200(a)(10)", null);
    }
    if (!person.addresses().contains(channel)) {
      return refused(channel, now, Rule.NO_ADDRESS, "no address on file", null);
    }
    if (!isSetUp(channel, clinic, location)) {
      return refused(channel, now, Rule.CHANNEL_NOT_SET_UP, "clinic configuration", null);
    }
    ConsentBasis basis = person.consents().getOrDefault(channel, clinic.consents().get(channel));
    if (basis == null) {
      return refused(channel, now, Rule.NO_CONSENT_BASIS, "47 CFR 64.1200(a)(1)", null);
    }
    Optional<Instant> underCap = underCapAgain(channel, person, now);
    if (underCap.isPresent()) {
      Instant next = nextOpen(person.zones(), clinic.contactHours(), underCap.get());
      return refused(channel, now, Rule.TOO_MANY_ATTEMPTS, "Fla. Stat. 501.616(6)(b)", next);
    }
    return withinHours(channel, person, clinic.contactHours(), calledAt, now, basis);
  }

  /**
   * The first moment from {@code at} on that the hours allow, for planning ahead; the decision at
   * that moment is made then.
   *
   * @param calledAt when the person last called the clinic; null if they did not
   */
  public static Instant allowedFrom(
      List<ZoneId> zones, ContactHours hours, @Nullable Instant calledAt, Instant at) {
    if (calledAt != null && at.isBefore(calledAt.plus(hours.replyAtAnyHour()))) {
      return at;
    }
    Instant open = nextOpen(zones, hours, at);
    return open == null ? at : open;
  }

  private static ContactDecision withinHours(
      Channel channel,
      ContactStanding person,
      ContactHours hours,
      @Nullable Instant calledAt,
      Instant now,
      ConsentBasis basis) {
    Instant opensAt = nextOpen(person.zones(), hours, now);
    if (now.equals(opensAt)) {
      Instant closesAt = closesAt(person.zones(), hours, now);
      return allowed(channel, now, basis, "47 CFR 64.1200(c)(1); clinic configuration", closesAt);
    }
    Instant replyUntil = calledAt == null ? now : calledAt.plus(hours.replyAtAnyHour());
    if (now.isBefore(replyUntil)) {
      return allowed(channel, now, basis, "reply to the person's own call", replyUntil);
    }
    return refused(channel, now, Rule.OUTSIDE_HOURS, "47 CFR 64.1200(c)(1)", opensAt);
  }

  private static boolean isSetUp(Channel channel, Clinic clinic, Location location) {
    return channel != Channel.WHATSAPP
        || (clinic.whatsAppTemplate() != null && location.whatsAppSender() != null);
  }

  private static Optional<Instant> underCapAgain(
      Channel channel, ContactStanding person, Instant now) {
    List<Instant> lastDay =
        person.attempts().stream()
            .filter(attempt -> attempt.channel() == channel)
            .map(ContactStanding.Attempt::at)
            .filter(at -> at.isAfter(now.minus(DAY)))
            .sorted()
            .toList();
    return lastDay.size() < MOST_IN_A_DAY
        ? Optional.empty()
        : Optional.of(lastDay.get(lastDay.size() - MOST_IN_A_DAY).plus(DAY));
  }

  /**
   * First moment, from {@code now} on, at which it is within hours in every zone the person may be
   * in; null when the zones never overlap.
   */
  static @Nullable Instant nextOpen(List<ZoneId> zones, ContactHours hours, Instant now) {
    Instant candidate = now;
    for (int round = 0; round < 8; round++) {
      Instant before = candidate;
      for (ZoneId zone : zones) {
        candidate = opensFrom(zone, hours, candidate);
      }
      if (candidate.equals(before)) {
        return candidate;
      }
    }
    return null;
  }

  private static Instant opensFrom(ZoneId zone, ContactHours hours, Instant from) {
    ZonedDateTime local = from.atZone(zone);
    if (local.toLocalTime().isBefore(opens(hours))) {
      return local.with(opens(hours)).toInstant();
    }
    if (local.toLocalTime().isBefore(closes(hours).minus(MARGIN))) {
      return from;
    }
    return local.plusDays(1).with(opens(hours)).toInstant();
  }

  private static Instant closesAt(List<ZoneId> zones, ContactHours hours, Instant now) {
    return zones.stream()
        .map(zone -> now.atZone(zone).with(closes(hours).minus(MARGIN)).toInstant())
        .min(Instant::compareTo)
        .orElse(now);
  }

  private static LocalTime opens(ContactHours hours) {
    return hours.opens().isAfter(LAW_OPENS) ? hours.opens() : LAW_OPENS;
  }

  private static LocalTime closes(ContactHours hours) {
    return hours.closes().isBefore(LAW_CLOSES) ? hours.closes() : LAW_CLOSES;
  }

  private static ContactDecision allowed(
      Channel channel, Instant now, ConsentBasis basis, String source, Instant notAfter) {
    return new ContactDecision(channel, now, Rule.ALLOWED, basis, source, null, notAfter);
  }

  private static ContactDecision refused(
      Channel channel, Instant now, Rule rule, String source, @Nullable Instant next) {
    return new ContactDecision(channel, now, rule, null, source, next, null);
  }
}
