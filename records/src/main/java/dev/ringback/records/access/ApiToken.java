package dev.ringback.records.access;

import dev.ringback.workflows.clinic.ClinicId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program's way in.
 *
 * @param clinic the one clinic it sees; null: every one
 * @param createdBy id of the person or token that made it
 */
public record ApiToken(
    String id,
    String name,
    Set<Permission> permissions,
    @Nullable ClinicId clinic,
    String createdBy,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt) {

  public boolean open(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }
}
