package dev.ringback.workflows.detection;

/**
 * A call that somebody at the clinic had answered, although it counted as missed.
 *
 * @param event as in the {@link MissedCall}
 */
public record AnsweredCall(EventId event) {}
