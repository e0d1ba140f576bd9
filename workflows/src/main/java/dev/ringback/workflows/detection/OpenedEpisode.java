package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.compliance.ContactStanding;

/**
 * An open episode.
 *
 * @param id the episode's id: not the one asked for if another run had that before
 * @param clinic the configuration it keeps for its life
 * @param standing what is known about the person at its start
 */
public record OpenedEpisode(EpisodeId id, Clinic clinic, ContactStanding standing) {}
