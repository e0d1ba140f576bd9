package dev.ringback.starter.access;

import dev.ringback.records.access.Permission;
import dev.ringback.records.access.Role;
import dev.ringback.workflows.clinic.ClinicId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who makes a request.
 *
 * @param id of the person or token; {@code bootstrap} and {@code codec} are the installation's own
 * @param role null for a token
 * @param clinic the one clinic they see; null: every one
 */
public record Caller(
    Kind kind,
    String id,
    @Nullable Role role,
    Set<Permission> permissions,
    @Nullable ClinicId clinic)
    implements AuthenticatedPrincipal {

  /** A person with a session, or a program with a token. */
  public enum Kind {
    USER,
    TOKEN
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** Whether what belongs to this clinic exists for them. */
  public boolean sees(ClinicId of) {
    return clinic == null || clinic.equals(of);
  }

  @Override
  public String getName() {
    return id;
  }
}
