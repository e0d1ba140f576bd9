package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.compliance.ContactDecision.Gate;
import dev.ringback.workflows.compliance.ContactDecision.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On what ground a person may be contacted on a channel, if on any. */
final class ConsentGate {
  /** 47 CFR 64.1200(c)(2)(i)(D). */
  private static final Duration COPY_HOLDS_FOR = Duration.ofDays(31);

  private final Channel channel;
  private final ContactStanding person;
  private final Clinic clinic;
  private final ZoneId zone;
  private final ContactInquiry inquiry;

  ConsentGate(
      Channel channel, ContactStanding person, Clinic clinic, ZoneId zone, ContactInquiry inquiry) {
    this.channel = channel;
    this.person = person;
    this.clinic = clinic;
    this.zone = zone;
    this.inquiry = inquiry;
  }

  /** What was found. */
  sealed interface Finding {
    /** The strongest ground that holds. */
    record Ground(ConsentBasis basis) implements Finding {}

    /** None holds. */
    record None(Refusal refusal) implements Finding {}
  }

  Finding at(Instant now) {
    List<GivenConsent> any = grounds();
    if (any.isEmpty()) {
      return none(Rule.NO_CONSENT_BASIS, Gate.G1, "47 CFR 64.1200(a)(1)");
    }
    List<GivenConsent> enough =
        any.stream()
            .filter(c -> !inquiry.purpose().solicits() || c.basis() == ConsentBasis.WRITTEN)
            .toList();
    if (enough.isEmpty()) {
      return none(Rule.CONSENT_TOO_WEAK, Gate.G2, "47 CFR 64.1200(a)(2), (f)(9)");
    }
    List<GivenConsent> theirs = enough.stream().filter(c -> !isReassignedSince(c)).toList();
    if (theirs.isEmpty()) {
      return none(Rule.NUMBER_REASSIGNED, Gate.G11, "47 CFR 64.1200(m)");
    }
    return theirs.stream()
        .filter(c -> isFresh(c, now))
        .max(Comparator.comparing(GivenConsent::basis).thenComparing(GivenConsent::at))
        .map(c -> listed(c, now))
        .orElseGet(() -> none(Rule.CONSENT_TOO_OLD, Gate.G11, "47 CFR 64.1200(m)"));
  }

  /** The person's own consents; the clinic's ground for callers where one is answered. */
  private List<GivenConsent> grounds() {
    return Stream.concat(
            person.given().stream().filter(consent -> consent.channel() == channel),
            ofCallers().stream())
        .toList();
  }

  /** Holds for somebody who called, from when they did; that of patients, for a patient on file. */
  private Optional<GivenConsent> ofCallers() {
    ConsentBasis basis = clinic.consents().get(channel);
    Instant calledAt = inquiry.calledAt();
    if (basis == null || calledAt == null || !inquiry.purpose().answers()) {
      return Optional.empty();
    }
    return basis == ConsentBasis.EXISTING_PATIENT && !isPatient()
        ? Optional.empty()
        : Optional.of(new GivenConsent(channel, basis, calledAt));
  }

  private boolean isPatient() {
    return person.given().stream()
        .anyMatch(consent -> consent.basis() == ConsentBasis.EXISTING_PATIENT);
  }

  private boolean isReassignedSince(GivenConsent consent) {
    LocalDate reassigned = person.number().reassignedOn();
    return PhoneChannels.BY_NUMBER.contains(channel)
        && reassigned != null
        && !day(consent.at()).isAfter(reassigned);
  }

  private boolean isFresh(GivenConsent consent, Instant now) {
    Instant checked = person.number().reassignedCheckedAt();
    return !PhoneChannels.BY_NUMBER.contains(channel)
        || holds(consent.at(), now)
        || (checked != null && holds(checked, now));
  }

  private boolean holds(Instant since, Instant now) {
    return now.isBefore(since.plus(Duration.ofDays(clinic.compliance().limits().consentDays())));
  }

  private Finding listed(GivenConsent consent, Instant now) {
    if (!inquiry.purpose().solicits() || !PhoneChannels.BY_NUMBER.contains(channel)) {
      return new Finding.Ground(consent.basis());
    }
    if (!isFreshCopy(person.number().doNotCallCheckedAt(), now)) {
      return none(Rule.DO_NOT_CALL_UNCHECKED, Gate.G12, "47 CFR 64.1200(c)(2)(i)(D)");
    }
    LocalDate listedOn = person.number().listedOn();
    return listedOn == null || day(consent.at()).isAfter(listedOn)
        ? new Finding.Ground(consent.basis())
        : none(Rule.ON_DO_NOT_CALL_LIST, Gate.G12, "47 CFR 64.1200(c)(2)");
  }

  private static boolean isFreshCopy(@Nullable Instant checkedAt, Instant now) {
    return checkedAt != null && now.isBefore(checkedAt.plus(COPY_HOLDS_FOR));
  }

  private LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  private static Finding none(Rule rule, Gate gate, String source) {
    return new Finding.None(new Refusal(rule, gate, source));
  }
}
