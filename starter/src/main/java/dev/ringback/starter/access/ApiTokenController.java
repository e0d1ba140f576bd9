package dev.ringback.starter.access;

import dev.ringback.records.access.ApiToken;
import dev.ringback.records.access.ApiTokenRepository;
import dev.ringback.records.access.Permission;
import dev.ringback.records.access.Permissions;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.starter.audit.Audited;
import dev.ringback.workflows.clinic.ClinicId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Programs' tokens. Nobody can hand on more than they have. */
@RestController
class ApiTokenController {
  private static final Duration LONGEST = Duration.ofDays(366);

  private final ApiTokenRepository tokens;
  private final AccessAudit audit;
  private final TransactionOperations changes;
  private final Clock clock;

  ApiTokenController(
      ApiTokenRepository tokens, AccessAudit audit, TransactionOperations changes, Clock clock) {
    this.tokens = tokens;
    this.audit = audit;
    this.changes = changes;
    this.clock = clock;
  }

  /** Newest first, without what opens them. */
  @Audited(action = AuditAction.READ, object = "token")
  @GetMapping("/api/access/tokens")
  List<ApiToken> all() {
    Caller caller = Callers.current();
    return tokens.all().stream()
        .filter(token -> caller.clinic() == null || caller.clinic().equals(token.clinic()))
        .toList();
  }

  @Audited(action = AuditAction.GRANT, object = "token", when = Audited.When.WITH_THE_CHANGE)
  @PostMapping("/api/access/tokens")
  @ResponseStatus(HttpStatus.CREATED)
  Made create(@RequestBody byte[] body) {
    JsonFields fields = JsonFields.parse(body);
    Caller caller = Callers.current();
    Instant now = clock.instant();
    Instant expiresAt = fields.instant("expiresAt");
    if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
      throw Problem.field("expiresAt", "must be ahead, by a year at most");
    }
    String name = fields.text("name");
    Set<Permission> permissions = permissions(fields, caller);
    ClinicId clinic = UserController.clinic(fields);
    return changes.execute(_ -> {
      ApiTokenRepository.Made made =
          tokens.create(name, permissions, clinic, caller.id(), now, expiresAt);
      audit.done(
          AuditAction.GRANT,
          "token:" + made.token().id(),
          Map.of("permissions", new TreeSet<>(permissions).toString()));
      return new Made(made.token(), made.secret());
    });
  }

  @Audited(action = AuditAction.REVOKE, object = "token", when = Audited.When.WITH_THE_CHANGE)
  @PostMapping("/api/access/tokens/{id}/revoke")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String id) {
    changes.executeWithoutResult(_ -> {
      if (!tokens.revoke(id, Callers.current().clinic(), clock.instant())) {
        throw Problem.of(HttpStatus.NOT_FOUND, "No token that could be revoked has this id.");
      }
      audit.done(AuditAction.REVOKE, "token:" + id, Map.of());
    });
  }

  private static Set<Permission> permissions(JsonFields fields, Caller caller) {
    Set<Permission> grantable = Permissions.grantable(caller.permissions());
    EnumSet<Permission> wanted = EnumSet.noneOf(Permission.class);
    for (String name : fields.text("permissions").split("[,\\s]+")) {
      Arrays.stream(Permission.values())
          .filter(known -> known.name().equals(name) && grantable.contains(known))
          .findFirst()
          .ifPresentOrElse(
              wanted::add,
              () -> {
                throw Problem.field(
                    "permissions", "must be some of " + grantable + ", with commas between them");
              });
    }
    return wanted;
  }

  /** The answer; the secret is shown once. */
  record Made(ApiToken token, String secret) {
    @Override
    public String toString() {
      return "Made[" + token.id() + "]";
    }
  }
}
