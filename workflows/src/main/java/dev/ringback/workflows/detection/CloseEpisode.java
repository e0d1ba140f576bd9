package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.conversation.Fact;
import dev.ringback.workflows.conversation.GlowScore;
import dev.ringback.workflows.conversation.Outcome;
import java.time.Instant;
import java.util.List;

/** An episode to close in the store, with what was learnt. */
public record CloseEpisode(
    EpisodeId episode, Outcome outcome, GlowScore glow, List<Fact> facts, Instant at) {}
