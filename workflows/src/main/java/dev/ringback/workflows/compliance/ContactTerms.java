package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ComplianceRules;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactHours;
import dev.ringback.workflows.clinic.ContactLimits;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The terms on which somebody may be contacted while an episode runs: the stricter of those it
 * began with and the newest. A clinic that tightens its file, or ends an agreement, is heeded at
 * once; one that loosens it, by the next episode.
 */
public final class ContactTerms {
  private ContactTerms() {}

  /**
   * The clinic an episode began with, under the stricter terms. The agreements are the newest ones
   * alone: they say what has been signed, which is so or is not.
   */
  public static Clinic stricter(Clinic pinned, Clinic newest) {
    return new Clinic(
        pinned.id(),
        pinned.version(),
        pinned.name(),
        pinned.voice(),
        pinned.email(),
        newest.whatsAppTemplate() == null ? null : pinned.whatsAppTemplate(),
        pinned.locations(),
        pinned.treatments(),
        pinned.providers(),
        pinned.policies(),
        consents(pinned.consents(), newest.consents()),
        hours(pinned.contactHours(), newest.contactHours()),
        pinned.cadence(),
        pinned.glow(),
        pinned.questions(),
        pinned.pms(),
        pinned.knowledge(),
        pinned.detection(),
        new ComplianceRules(
            newest.compliance().agreements(),
            newest.compliance().retention(),
            limits(pinned.compliance().limits(), newest.compliance().limits())));
  }

  /** A channel needs a basis in both; the weaker of the two counts. */
  private static Map<Channel, ConsentBasis> consents(
      Map<Channel, ConsentBasis> pinned, Map<Channel, ConsentBasis> newest) {
    Map<Channel, ConsentBasis> both = new EnumMap<>(Channel.class);
    pinned.forEach((channel, basis) -> {
      ConsentBasis now = newest.get(channel);
      if (now != null) {
        both.put(channel, now.compareTo(basis) < 0 ? now : basis);
      }
    });
    return both;
  }

  private static ContactHours hours(ContactHours pinned, ContactHours newest) {
    LocalTime opens = later(pinned.opens(), newest.opens());
    LocalTime closes = earlier(pinned.closes(), newest.closes());
    // Hours that do not overlap allow nothing.
    return new ContactHours(
        opens,
        closes.isBefore(opens) ? opens : closes,
        shorter(pinned.replyAtAnyHour(), newest.replyAtAnyHour()));
  }

  private static ContactLimits limits(ContactLimits pinned, ContactLimits newest) {
    List<LocalDate> closed =
        Stream.concat(pinned.closedOn().stream(), newest.closedOn().stream()).distinct().toList();
    return new ContactLimits(
        Math.min(pinned.perDay(), newest.perDay()),
        Math.min(pinned.perWeek(), newest.perWeek()),
        Math.min(pinned.consentDays(), newest.consentDays()),
        closed);
  }

  private static LocalTime later(LocalTime one, LocalTime other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalTime earlier(LocalTime one, LocalTime other) {
    return one.isBefore(other) ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
