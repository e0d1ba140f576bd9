package dev.ringback.starter.access;

import dev.ringback.records.access.InvitationRepository;
import dev.ringback.records.access.Role;
import dev.ringback.records.access.User;
import dev.ringback.records.access.UserRepository;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.starter.StarterSettings;
import dev.ringback.starter.audit.Audited;
import dev.ringback.workflows.clinic.ClinicId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people who may sign in. */
@RestController
class UserController {
  private final UserRepository users;
  private final InvitationRepository invitations;
  private final StarterSettings settings;
  private final AccessAudit audit;
  private final TransactionOperations changes;
  private final Clock clock;

  UserController(
      UserRepository users,
      InvitationRepository invitations,
      StarterSettings settings,
      AccessAudit audit,
      TransactionOperations changes,
      Clock clock) {
    this.users = users;
    this.invitations = invitations;
    this.settings = settings;
    this.audit = audit;
    this.changes = changes;
    this.clock = clock;
  }

  /** Those of the caller's clinic, in order of their logins. */
  @Audited(action = AuditAction.READ, object = "user")
  @GetMapping("/api/access/users")
  List<User> all() {
    return users.all().stream().filter(UserController::visible).toList();
  }

  @Audited(action = AuditAction.GRANT, object = "user", when = Audited.When.WITH_THE_CHANGE)
  @PostMapping("/api/access/users")
  @ResponseStatus(HttpStatus.CREATED)
  Invited invite(@RequestBody byte[] body) {
    JsonFields fields = JsonFields.parse(body);
    String login = fields.text("login");
    if (!login.matches("[^\\s@\"\\\\]{1,64}@[^\\s@\"\\\\]{1,255}")) {
      throw Problem.field("login", "must look like a mail address, such as maria@lumen.example");
    }
    Role role = fields.oneOf("role", Role.class);
    ClinicId clinic = clinic(fields);
    return changes.execute(_ -> {
      User user =
          users
              .invite(login, role, clinic, clock.instant())
              .orElseThrow(() ->
                  Problem.of(HttpStatus.CONFLICT, "The login is taken. Invite them again by id."));
      audit.done(
          AuditAction.GRANT, "user:" + user.id(), Map.of("role", role.name(), "by", "invite"));
      return invited(user);
    });
  }

  /** A new invitation: password and second factor are chosen anew, as after a lost phone. */
  @Audited(action = AuditAction.CHANGE, object = "user", when = Audited.When.WITH_THE_CHANGE)
  @PostMapping("/api/access/users/{id}/invite")
  Invited inviteAgain(@PathVariable String id) {
    User user = named(id);
    if (user.subject() != null) {
      throw Problem.of(HttpStatus.CONFLICT, "They sign in at the OpenID provider.");
    }
    return changes.execute(_ -> {
      users.inviteAgain(user.id());
      audit.done(AuditAction.CHANGE, "user:" + user.id(), Map.of("what", "invited again"));
      return invited(user);
    });
  }

  @Audited(action = AuditAction.REVOKE, object = "user", when = Audited.When.WITH_THE_CHANGE)
  @PostMapping("/api/access/users/{id}/disable")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void disable(@PathVariable String id) {
    User user = named(id);
    changes.executeWithoutResult(_ -> {
      users.disable(user.id());
      audit.done(AuditAction.REVOKE, "user:" + user.id(), Map.of("role", user.role().name()));
    });
  }

  private Invited invited(User user) {
    Instant expiresAt = clock.instant().plus(AccessSettings.INVITATION);
    String code = invitations.issue(user.id(), expiresAt);
    // After the fragment sign: a browser does not send it, so no log holds it.
    return new Invited(
        user.id(), settings.publicUrl() + "/access/enrol.html#" + code, code, expiresAt);
  }

  private User named(String id) {
    return users
        .find(id)
        .filter(UserController::visible)
        .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "Nobody has this id."));
  }

  private static boolean visible(User user) {
    ClinicId own = Callers.current().clinic();
    return own == null || own.equals(user.clinic());
  }

  /** Whoever sees one clinic lets people into that one. */
  static @Nullable ClinicId clinic(JsonFields fields) {
    ClinicId own = Callers.current().clinic();
    String named = fields.optionalText("clinic").orElse(null);
    try {
      ClinicId wanted = named == null ? own : new ClinicId(named);
      if (own == null || own.equals(wanted)) {
        return wanted;
      }
    } catch (IllegalArgumentException e) {
      // The same answer: it is no clinic they see.
    }
    throw Problem.field("clinic", "must be the id of a clinic you see");
  }

  /** The answer; the code is shown once. */
  record Invited(String id, String link, String code, Instant expiresAt) {
    @Override
    public String toString() {
      return "Invited[" + id + "]";
    }
  }
}
