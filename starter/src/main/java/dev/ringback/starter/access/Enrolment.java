package dev.ringback.starter.access;

import dev.ringback.records.access.FactorRepository;
import dev.ringback.records.access.InvitationRepository;
import dev.ringback.records.access.RandomSecret;
import dev.ringback.records.access.User;
import dev.ringback.records.access.UserRepository;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.starter.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** An invited person chooses a password, and shows that their app makes the right codes. */
@Component
class Enrolment {
  private static final String STEP = "enrolment";
  private static final int RECOVERY_CODES = 10;

  private final UserRepository users;
  private final FactorRepository factors;
  private final InvitationRepository invitations;
  private final Passwords passwords;
  private final SignIn signIn;
  private final Sessions sessions;
  private final AccessAudit audit;
  private final TransactionOperations changes;
  private final Clock clock;

  Enrolment(
      UserRepository users,
      FactorRepository factors,
      InvitationRepository invitations,
      Passwords passwords,
      SignIn signIn,
      Sessions sessions,
      AccessAudit audit,
      TransactionOperations changes,
      Clock clock) {
    this.users = users;
    this.factors = factors;
    this.invitations = invitations;
    this.passwords = passwords;
    this.signIn = signIn;
    this.sessions = sessions;
    this.audit = audit;
    this.changes = changes;
    this.clock = clock;
  }

  /** Takes the password; answers what the authenticator app needs. */
  Secret choose(HttpServletRequest request, String invitation, String password) {
    User user =
        invitations
            .invited(invitation, clock.instant())
            .flatMap(users::find)
            .filter(found -> found.state() == User.State.INVITED)
            .orElseThrow(Enrolment::refused);
    String hash = passwords.hash(user.login(), password);
    byte[] secret = TimeCodes.newSecret();
    changes.executeWithoutResult(_ -> {
      audit.of(user, AuditAction.CHANGE, Map.of("what", "password chosen"));
      factors.choose(user.id(), hash, secret);
    });
    sessions.halfway(request, STEP, user);
    return new Secret(
        user.login(), TimeCodes.readable(secret), TimeCodes.uri(user.login(), secret));
  }

  /** Takes the first code; answers the recovery codes, which are shown once. */
  List<String> confirm(HttpServletRequest request, String code) {
    User user = sessions.halfway(request, STEP).orElseThrow(Enrolment::refused);
    Instant now = clock.instant();
    if (!signIn.uses(user, code, now)) {
      throw Problem.field("code", "does not fit; write the one the app shows now");
    }
    List<String> codes = Stream.generate(RandomSecret::readable).limit(RECOVERY_CODES).toList();
    changes.executeWithoutResult(_ -> {
      if (!invitations.accept(user.id(), now)) {
        throw refused();
      }
      audit.of(user, AuditAction.CHANGE, Map.of("what", "enrolled"));
      factors.recoveryCodes(user.id(), codes);
    });
    sessions.end(request);
    return codes;
  }

  private static RuntimeException refused() {
    return Problem.of(
        HttpStatus.UNAUTHORIZED, "The invitation is unknown, used or too old. Ask for another.");
  }

  /** The secret of an authenticator app, to be typed in or opened. */
  record Secret(String login, String secret, String uri) {
    @Override
    public String toString() {
      return "Secret[…]";
    }
  }
}
