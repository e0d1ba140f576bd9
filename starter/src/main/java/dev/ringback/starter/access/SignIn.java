package dev.ringback.starter.access;

import dev.ringback.records.access.FactorRepository;
import dev.ringback.records.access.User;
import dev.ringback.records.access.UserRepository;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.starter.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * A password, then a code. Every refusal reads the same, whatever was wrong. From the fifth failure
 * on, nothing is looked at for 30 seconds, then twice as long with each, an hour at most.
 */
@Component
class SignIn {
  static final String STEP = "second factor";
  private static final int FAILURES = 5;
  private static final long LOCK_SECONDS = 30;

  private final UserRepository users;
  private final FactorRepository factors;
  private final Passwords passwords;
  private final Sessions sessions;
  private final AccessAudit audit;
  private final Clock clock;

  SignIn(
      UserRepository users,
      FactorRepository factors,
      Passwords passwords,
      Sessions sessions,
      AccessAudit audit,
      Clock clock) {
    this.users = users;
    this.factors = factors;
    this.passwords = passwords;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  void password(HttpServletRequest request, String login, String password) {
    Optional<User> user = users.byLogin(login).filter(found -> found.state() == User.State.ACTIVE);
    String hash = user.flatMap(found -> factors.passwordHash(found.id())).orElse(null);
    boolean fits = passwords.fits(password, hash);
    if (user.isEmpty()) {
      audit.stranger("password");
      throw refused();
    }
    User known = user.get();
    refuseLocked(known, "password");
    if (!fits) {
      throw failed(known, "password");
    }
    sessions.halfway(request, STEP, known);
  }

  /**
   * @param code of the authenticator app, or a recovery code
   */
  void secondFactor(HttpServletRequest request, String code) {
    User user =
        sessions
            .halfway(request, STEP)
            .filter(found -> found.state() == User.State.ACTIVE)
            .orElseThrow(SignIn::refused);
    refuseLocked(user, STEP);
    Instant now = clock.instant();
    boolean app = code.matches("[0-9]{6}");
    if (!(app ? uses(user, code, now) : factors.recover(user.id(), code, now))) {
      throw failed(user, app ? "code" : "recovery code");
    }
    users.signedIn(user.id(), now);
    // Written first: nobody is in whose coming in cannot be written.
    audit.of(user, AuditAction.LOGIN, Map.of("how", app ? "password, code" : "password, recovery"));
    sessions.begin(request, user);
  }

  /** A code opens once: the same again, or an older one, does not. */
  boolean uses(User user, String code, Instant now) {
    return factors
        .secret(user.id())
        .map(secret -> TimeCodes.step(secret, code, now))
        .filter(step -> step.isPresent() && factors.use(user.id(), step.getAsLong()))
        .isPresent();
  }

  private void refuseLocked(User user, String how) {
    Instant until = user.lockedUntil();
    if (until != null && clock.instant().isBefore(until)) {
      audit.of(user, AuditAction.LOGIN_FAILED, Map.of("how", how, "locked", "true"));
      throw refused();
    }
  }

  private RuntimeException failed(User user, String how) {
    users.failed(user.id(), FAILURES, LOCK_SECONDS, clock.instant());
    audit.of(user, AuditAction.LOGIN_FAILED, Map.of("how", how));
    return refused();
  }

  private static RuntimeException refused() {
    return Problem.of(
        HttpStatus.UNAUTHORIZED,
        "That did not fit, or there were too many attempts. Try again in a while.");
  }
}
