package dev.ringback.starter.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who calls, by token or session, and stops those who ask too often. */
public final class AccessFilter extends OncePerRequestFilter {
  private final TokenCallers tokens;
  private final Sessions sessions;
  private final RequestRates rates;

  AccessFilter(TokenCallers tokens, Sessions sessions, RequestRates rates) {
    this.tokens = tokens;
    this.sessions = sessions;
    this.rates = rates;
  }

  /** What vendors sign has callers of its own. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/webhooks/")
        || path.startsWith("/actuator/health")
        || path.equals("/relay");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Caller> caller;
    try {
      caller =
          Bearers.of(request)
              .map(token -> tokens.caller(token, Bearers.inPath(request)))
              .orElseGet(() -> sessions.caller(request));
    } catch (DataAccessException e) {
      response.setHeader("Retry-After", "5");
      Refusal.write(response, HttpStatus.SERVICE_UNAVAILABLE, "The records cannot be reached.");
      return;
    }
    if (!rates.allow(request, caller)) {
      response.setHeader("Retry-After", "60");
      Refusal.write(response, HttpStatus.TOO_MANY_REQUESTS, "Too many requests. Wait a minute.");
      return;
    }
    caller.ifPresent(AccessFilter::remember);
    chain.doFilter(request, response);
  }

  private static void remember(Caller caller) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new CallerAuthentication(caller));
    SecurityContextHolder.setContext(context);
  }
}
