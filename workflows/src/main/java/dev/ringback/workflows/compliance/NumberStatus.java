package dev.ringback.workflows.compliance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the registries say of a person's number, as far as the clinic has asked them.
 *
 * @param doNotCallCheckedAt how old the copy of the national do-not-call registry is that was
 *     looked into; null: none was
 * @param listedOn when the number was put on it; null: it is not
 * @param reassignedCheckedAt when the reassigned numbers database was asked; null: it was not
 * @param reassignedOn when the number was disconnected for good, by its answer; null: it was not
 */
public record NumberStatus(
    @Nullable Instant doNotCallCheckedAt,
    @Nullable LocalDate listedOn,
    @Nullable Instant reassignedCheckedAt,
    @Nullable LocalDate reassignedOn) {

  /** No registry was asked. */
  public static final NumberStatus UNKNOWN = new NumberStatus(null, null, null, null);
}
