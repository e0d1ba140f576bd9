package dev.ringback.starter.access;

import dev.ringback.starter.Problem;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells who makes the request at hand. */
public final class Callers {
  private Callers() {}

  /** The caller, or a problem that says nobody is known. */
  public static Caller current() {
    return known().orElseThrow(() -> Problem.of(HttpStatus.UNAUTHORIZED, "Sign in first."));
  }

  public static Optional<Caller> known() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof CallerAuthentication known
        ? Optional.of(known.getPrincipal())
        : Optional.empty();
  }
}
