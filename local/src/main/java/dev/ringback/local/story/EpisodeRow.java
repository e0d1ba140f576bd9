package dev.ringback.local.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An episode as the store keeps it.
 *
 * @param outcome its code; null while it is open
 */
public record EpisodeRow(
    String id,
    String workflowId,
    @Nullable String location,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable String outcome) {}
