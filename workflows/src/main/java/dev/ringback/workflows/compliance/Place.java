package dev.ringback.workflows.compliance;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where a person may be.
 *
 * @param state two letters; {@link StateRules#ANY} where it may be any; null outside the United
 *     States, and where nothing but the zone is known
 */
public record Place(ZoneId zone, @Nullable String state) {}
