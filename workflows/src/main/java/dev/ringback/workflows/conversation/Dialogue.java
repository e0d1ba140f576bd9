package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Consultations;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Question;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.compliance.ContactStanding.EarlierInterest;
import dev.ringback.workflows.conversation.Reply.Next;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.outreach.ActivityPolicies;
import dev.ringback.workflows.outreach.Episode;
import dev.ringback.workflows.outreach.EpisodeClock;
import dev.ringback.workflows.outreach.TaskQueues;
import io.temporal.workflow.Workflow;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The conversation of one episode, whatever channels it runs on: reads each turn, lets the policy
 * decide, and carries the move out.
 */
public final class Dialogue {
  private final Episode episode;
  private final Clinic clinic;
  private final Location location;
  private final ContactStanding person;
  private final EpisodeClock clock;
  private final Standstill standstill;
  private final Turns turns;
  private final Phrasebook phrases;
  private final Conversation conversation;
  private final Answers answers;
  private final Offers offers;
  private final Endings endings;
  private String lastQuestion = "";
  private boolean introduced;

  /** Starts the conversation; nothing is said yet. */
  public Dialogue(
      Episode episode,
      Clinic clinic,
      ContactStanding person,
      EpisodeClock clock,
      Standstill standstill) {
    this.episode = episode;
    this.clinic = clinic;
    this.location = clinic.location(episode.location());
    this.person = person;
    this.clock = clock;
    this.standstill = standstill;
    this.turns = standstill.turns();
    this.phrases = new Phrasebook(clinic, location);
    this.conversation = new Conversation(person.givenName() != null);
    this.answers = new Answers(episode, location, clock, standstill);
    this.offers =
        new Offers(
            this,
            new Consultations(episode.id(), episode.contact(), clinic, location),
            location,
            clock);
    this.endings = new Endings(episode, location, clock, turns, answers, this);
  }

  /** First words by text; asks for the goals. */
  public String openingText() {
    return phrases.greetings().writtenOpening(person, openingQuestion());
  }

  /** A call of ours was answered by a person. */
  public Reply answered() {
    String opening = phrases.greetings().spokenOpening(person, openingQuestion());
    lastQuestion = opening;
    return new Reply(opening, Next.LISTEN);
  }

  /** The question an opening ends with counts as asked from here on. */
  public void opened() {
    introduced = true;
    if (conversation.pending() == Pending.NOTHING) {
      conversation.asked(Dimension.GOALS);
    }
  }

  /** Deals with a turn; an outcome ends the conversation. */
  public Optional<Outcome> take(CallerTurn turn) {
    if (turn.stop()) {
      return Optional.of(endings.stop(turn));
    }
    if (turn.silent()) {
      conversation.silence();
      return carryOut(turn, "", ConversationPolicy.afterSilence(conversation));
    }
    TurnReading reading = receptionist().read(toRead(turn));
    if (!standstill.mayAct()) {
      // Staff stepped in while the model read: the turn waits for them.
      turns.putBack(turn);
      return Optional.empty();
    }
    conversation.note(reading);
    return carryOut(
        turn, acknowledgement(reading), ConversationPolicy.next(conversation, reading, clinic));
  }

  /**
   * Deals with a turn that came after the conversation was over: a stop counts, thanks need no
   * answer, anything else goes to a person.
   *
   * @param stopped whether the person asked to stop before
   */
  public void takeAfterwards(CallerTurn turn, boolean stopped) {
    if (turn.stop()) {
      endings.stop(turn);
      return;
    }
    if (turn.silent()) {
      endings.silently(turn);
      return;
    }
    TurnReading reading = receptionist().read(toRead(turn));
    if (reading.intents().contains(Intent.STOP)) {
      endings.stop(turn);
    } else if (stopped) {
      // Nothing may be sent to them any more; a person decides.
      endings.handOver(EscalationReason.WROTE_AFTERWARDS, turn.channel());
      endings.silently(turn);
    } else if (reading.intents().contains(Intent.COURTESY)) {
      endings.silently(turn);
    } else {
      endings.escalate(turn, EscalationReason.WROTE_AFTERWARDS);
    }
  }

  /** The question to come back to after a cut-off or a long silence. */
  public String lastQuestion() {
    return lastQuestion;
  }

  public Endings endings() {
    return endings;
  }

  public Answers answers() {
    return answers;
  }

  public Phrasebook phrases() {
    return phrases;
  }

  public Conversation conversation() {
    return conversation;
  }

  public GlowScore glow() {
    boolean returning = person.earlierInterest() != null;
    return GlowPolicy.score(conversation.facts(), clinic, returning, today());
  }

  /** Takes up what was said; whoever writes first is told whom they write with. */
  private String acknowledgement(TurnReading reading) {
    String said =
        reading.intents().contains(Intent.ARE_YOU_A_BOT)
            ? phrases.yesABot()
            : reading.acknowledgement();
    String acknowledgement = introduced ? said : phrases.greetings().introduction(said);
    introduced = true;
    return acknowledgement;
  }

  private String openingQuestion() {
    return ConversationPolicy.openingQuestion(clinic);
  }

  private Optional<Outcome> carryOut(CallerTurn turn, String acknowledgement, Move move) {
    return switch (move) {
      case Move.Ask(Question question) -> {
        conversation.asked(question.dimension());
        yield ask(turn, phrases.ask(acknowledgement, question));
      }
      case Move.OfferTimes(boolean more) -> offers.offer(turn, acknowledgement, more);
      case Move.OfferAgain _ ->
          ask(turn, phrases.offer(acknowledgement, conversation.offered(), turn.channel()));
      case Move.Confirm(Slot slot, boolean askName) -> {
        conversation.confirming(slot);
        yield ask(turn, phrases.confirm(slot, askName, turn.channel()));
      }
      case Move.AskName _ -> {
        conversation.askedName();
        yield ask(turn, phrases.askName());
      }
      case Move.Book(Slot slot) -> offers.book(turn, slot);
      case Move.NotUnderstood(Move again) -> {
        conversation.notUnderstood();
        yield carryOut(turn, acknowledgement, again);
      }
      case Move.Repeat _ -> {
        answers.say(turn, phrases.repeat(lastQuestion), Next.LISTEN);
        yield Optional.empty();
      }
      case Move.Escalate(EscalationReason reason) -> Optional.of(endings.escalate(turn, reason));
      case Move.Stop _ -> Optional.of(endings.stop(turn));
      case Move.Decline _ ->
          Optional.of(endings.with(turn, phrases.declined(), new Outcome.Declined()));
      case Move.WrongNumber _ -> Optional.of(endings.wrongNumber(turn));
      case Move.NothingAsked _ -> Optional.of(endings.silently(turn));
      case Move.Later _ -> Optional.of(endings.with(turn, phrases.later(), new Outcome.Nurture()));
    };
  }

  /** Asks something and waits for the answer; an outcome if the words cannot reach the person. */
  Optional<Outcome> ask(CallerTurn turn, String words) {
    lastQuestion = words;
    return answers.say(turn, words, Next.LISTEN)
        ? Optional.empty()
        : Optional.of(endings.handOver(EscalationReason.CANNOT_REPLY, turn.channel()));
  }

  private ReadTurn toRead(CallerTurn turn) {
    EarlierInterest before = person.earlierInterest();
    return new ReadTurn(
        episode.id(),
        clinic.id(),
        clinic.version(),
        location.id(),
        turn,
        today(),
        conversation.pending(),
        conversation.known(),
        conversation.offered(),
        before == null ? null : before.treatment());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.now(), location.zone());
  }

  private static ReceptionistActivities receptionist() {
    return Workflow.newActivityStub(
        ReceptionistActivities.class,
        ActivityPolicies.reading(TaskQueues.CONVERSATION, "Read the caller's turn"));
  }
}
