package dev.ringback.local.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of an episode's story.
 *
 * @param kind {@code said}, {@code effect}, {@code decision}, {@code ticket} or {@code episode}
 * @param who {@code caller}, {@code assistant}, {@code staff} or {@code policy}
 */
public record TimelineEntry(
    Instant at,
    String kind,
    String who,
    @Nullable String channel,
    String text,
    @Nullable String ref) {}
