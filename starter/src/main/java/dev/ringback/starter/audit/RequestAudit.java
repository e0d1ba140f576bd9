package dev.ringback.starter.audit;

import dev.ringback.records.compliance.audit.Actor;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.compliance.audit.AuditEntry;
import dev.ringback.records.compliance.audit.AuditTrail;
import dev.ringback.starter.KeptWords;
import dev.ringback.starter.Problem;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Writes entries for the request at hand: who sent it, from where and why. */
@Component
public class RequestAudit {
  /** Why the sender needs it, in a few words without a name or number. */
  public static final String REASON = "X-Ringback-Reason";

  private static final Logger log = LoggerFactory.getLogger(RequestAudit.class);
  private static final int LONGEST_REASON = 200;
  private static final int MOST_SUBJECTS = 500;
  private static final String USER = "us_";

  private final AuditTrail trail;
  private final Clock clock;
  private final HttpServletRequest request;

  /**
   * @param request stands for whichever is being served
   */
  RequestAudit(AuditTrail trail, Clock clock, HttpServletRequest request) {
    this.trail = trail;
    this.clock = clock;
    this.request = request;
  }

  /**
   * Writes an entry, in the transaction under way if there is one.
   *
   * @param clinic null: the installation's trail
   * @throws org.springframework.web.ErrorResponseException 503, when it cannot be written
   */
  public void record(
      AuditAction action,
      String object,
      @Nullable ClinicId clinic,
      @Nullable ContactId subject,
      Map<String, String> details) {
    record(actor(), action, object, clinic, subject, details);
  }

  /** The same of somebody who is not known as the caller, or not yet. */
  public void record(
      Actor actor,
      AuditAction action,
      String object,
      @Nullable ClinicId clinic,
      @Nullable ContactId subject,
      Map<String, String> details) {
    var entry =
        new AuditEntry(
            clock.instant(),
            clinic,
            actor,
            action,
            subject,
            object,
            reason(),
            request.getRemoteAddr(),
            details);
    try {
      trail.record(entry);
    } catch (RuntimeException e) {
      log.error("The audit trail cannot be written: {}", e.getClass().getSimpleName());
      throw Problem.unavailable(
          "The audit trail cannot be written, so nothing is shown or changed. Try again later.");
    }
  }

  /**
   * Looks at the reason of the request at hand.
   *
   * @throws org.springframework.web.ErrorResponseException 400, if it may not be kept
   */
  void requireReason() {
    reason();
  }

  /** The persons of a list, as a detail of its entry. */
  public static Map<String, String> subjects(Collection<ContactId> found) {
    var some =
        found.stream()
            .map(ContactId::value)
            .distinct()
            .limit(MOST_SUBJECTS)
            .collect(Collectors.joining(" "));
    return some.isEmpty() ? Map.of() : Map.of(AuditEntry.SUBJECTS, some);
  }

  private static Actor actor() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null) {
      return new Actor(Actor.Kind.SERVICE, "anonymous");
    }
    String name = authentication.getName();
    return new Actor(name.startsWith(USER) ? Actor.Kind.USER : Actor.Kind.TOKEN, name);
  }

  private @Nullable String reason() {
    String reason = request.getHeader(REASON);
    if (reason == null || reason.isBlank()) {
      return null;
    }
    if (reason.length() > LONGEST_REASON || reason.chars().anyMatch(Character::isISOControl)) {
      throw Problem.field(
          REASON, "may have at most " + LONGEST_REASON + " characters, without line breaks");
    }
    KeptWords.require(REASON, reason);
    return reason.strip();
  }
}
