package dev.ringback.starter.access;

import dev.ringback.records.access.Permission;
import dev.ringback.records.access.User;
import dev.ringback.records.access.UserRepository;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.audit.Audited;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and how an invited person gets that far. */
@RestController
class SessionController {
  private final SignIn signIn;
  private final Enrolment enrolment;
  private final Sessions sessions;
  private final UserRepository users;
  private final AccessSettings settings;
  private final AccessAudit audit;

  SessionController(
      SignIn signIn,
      Enrolment enrolment,
      Sessions sessions,
      UserRepository users,
      AccessSettings settings,
      AccessAudit audit) {
    this.signIn = signIn;
    this.enrolment = enrolment;
    this.sessions = sessions;
    this.users = users;
    this.settings = settings;
    this.audit = audit;
  }

  /** How far the sign-in has got, and what a page must send with what it changes. */
  @GetMapping("/api/session")
  Session session(HttpServletRequest request, @RequestAttribute("_csrf") CsrfToken token) {
    Optional<Caller> caller = Callers.known();
    String state =
        caller.isPresent()
            ? "SIGNED_IN"
            : sessions.halfway(request, SignIn.STEP).isPresent() ? "SECOND_FACTOR" : "NONE";
    return new Session(
        state,
        caller.map(this::who).orElse(null),
        settings.oidc().used() ? "/oauth2/authorization/" + OidcClient.ID : null,
        Map.of("header", token.getHeaderName(), "token", token.getToken()));
  }

  @Audited(action = AuditAction.LOGIN, object = "user", when = Audited.When.WITH_THE_CHANGE)
  @PostMapping("/api/session/login")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void login(HttpServletRequest request, @RequestBody byte[] body) {
    JsonFields fields = JsonFields.parse(body);
    signIn.password(request, fields.text("login"), fields.text("password"));
  }

  @Audited(action = AuditAction.LOGIN, object = "user", when = Audited.When.WITH_THE_CHANGE)
  @PostMapping("/api/session/second-factor")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void secondFactor(HttpServletRequest request, @RequestBody byte[] body) {
    signIn.secondFactor(request, JsonFields.parse(body).text("code"));
  }

  @Audited(action = AuditAction.LOGOUT, object = "user", when = Audited.When.WITH_THE_CHANGE)
  @PostMapping("/api/session/logout")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void logout(HttpServletRequest request) {
    Callers.known()
        .filter(caller -> caller.kind() == Caller.Kind.USER)
        .ifPresent(caller -> audit.done(AuditAction.LOGOUT, "user:" + caller.id(), Map.of()));
    sessions.end(request);
  }

  @Audited(action = AuditAction.CHANGE, object = "user", when = Audited.When.WITH_THE_CHANGE)
  @PostMapping("/api/session/enrolment")
  Enrolment.Secret enrol(HttpServletRequest request, @RequestBody byte[] body) {
    JsonFields fields = JsonFields.parse(body);
    return enrolment.choose(request, fields.text("invitation"), fields.text("password"));
  }

  @Audited(action = AuditAction.CHANGE, object = "user", when = Audited.When.WITH_THE_CHANGE)
  @PostMapping("/api/session/enrolment/confirm")
  Map<String, List<String>> confirm(HttpServletRequest request, @RequestBody byte[] body) {
    return Map.of("recoveryCodes", enrolment.confirm(request, JsonFields.parse(body).text("code")));
  }

  private Who who(Caller caller) {
    return new Who(
        caller.id(),
        users.find(caller.id()).map(User::login).orElse(null),
        caller.role() == null ? null : caller.role().name(),
        caller.clinic() == null ? null : caller.clinic().value(),
        caller.permissions());
  }

  /**
   * The answer.
   *
   * @param state {@code NONE}, {@code SECOND_FACTOR} or {@code SIGNED_IN}
   * @param provider where to go to sign in at the OpenID provider; null: there is none
   */
  record Session(
      String state, @Nullable Who who, @Nullable String provider, Map<String, String> csrf) {}

  /** Who is signed in. */
  record Who(
      String id,
      @Nullable String login,
      @Nullable String role,
      @Nullable String clinic,
      Set<Permission> permissions) {}
}
