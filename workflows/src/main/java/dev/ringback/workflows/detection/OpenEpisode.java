package dev.ringback.workflows.detection;

import dev.ringback.workflows.outreach.Episode;

/**
 * An episode to open in the store.
 *
 * @param run id of the run that opens it, the same after a reset
 */
public record OpenEpisode(Episode episode, String workflowId, String run) {}
