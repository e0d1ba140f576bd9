package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Question;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.conversation.Reply.Next;
import dev.ringback.workflows.escalation.EscalationReason;
import dev.ringback.workflows.outreach.ActivityPolicies;
import dev.ringback.workflows.outreach.ContactActivities;
import dev.ringback.workflows.outreach.Episode;
import dev.ringback.workflows.outreach.EpisodeClock;
import dev.ringback.workflows.outreach.KeepEmail;
import io.temporal.workflow.Workflow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The conversation of one episode, whatever channels it runs on: has each turn read, lets the
 * policy decide, and carries the move out.
 */
public final class Dialogue {
  private final Episode episode;
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
  private final Offers offers;
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
    this.episode = episode;
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
    this.offers = new Offers(this, episode, clinic, clock);
    this.endings = new Endings(episode, called, turns, answers, this);
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

  private Optional<Outcome> decided(CallerTurn turn, String acknowledgement, Move move) {
    conversation.decided(move);
    return carryOut(turn, acknowledgement, move);
  }

  private Optional<Outcome> carryOut(CallerTurn turn, String acknowledgement, Move move) {
    return switch (move) {
      case Move.Ask(Question question) -> ask(turn, phrases().ask(acknowledgement, question));
      case Move.AskAgain _ ->
          ask(turn, Sentences.join(acknowledgement, wording.question(turn.channel())));
      case Move.WelcomeBack _ ->
          ask(turn, phrases().greetings().welcomeBack(conversation.identity().person()));
      case Move.OfferTimes(boolean more) -> offers.offer(turn, acknowledgement, more);
      case Move.Confirm _ ->
          ask(turn, Sentences.join(acknowledgement, wording.readBack(turn.channel())));
      case Move.AskName _ -> ask(turn, Sentences.join(acknowledgement, phrases().askName()));
      case Move.Book(Slot slot) -> offers.book(turn, slot);
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
      case Move.LeaveMessage _ -> leave(turn, messageOnce());
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

  /** Asks something and waits for the answer; an outcome if the words cannot reach the person. */
  Optional<Outcome> ask(CallerTurn turn, String words) {
    return answers.say(turn, wording.withChoices(words, turn.channel()), Next.LISTEN)
        ? Optional.empty()
        : Optional.of(endings.handOver(EscalationReason.CANNOT_REPLY, turn.channel()));
  }

  private void spoke(String words) {
    hearing.spoke(words, wording.readBack(Channel.VOICE));
  }

  /** What follows in a text to what was said on a call. */
  private static CallerTurn inWriting(CallerTurn said) {
    TurnId id = new TurnId(said.id() + ".text");
    return new CallerTurn(id, Channel.SMS, null, said.at(), false, false, false, null);
  }

  /** Last words of a call that hold whatever else is said; empty if none do. */
  private String atTheEnd() {
    return conversation.isAboutHealth()
            && HealthTalkPolicy.saysSoAtTheEnd(clinic.location(conversation.location()).state())
        ? phrases().aiAgain()
        : "";
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
          .keepEmail(new KeepEmail(episode.contact(), detail.value()));
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.now(), clinic.location(conversation.location()).zone());
  }
}
