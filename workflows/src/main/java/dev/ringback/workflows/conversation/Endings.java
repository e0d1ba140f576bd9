package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.compliance.ComplianceActivities;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.conversation.Reply.Next;
import dev.ringback.workflows.escalation.Escalation;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.escalation.StaffActivities;
import dev.ringback.workflows.escalation.Ticket;
import dev.ringback.workflows.outreach.ActivityPolicies;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.Episode;
import dev.ringback.workflows.outreach.EpisodeClock;
import io.temporal.workflow.Workflow;
import java.util.Locale;

/** How a conversation ends: the last words, what is recorded, who takes over. */
public final class Endings {
  private final Episode episode;
  private final Location location;
  private final EpisodeClock clock;
  private final Turns turns;
  private final Answers answers;
  private final Dialogue dialogue;

  Endings(
      Episode episode,
      Location location,
      EpisodeClock clock,
      Turns turns,
      Answers answers,
      Dialogue dialogue) {
    this.episode = episode;
    this.location = location;
    this.clock = clock;
    this.turns = turns;
    this.answers = answers;
    this.dialogue = dialogue;
  }

  /** Ends with words that must not be missed. */
  Outcome with(CallerTurn turn, String words, Outcome outcome) {
    dialogue.conversation().settled();
    answers.tell(turn, words);
    return outcome;
  }

  /** Says nothing: nothing was asked. */
  Outcome silently(CallerTurn turn) {
    turns.answer(turn.id(), new Reply("", Next.HANG_UP));
    return new Outcome.NothingAsked();
  }

  /** Says that a person takes over, and puts a callback on the staff's list. */
  Outcome escalate(CallerTurn turn, EscalationReason reason) {
    answers.tell(turn, dialogue.phrases().handOver(reason));
    return handOver(reason, turn.channel());
  }

  /** Puts a callback on the staff's list, once for each reason. */
  public Outcome handOver(EscalationReason reason, Channel channel) {
    Ticket ticket =
        Workflow.newLocalActivityStub(
                StaffActivities.class, ActivityPolicies.store("Put a callback on the staff's list"))
            .escalate(
                new Escalation(
                    EffectId.of(episode.id(), "escalation", reason.name().toLowerCase(Locale.ROOT)),
                    episode.id(),
                    episode.clinic(),
                    location.id(),
                    episode.contact(),
                    reason,
                    channel,
                    dialogue.glow().composite(),
                    dialogue.conversation().flags()));
    return new Outcome.Escalated(reason, ticket.id());
  }

  /** Heeds a stop: recorded first, confirmed once. */
  public Outcome stop(CallerTurn turn) {
    recordStop(turn);
    if (turn.stopAnswered()) {
      turns.answer(turn.id(), new Reply("", Next.HANG_UP));
    } else {
      answers.confirmStop(turn, dialogue.phrases().stopped());
    }
    return new Outcome.OptedOut(turn.channel());
  }

  /** Apologises, and keeps the number from being contacted again. */
  Outcome wrongNumber(CallerTurn turn) {
    answers.say(turn, dialogue.phrases().wrongNumber(), Next.HANG_UP);
    recordStop(turn);
    return new Outcome.WrongNumber();
  }

  private void recordStop(CallerTurn turn) {
    Workflow.newLocalActivityStub(
            ComplianceActivities.class, ActivityPolicies.store("Record the opt-out"))
        .recordOptOut(new OptOut(episode.id(), episode.contact(), turn.channel(), clock.now()));
  }
}
