package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.AppointmentChange;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.conversation.Reply.Next;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.outreach.Episode;
import dev.ringback.workflows.outreach.EpisodeClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The conversation of one episode, whatever channels it runs on: has each turn read, lets the
 * policy decide, and carries the move out.
 */
public final class Dialogue {
  private final Clinic clinic;
  private final EpisodeClock clock;
  private final Standstill standstill;
  private final Turns turns;
  private final Conversation conversation;
  private final Wording wording;
  private final Hearing hearing = new Hearing();
  private final FirstWords firstWords;
  private final Readings readings;
  private final Answers answers;
  private final MovePerformance performance;
  private final Endings endings;
  private @Nullable String callOffer;

  /**
   * Starts the conversation; nothing is said yet.
   *
   * @param talks false for an episode that began before these rules of conversation held
   */
  public Dialogue(
      Episode episode,
      Clinic clinic,
      ContactStanding person,
      EpisodeClock clock,
      Standstill standstill,
      boolean talks) {
    Location called = clinic.location(episode.location());
    this.clinic = clinic;
    this.clock = clock;
    this.standstill = standstill;
    this.turns = standstill.turns();
    this.conversation = new Conversation(clinic, called.id(), person, talks);
    this.wording = new Wording(clinic, conversation);
    this.firstWords = new FirstWords(conversation, wording, this::spoke);
    this.readings = new Readings(episode, clinic, conversation);
    this.answers =
        new Answers(episode, called, clock, standstill, conversation, this::spoke, this::atTheEnd);
    this.endings = new Endings(episode, called, turns, answers, this);
    this.performance =
        new MovePerformance(
            this, episode, wording, clock, standstill, new Offers(this, episode, clinic, clock));
  }

  /** First words by text; asks for the goals. */
  public String openingText() {
    return firstWords.text();
  }

  /** First words by text to somebody who may not be called yet: offers a call. */
  public String callOffer() {
    callOffer = phrases().greetings().callOffer();
    return callOffer;
  }

  /** The offer of a call that was put to them; empty if none was. */
  public Optional<String> callOfferMade() {
    return Optional.ofNullable(callOffer);
  }

  /** A call of ours was answered by a person: first words, or the question they still owe. */
  public Reply answered() {
    return firstWords.onCall(false);
  }

  /** They called, nobody at the clinic answered, and we do: first words, or what they still owe. */
  public Reply taken() {
    return firstWords.onCall(true);
  }

  /** What a machine that takes messages is told: once an episode, later ones hear nothing. */
  public String messageOnce() {
    return firstWords.toMachineOnce();
  }

  /** The question an opening ends with counts as asked from here on. */
  public void opened() {
    wording.introduced();
    if (conversation.pending() == Pending.NOTHING) {
      conversation.asked(Dimension.GOALS);
    }
  }

  /** Deals with a turn; an outcome ends the conversation. */
  public Optional<Outcome> take(CallerTurn turn) {
    answers.spoken("");
    if (turn.stop()) {
      turns.takeCut();
      return Optional.of(endings.stop(turn));
    }
    if (turn.silent()) {
      conversation.silence();
      return decided(turn, "", ConversationPolicy.afterSilence(conversation));
    }
    List<TurnId> cut = turns.takeCut();
    if (cut.isEmpty()) {
      // What was heard before a turn that is read as one with others was told with the first.
      hearing.listen(turn);
    }
    conversation.begins(turn.channel());
    TurnReading reading =
        readings.of(turn, cut, today(), wording.isIntroduced(), wording.isNumbered());
    if (reading.source() == TurnReading.Source.INTERRUPTED) {
      turns.cut(turn);
      return Optional.empty();
    }
    if (!standstill.mayAct()) {
      // Staff stepped in while the model read: the turn waits for them.
      turns.putBack(turn);
      return Optional.empty();
    }
    answers.spoken(reading.spoken() ? reading.acknowledgement() : "");
    boolean heard =
        conversation.pending() == Pending.IDENTITY ? hearing.heardAll() : hearing.heardTime();
    conversation.note(reading, turn.channel(), heard);
    Move move = ConversationPolicy.next(conversation, reading, clinic);
    Optional<Outcome> outcome = decided(turn, wording.acknowledgement(reading, move), move);
    if (reading.unpublished() && ConversationPolicy.answeredAQuestion(reading)) {
      endings.raiseOpenQuestion(turn, outcome);
    }
    return outcome;
  }

  /**
   * Deals with a turn that came after the conversation was over: a stop counts, thanks need no
   * answer, anything else goes to a person.
   *
   * @param stopped whether the person asked to stop before
   */
  public void takeAfterwards(CallerTurn turn, boolean stopped) {
    answers.spoken("");
    endings.afterwards(
        turn, stopped, () -> readings.of(turn, turns.takeCut(), today(), false, false));
  }

  /** The question to come back to in writing, after a cut-off or a long silence. */
  public String lastQuestion() {
    return wording.withChoices(wording.question(Channel.SMS), Channel.SMS);
  }

  /** The practice system told of a change; whether it concerns what is talked about. */
  public boolean learns(AppointmentChange news) {
    return conversation.changing().learn(news);
  }

  /** What the conversation has come to, whatever else follows; empty while that is open. */
  public Optional<Outcome> done() {
    return conversation.changing().done();
  }

  public Endings endings() {
    return endings;
  }

  public Answers answers() {
    return answers;
  }

  public Phrasebook phrases() {
    return wording.phrases();
  }

  public Conversation conversation() {
    return conversation;
  }

  public GlowScore glow() {
    return GlowPolicy.score(
        conversation.facts(), clinic, conversation.identity().isReturning(), today());
  }

  /** Notes what was decided and carries it out. */
  Optional<Outcome> decided(CallerTurn turn, String acknowledgement, Move move) {
    conversation.decided(move);
    return performance.carryOut(turn, acknowledgement, move).map(conversation.changing()::instead);
  }

  /** Asks something and waits for the answer; an outcome if the words cannot reach the person. */
  Optional<Outcome> ask(CallerTurn turn, String words) {
    return answers.say(turn, wording.withChoices(words, turn.channel()), Next.LISTEN)
        ? Optional.empty()
        : Optional.of(endings.handOver(EscalationReason.CANNOT_REPLY, turn.channel()));
  }

  private void spoke(String words) {
    hearing.spoke(words, wording.readBack(Channel.VOICE));
  }

  /** Last words of a call that hold whatever else is said; empty if none do. */
  private String atTheEnd() {
    return conversation.isAboutHealth()
            && HealthTalkPolicy.saysSoAtTheEnd(clinic.location(conversation.location()).state())
        ? phrases().aiAgain()
        : "";
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.now(), clinic.location(conversation.location()).zone());
  }
}
