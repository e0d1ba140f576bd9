package dev.ringback.records.access;

import dev.ringback.workflows.clinic.ClinicId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in.
 *
 * @param login in lower case, such as {@code maria@lumen.example}
 * @param clinic the one clinic they see; null: every one
 * @param subject who they are at an OpenID provider; null: they sign in here
 * @param lockedUntil no sign-in before; null: none failed too often
 */
public record User(
    String id,
    String login,
    Role role,
    @Nullable ClinicId clinic,
    @Nullable String subject,
    State state,
    int failures,
    @Nullable Instant lockedUntil,
    Instant createdAt,
    @Nullable Instant activatedAt,
    @Nullable Instant lastLoginAt) {

  /** Invited: has yet to choose a password and a second factor. */
  public enum State {
    INVITED,
    ACTIVE,
    DISABLED
  }

  /** How a login is kept and looked up. */
  public static String normal(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }

  /** Without the login: it is a person's name. */
  @Override
  public String toString() {
    return "User[" + id + ", " + role + ", " + state + "]";
  }
}
