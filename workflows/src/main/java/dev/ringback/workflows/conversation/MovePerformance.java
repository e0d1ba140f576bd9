package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Question;
import dev.ringback.workflows.conversation.Reply.Next;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.outreach.ActivityPolicies;
import dev.ringback.workflows.outreach.ContactActivities;
import dev.ringback.workflows.outreach.Episode;
import dev.ringback.workflows.outreach.EpisodeClock;
import dev.ringback.workflows.outreach.KeepEmail;
import io.temporal.workflow.Workflow;
import java.util.Optional;

/** Carries out what was decided: says it, does it, or ends with it. */
final class MovePerformance {
  private final Dialogue dialogue;
  private final Episode episode;
  private final Conversation conversation;
  private final Wording wording;
  private final Standstill standstill;
  private final Answers answers;
  private final Endings endings;
  private final Offers offers;
  private final ChangeDesk changes;

  MovePerformance(
      Dialogue dialogue,
      Episode episode,
      Wording wording,
      EpisodeClock clock,
      Standstill standstill,
      Offers offers) {
    this.dialogue = dialogue;
    this.episode = episode;
    this.conversation = dialogue.conversation();
    this.wording = wording;
    this.standstill = standstill;
    this.answers = dialogue.answers();
    this.endings = dialogue.endings();
    this.offers = offers;
    this.changes = new ChangeDesk(dialogue, wording, offers, clock);
  }

  Optional<Outcome> carryOut(CallerTurn turn, String acknowledgement, Move move) {
    return switch (move) {
      case Move.Ask(Question question) -> ask(turn, phrases().ask(acknowledgement, question));
      case Move.AskAgain _ ->
          ask(turn, Sentences.join(acknowledgement, wording.question(turn.channel())));
      case Move.WelcomeBack _ ->
          ask(turn, phrases().greetings().welcomeBack(conversation.identity().person()));
      case Move.OfferTimes(boolean more) -> offers.offer(turn, acknowledgement, more);
      case Move.Confirm _, Move.ConfirmMove _, Move.ConfirmCancel _ ->
          ask(turn, Sentences.join(acknowledgement, wording.readBack(turn.channel())));
      case Move.AskName _ -> ask(turn, Sentences.join(acknowledgement, phrases().askName()));
      case Move.Book(Slot slot) -> offers.book(turn, slot);
      case Move.AskWho _ -> changes.askWho(turn, acknowledgement);
      case Move.FindAppointment wanted -> changes.find(turn, acknowledgement, wanted);
      case Move.OfferNewTimes(BookedTime appointment, boolean more) ->
          changes.offer(turn, acknowledgement, appointment, more);
      case Move.Reschedule(Slot slot) -> changes.move(turn, slot);
      case Move.Cancel(BookedTime appointment) -> changes.cancel(turn, appointment);
      case Move.Leave(BookedTime appointment) -> Optional.of(changes.leave(turn, appointment));
      case Move.Close _ -> Optional.of(changes.close(turn));
      case Move.ReadBack(Detail detail) -> ask(turn, phrases().readBack(detail, turn.channel()));
      case Move.SayAgain _ -> ask(turn, phrases().repeat(""));
      case Move.Drop(Move then) -> carryOut(turn, acknowledgement, then);
      case Move.Keep(Detail detail, Move then) -> {
        keep(detail);
        yield carryOut(turn, phrases().noted(), then);
      }
      case Move.NotUnderstood(Move again) ->
          carryOut(turn, acknowledgement.isBlank() ? phrases().repeat("") : acknowledgement, again);
      case Move.Repeat _ -> ask(turn, phrases().repeat(wording.question(turn.channel())));
      case Move.OfferText _ -> ask(turn, phrases().offerText(wording.question(turn.channel())));
      case Move.LeaveCall _ -> leave(turn, phrases().goodbye());
      case Move.ByText(Move then) -> {
        leave(turn, phrases().textingYou());
        standstill.goOnByText();
        answers.spoken("");
        yield carryOut(inWriting(turn), "", then);
      }
      case Move.ByCall _ -> {
        Optional<Outcome> unreachable = ask(turn, phrases().callingYou());
        standstill.callNow();
        yield unreachable;
      }
      case Move.SayWhoCalls _ -> {
        wording.somebodyElseFollows();
        answers.say(turn, phrases().screened(), Next.LISTEN);
        yield Optional.empty();
      }
      case Move.LeaveMessage _ -> leave(turn, dialogue.messageOnce());
      case Move.Escalate(EscalationReason reason) -> Optional.of(endings.escalate(turn, reason));
      case Move.Stop _ -> Optional.of(endings.stop(turn));
      case Move.Decline _ ->
          Optional.of(endings.with(turn, phrases().declined(), new Outcome.Declined()));
      case Move.WrongNumber _ -> Optional.of(endings.wrongNumber(turn));
      case Move.NothingAsked _ -> Optional.of(endings.silently(turn));
      case Move.Later _ ->
          Optional.of(endings.with(turn, phrases().later(), new Outcome.Nurture()));
    };
  }

  private Optional<Outcome> ask(CallerTurn turn, String words) {
    return dialogue.ask(turn, words);
  }

  private Phrasebook phrases() {
    return wording.phrases();
  }

  /** What follows in a text to what was said on a call. */
  private static CallerTurn inWriting(CallerTurn said) {
    TurnId id = new TurnId(said.id() + ".text");
    return new CallerTurn(id, Channel.SMS, null, said.at(), false, false, false, null);
  }

  private Optional<Outcome> leave(CallerTurn turn, String words) {
    answers.say(turn, words, Next.HANG_UP);
    return Optional.empty();
  }

  /** Other numbers are left to staff; nothing is sent there. */
  private void keep(Detail detail) {
    if (detail.kind() == Detail.Kind.EMAIL) {
      Workflow.newLocalActivityStub(
              ContactActivities.class, ActivityPolicies.store("Keep the person's email address"))
          .keepEmail(new KeepEmail(episode.contact(), detail.value(), episode.clinic()));
    }
  }
}
