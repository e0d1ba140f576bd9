package dev.ringback.local.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call the sandbox placed.
 *
 * @param caller the caller's number
 * @param acceptedAt when the starter answered the notification with 200; null until then
 * @param done whether the scripted caller has nothing more to do
 */
record SandboxCall(
    String id,
    String caller,
    @Nullable Instant rangAt,
    @Nullable Instant acceptedAt,
    boolean done) {}
