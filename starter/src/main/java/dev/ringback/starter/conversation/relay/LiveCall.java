package dev.ringback.starter.conversation.relay;

import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.conversation.CallAnswered;
import dev.ringback.workflows.outreach.EffectId;

/**
 * A call we placed that is being talked on.
 *
 * @param sid Twilio's id of it
 * @param by who answered, as far as Twilio could tell
 */
record LiveCall(
    EffectId effect,
    String sid,
    CallAnswered.By by,
    EpisodeRepository.Row episode,
    Clinic clinic) {}
