package dev.ringback.starter.access;

import dev.ringback.records.access.Role;
import dev.ringback.records.access.User;
import dev.ringback.records.access.UserRepository;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.workflows.clinic.ClinicId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * Lets in whom the OpenID provider vouches for, with the role it names. Who has no role of ours, no
 * second factor, or the login of somebody else, stays out.
 */
@Component
public class OidcSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  private final AccessSettings.Oidc settings;
  private final UserRepository users;
  private final Sessions sessions;
  private final AccessAudit audit;
  private final Clock clock;

  OidcSignIn(
      AccessSettings settings,
      UserRepository users,
      Sessions sessions,
      AccessAudit audit,
      Clock clock) {
    this.settings = settings.oidc();
    this.users = users;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    Optional<User> user =
        authentication.getPrincipal() instanceof OidcUser vouched
            ? user(vouched)
            : Optional.empty();
    if (user.isEmpty()) {
      refuse(response);
      return;
    }
    try {
      audit.of(user.get(), AuditAction.LOGIN, Map.of("how", "provider"));
    } catch (ErrorResponseException e) {
      Refusal.write(
          response,
          HttpStatus.SERVICE_UNAVAILABLE,
          "The audit trail cannot be written, so nobody is let in. Try again later.");
      return;
    }
    users.signedIn(user.get().id(), clock.instant());
    sessions.begin(request, user.get());
    response.sendRedirect("/access/account.html");
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    refuse(response);
  }

  private void refuse(HttpServletResponse response) throws IOException {
    try {
      audit.stranger("provider");
    } catch (ErrorResponseException _) {
      // The trail's own log tells of it; who is refused stays refused.
    }
    response.sendRedirect("/access/login.html?refused");
  }

  private Optional<User> user(OidcUser vouched) {
    String login = Optional.ofNullable(vouched.getEmail()).orElse(vouched.getPreferredUsername());
    Optional<Role> role = role(vouched);
    if (login == null || role.isEmpty() || !secondFactor(vouched)) {
      return Optional.empty();
    }
    String clinic = vouched.getClaimAsString(settings.clinicClaim());
    try {
      return users.vouched(
          vouched.getIssuer() + " " + vouched.getSubject(),
          login,
          role.get(),
          clinic == null ? null : new ClinicId(clinic),
          clock.instant());
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no id of a clinic: never "every clinic"
    }
  }

  private Optional<Role> role(OidcUser vouched) {
    Collection<String> named = texts(vouched.getClaim(settings.roleClaim()));
    return Arrays.stream(Role.values()).filter(role -> named.contains(role.name())).findFirst();
  }

  private boolean secondFactor(OidcUser vouched) {
    return settings.amr().isBlank() || texts(vouched.getClaim("amr")).contains(settings.amr());
  }

  private static Collection<String> texts(@Nullable Object claim) {
    return switch (claim) {
      case String text -> List.of(text);
      case Collection<?> several -> several.stream().map(String::valueOf).toList();
      case null, default -> List.of();
    };
  }
}
