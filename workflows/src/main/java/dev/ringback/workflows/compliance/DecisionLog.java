package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import java.util.List;

/**
 * Decisions of one occasion, to be kept.
 *
 * @param occasion the attempt they were made for, such as {@code first} or {@code step-2}
 */
public record DecisionLog(
    EpisodeId episode, ContactId contact, String occasion, List<ContactDecision> decisions) {}
