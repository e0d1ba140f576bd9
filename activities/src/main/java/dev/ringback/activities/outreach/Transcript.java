package dev.ringback.activities.outreach;

import dev.ringback.records.conversation.ConversationRepository;
import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Keeps the words of what was sent, once a vendor took it. */
public final class Transcript {
  private final ConversationRepository conversations;
  private final InstantSource clock;

  public Transcript(ConversationRepository conversations, InstantSource clock) {
    this.conversations = conversations;
    this.clock = clock;
  }

  /**
   * Sends, and keeps the words if they were accepted, as of the moment before: the answer to a text
   * may come in before the vendor's. A repetition changes nothing.
   */
  Dispatch of(
      EffectId effect,
      EpisodeId episode,
      ContactId contact,
      Channel channel,
      String words,
      Supplier<Dispatch> sending) {
    Instant said = clock.instant();
    Dispatch outcome = sending.get();
    if (outcome instanceof Dispatch.Accepted) {
      conversations.add(
          new Line(effect + ".reply", episode, contact, channel, Speaker.ASSISTANT, said, words));
    }
    return outcome;
  }
}
