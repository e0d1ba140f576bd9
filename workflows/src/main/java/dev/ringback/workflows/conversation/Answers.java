package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.conversation.Reply.Next;
import dev.ringback.workflows.outreach.ActivityPolicies;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.Episode;
import dev.ringback.workflows.outreach.EpisodeClock;
import dev.ringback.workflows.outreach.MessagingActivities;
import dev.ringback.workflows.outreach.SendText;
import dev.ringback.workflows.outreach.TaskQueues;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Answers turns: spoken words go back with the call, written ones are sent. */
public final class Answers {
  /**
   * An answer older than this says something about a conversation that has moved on, maybe at an
   * hour at which nobody may be texted.
   */
  private static final Duration STALE = Duration.ofMinutes(15);

  /** A confirmation within this time of the stop is taken for part of it: 64.1200(a)(12). */
  private static final Duration CONFIRMS_STOP = Duration.ofMinutes(5);

  /** The vendor hangs up on a caller who waits for longer than this. */
  private static final Duration CALLER_WAITS = Duration.ofSeconds(18);

  /** As long as callers waited before calls were live; episodes of then are replayed. */
  private static final Duration CALLER_WAITED = Duration.ofSeconds(25);

  private final Episode episode;
  private final Location location;
  private final EpisodeClock clock;
  private final Standstill standstill;
  private final Conversation conversation;
  private final Consumer<String> listener;
  private final Supplier<String> atTheEnd;
  private String spoken = "";

  /**
   * Answers for one conversation.
   *
   * @param listener is told what is said on a call
   * @param atTheEnd what a call has to end with; empty: nothing
   */
  Answers(
      Episode episode,
      Location location,
      EpisodeClock clock,
      Standstill standstill,
      Conversation conversation,
      Consumer<String> listener,
      Supplier<String> atTheEnd) {
    this.episode = episode;
    this.location = location;
    this.clock = clock;
    this.standstill = standstill;
    this.conversation = conversation;
    this.listener = listener;
    this.atTheEnd = atTheEnd;
  }

  /** What the call has been given to say of the next answer already; empty if nothing. */
  void spoken(String acknowledgement) {
    spoken = acknowledgement;
  }

  /** Answers a turn; false if the words cannot reach the person. */
  boolean say(CallerTurn turn, String words, Next next) {
    if (turn.channel().isWritten()) {
      boolean delivered = text(EffectId.of(episode.id(), "turn-" + turn.id(), "reply"), words);
      standstill.turns().answer(turn.id(), new Reply(words, next, conversation.language()));
      return delivered;
    }
    String answer = words.startsWith(spoken) ? words : Sentences.join(spoken, words);
    String all = next == Next.HANG_UP ? Sentences.join(answer, atTheEnd.get()) : answer;
    listener.accept(all);
    standstill.turns().answer(turn.id(), new Reply(all, next, spoken, conversation.language()));
    return true;
  }

  /**
   * Says something that must not be missed: by text as well if the caller may not have heard it.
   */
  void tell(CallerTurn turn, String words) {
    tell(turn, words, Next.HANG_UP);
  }

  /** The same, and listens. */
  void tell(CallerTurn turn, String words, Next next) {
    say(turn, words, next);
    EffectId call = turn.call();
    boolean heard =
        call == null
            || (standstill.isOnTheLine(call) && clock.now().isBefore(turn.at().plus(patience())));
    if (!heard) {
      text(EffectId.of(episode.id(), "turn-" + turn.id(), "sms"), words);
    }
  }

  /** The one message that may follow a stop. */
  void confirmStop(CallerTurn turn, String words) {
    if (turn.channel().isWritten()) {
      text(
          EffectId.of(episode.id(), EffectId.STOPPED, "sms"),
          words,
          turn.at().plus(CONFIRMS_STOP),
          CONFIRMS_STOP);
    }
    standstill.turns().answer(turn.id(), new Reply(words, Next.HANG_UP, conversation.language()));
  }

  /**
   * Texts the person in reply to what they just said; false if it cannot be sent while it is still
   * an answer.
   */
  public boolean text(EffectId effect, String words) {
    return text(effect, words, clock.now().plus(STALE), STALE);
  }

  /**
   * Texts the person of our own accord, while they may be texted.
   *
   * @param allowedUntil last instant the contact policy allows
   */
  public boolean text(EffectId effect, String words, Instant allowedUntil) {
    Instant stale = clock.now().plus(STALE);
    return text(effect, words, allowedUntil.isBefore(stale) ? allowedUntil : stale, STALE);
  }

  /**
   * Texts the person within the conversation. Always by SMS: health matters may be discussed there
   * and not on WhatsApp or in mail, whose vendors sign no business associate agreement.
   */
  private boolean text(EffectId effect, String words, Instant notAfter, Duration within) {
    try {
      Dispatch dispatch =
          Workflow.newActivityStub(
                  MessagingActivities.class,
                  ActivityPolicies.answer(TaskQueues.OUTREACH, "Answer the caller", within))
              .sendText(
                  new SendText(
                      effect,
                      episode.id(),
                      episode.contact(),
                      Channel.SMS,
                      location.callerId(),
                      words,
                      null,
                      List.of(),
                      notAfter));
      return dispatch instanceof Dispatch.Accepted;
    } catch (ActivityFailure e) {
      return false;
    }
  }

  private Duration patience() {
    return conversation.talks() ? CALLER_WAITS : CALLER_WAITED;
  }
}
