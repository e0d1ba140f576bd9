package dev.ringback.starter.access;

import dev.ringback.records.access.ApiTokenRepository;
import dev.ringback.records.access.Emergency;
import dev.ringback.records.access.EmergencyRepository;
import dev.ringback.records.access.Permissions;
import dev.ringback.records.access.UserRepository;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.starter.audit.Audited;
import dev.ringback.workflows.clinic.ClinicId;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who can get in with what, on one sheet for the regular review of access. */
@RestController
class ReviewController {
  private static final int EMERGENCIES = 1000;

  private final UserRepository users;
  private final ApiTokenRepository tokens;
  private final EmergencyRepository emergencies;

  ReviewController(
      UserRepository users, ApiTokenRepository tokens, EmergencyRepository emergencies) {
    this.users = users;
    this.tokens = tokens;
    this.emergencies = emergencies;
  }

  /** CSV as in RFC 4180: people, tokens, emergency accesses. */
  @Audited(action = AuditAction.EXPORT, object = "access")
  @GetMapping(path = "/api/access/review", produces = "text/csv;charset=UTF-8")
  String review() {
    ClinicId own = Callers.current().clinic();
    return Stream.of(
            Stream.of(
                line(
                    "kind",
                    "id",
                    "name",
                    "role",
                    "clinic",
                    "state",
                    "rights",
                    "since",
                    "until",
                    "last used")),
            people(own),
            programs(own),
            emergencies.latest(own, EMERGENCIES).stream().map(ReviewController::emergency))
        .flatMap(lines -> lines)
        .collect(Collectors.joining());
  }

  private Stream<String> people(@Nullable ClinicId own) {
    return users.all().stream()
        .filter(user -> own == null || own.equals(user.clinic()))
        .map(user ->
            line(
                "user",
                user.id(),
                user.login(),
                user.role(),
                user.clinic(),
                user.state(),
                new TreeSet<>(Permissions.of(user.role())),
                user.createdAt(),
                null,
                user.lastLoginAt()));
  }

  private Stream<String> programs(@Nullable ClinicId own) {
    return tokens.all().stream()
        .filter(token -> own == null || own.equals(token.clinic()))
        .map(token ->
            line(
                "token",
                token.id(),
                token.name(),
                null,
                token.clinic(),
                token.revokedAt() == null ? "OPEN" : "REVOKED",
                new TreeSet<>(token.permissions()),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt()));
  }

  private static String emergency(Emergency taken) {
    return line(
        "emergency",
        taken.id(),
        taken.user(),
        null,
        null,
        taken.purpose(),
        taken.episode(),
        taken.grantedAt(),
        taken.expiresAt(),
        null);
  }

  private static String line(@Nullable Object... cells) {
    return Stream.of(cells)
            .map(cell -> "\"" + safe(Objects.toString(cell, "")) + "\"")
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  // A spreadsheet would run a cell that begins like a formula.
  private static String safe(String text) {
    String quoted = text.replace("\"", "\"\"");
    return quoted.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + quoted : quoted;
  }
}
