package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.conversation.Fact;
import dev.ringback.workflows.conversation.GlowScore;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.TurnId;
import java.time.Instant;
import java.util.List;

/**
 * An episode to close in the store, with what was learnt.
 *
 * @param turns what was taken in, so that a late hand-over of the same is known as such
 * @param calls missed calls, likewise
 * @param somebodyElse whether it was somebody else than the person on file who talked: what they
 *     want is not kept as that person's interest
 */
public record CloseEpisode(
    EpisodeId episode,
    Outcome outcome,
    GlowScore glow,
    List<Fact> facts,
    Instant at,
    List<TurnId> turns,
    List<EventId> calls,
    boolean somebodyElse) {

  // Episodes closed before turns and calls were kept have neither.
  @SuppressWarnings("NullAway")
  public CloseEpisode {
    turns = turns == null ? List.of() : List.copyOf(turns);
    calls = calls == null ? List.of() : List.copyOf(calls);
  }
}
