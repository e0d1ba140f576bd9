package dev.ringback.starter.access;

import dev.ringback.records.access.User;
import dev.ringback.records.compliance.audit.Actor;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.starter.audit.RequestAudit;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What {@link RequestAudit} is told of who came in, who did not, and who was given or lost a right.
 */
@Component
class AccessAudit {
  private final RequestAudit audit;

  AccessAudit(RequestAudit audit) {
    this.audit = audit;
  }

  /** What somebody did to get in. */
  void of(User user, AuditAction action, Map<String, String> details) {
    Actor actor = new Actor(Actor.Kind.USER, user.id());
    audit.record(actor, action, "user:" + user.id(), user.clinic(), null, details);
  }

  /** An attempt by somebody who is not known. */
  void stranger(String how) {
    Actor actor = new Actor(Actor.Kind.SYSTEM, "sign-in");
    audit.record(actor, AuditAction.LOGIN_FAILED, "user:unknown", null, null, Map.of("how", how));
  }

  /** What the caller of the request at hand did. */
  void done(AuditAction action, String object, Map<String, String> details) {
    audit.record(action, object, Callers.current().clinic(), null, details);
  }
}
