package dev.ringback.workflows.detection;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.conversation.GlowScore;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.Pending;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An episode as it stands, for the console and the command line.
 *
 * @param talkingOn the channel the caller engaged on; null until they do
 * @param nextAttemptAt when the cadence tries next; null when it does not
 * @param outcome null while it runs
 */
public record EpisodeView(
    EpisodeId id,
    Stage stage,
    Mode mode,
    int missedCalls,
    @Nullable Channel talkingOn,
    Pending waitingFor,
    GlowScore glow,
    List<Slot> offered,
    @Nullable Instant nextAttemptAt,
    @Nullable Outcome outcome) {

  private static final GlowScore NOTHING_KNOWN =
      new GlowScore(1, 1, 1, 1, 1.0, GlowScore.Track.NURTURE);

  /** An episode whose clinic and person are still being looked up. */
  static EpisodeView opening(EpisodeId id, Mode mode) {
    return new EpisodeView(
        id,
        Stage.IDENTIFYING,
        mode,
        0,
        null,
        Pending.NOTHING,
        NOTHING_KNOWN,
        List.of(),
        null,
        null);
  }
}
