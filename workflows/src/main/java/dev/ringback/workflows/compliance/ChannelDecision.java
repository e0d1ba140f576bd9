package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.compliance.ConsentGate.Finding;
import dev.ringback.workflows.compliance.ContactDecision.Gate;
import dev.ringback.workflows.compliance.ContactDecision.Grounds;
import dev.ringback.workflows.compliance.ContactDecision.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gates of one channel, one after the other. The first that does not open decides. */
final class ChannelDecision {
  private static final String CONFIGURATION = "clinic configuration";

  private final Channel channel;
  private final ContactStanding person;
  private final Clinic clinic;
  private final Location location;
  private final ContactInquiry inquiry;
  private final ConsentGate consent;
  private final ContactTimes times;

  ChannelDecision(
      Channel channel,
      ContactStanding person,
      Clinic clinic,
      Location location,
      ContactInquiry inquiry) {
    this.channel = channel;
    this.person = person;
    this.clinic = clinic;
    this.location = location;
    this.inquiry = inquiry;
    this.consent = new ConsentGate(channel, person, clinic, location.zone(), inquiry);
    this.times = ContactTimes.of(channel, person.places(), clinic, inquiry);
  }

  ContactDecision at(Instant now) {
    return switch (standing(now)) {
      case Finding.None(Refusal refusal) ->
          refused(
              now,
              refusal.rule(),
              refusal.gate(),
              refusal.source(),
              refusal.gate() == Gate.G10 ? next(now) : null);
      case Finding.Ground(ConsentBasis basis) -> timely(now, basis);
    };
  }

  /** The gates but hours and caps. Of these only an agreement that is yet to begin opens one. */
  private Finding standing(Instant at) {
    if (person.optedOut().contains(channel)) {
      return none(Rule.OPTED_OUT, Gate.G5, "47 CFR 64.1200(a)(10)");
    }
    if (!person.addresses().contains(channel)) {
      return none(Rule.NO_ADDRESS, Gate.NONE, "no address on file");
    }
    if (!isSetUp()) {
      return none(Rule.CHANNEL_NOT_SET_UP, Gate.NONE, CONFIGURATION);
    }
    LocalDate today = at.atZone(location.zone()).toLocalDate();
    if (!VendorGate.mayReceive(
        clinic.compliance(), VendorGate.product(channel), inquiry.contentOn(channel), today)) {
      return none(Rule.NO_VENDOR_AGREEMENT, Gate.G10, "45 CFR 164.502(e)");
    }
    return consent.at(at);
  }

  private boolean isSetUp() {
    return channel != Channel.WHATSAPP
        || (clinic.whatsAppTemplate() != null && location.whatsAppSender() != null);
  }

  private ContactDecision timely(Instant now, ConsentBasis basis) {
    Optional<ContactCaps.Reached> cap = reached(basis, now);
    if (cap.isPresent()) {
      Instant next = next(cap.get().opensAt());
      return refused(now, Rule.TOO_MANY_ATTEMPTS, Gate.G4, cap.get().source(), next);
    }
    return times
        .at(now)
        .map(stretch -> allowed(now, basis, stretch))
        .orElseGet(() -> refused(now, Rule.OUTSIDE_HOURS, Gate.G3, sourceOfHours(now), next(now)));
  }

  private Optional<ContactCaps.Reached> reached(ConsentBasis basis, Instant at) {
    return ContactCaps.reached(
        channel, person, clinic.compliance().limits(), inquiry.purpose(), basis, at);
  }

  /** The first moment from {@code from} on at which every gate is open; null if there is none. */
  private @Nullable Instant next(Instant from) {
    Instant candidate = from;
    while (true) {
      Instant opens = times.firstFrom(candidate);
      if (opens == null) {
        return null;
      }
      // A consent may grow too old, or an agreement end, before the hours come.
      Instant later =
          switch (standing(opens)) {
            case Finding.None(Refusal refusal) ->
                refusal.gate() == Gate.G10 ? agreedAfter(opens) : null;
            // Where a stronger consent lapses meanwhile, the caps of a weaker one may be lower.
            case Finding.Ground(ConsentBasis basis) ->
                reached(basis, opens).map(ContactCaps.Reached::opensAt).orElse(opens);
          };
      if (later == null || later.equals(opens)) {
        return later;
      }
      candidate = later;
    }
  }

  /** When the next agreement on the channel's product begins; null if none is registered. */
  private @Nullable Instant agreedAfter(Instant at) {
    LocalDate today = at.atZone(location.zone()).toLocalDate();
    return VendorGate.agreedAfter(clinic.compliance(), VendorGate.product(channel), today)
        .map(day -> day.atStartOfDay(location.zone()).toInstant())
        .orElse(null);
  }

  private String sourceOfHours(Instant now) {
    return HoursSource.of(person.places(), now);
  }

  private ContactDecision allowed(Instant now, ConsentBasis basis, ContactTimes.Stretch stretch) {
    String source =
        stretch.reply()
            ? HoursSource.ofReply(person.places(), channel, now)
            : sourceOfHours(now) + "; " + CONFIGURATION;
    return new ContactDecision(
        channel, now, Rule.ALLOWED, basis, source, null, stretch.until(), grounds(Gate.NONE, now));
  }

  private ContactDecision refused(
      Instant now, Rule rule, Gate gate, String source, @Nullable Instant next) {
    return new ContactDecision(channel, now, rule, null, source, next, null, grounds(gate, now));
  }

  private Grounds grounds(Gate gate, Instant now) {
    return new Grounds(
        inquiry.purpose(),
        gate,
        inquiry.contentOn(channel),
        StateRules.VERSION,
        DecisionInputs.of(channel, person, clinic, inquiry, now));
  }

  private static Finding none(Rule rule, Gate gate, String source) {
    return new Finding.None(new Refusal(rule, gate, source));
  }
}
