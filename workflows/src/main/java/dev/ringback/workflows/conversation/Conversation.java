package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.compliance.ContactStanding;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a conversation has come to: what was asked, offered, and what is waited for. */
public final class Conversation {
  private final Setting setting;
  private final boolean talks;
  private final Known told = new Known();
  private final Times times = new Times();
  private final Identity identity;
  private final Patience patience = new Patience();
  private final Awaited awaited = new Awaited();
  private final Changing changing = new Changing();
  private boolean textOffered;
  private boolean openQuestionRaised;
  private boolean underWay;
  private boolean aboutHealth;
  private LastTurn last = LastTurn.NONE;
  private @Nullable Move lastMove;
  private List<@Nullable Object> stoodAt = List.of();

  /**
   * Starts one.
   *
   * @param location where it is about, until they name a place near another of the clinic's
   * @param person what is on file about who is meant to be talked to
   * @param talks false for one that began before these rules of conversation held, and must be
   *     replayed as it was
   */
  public Conversation(Clinic clinic, LocationId location, ContactStanding person, boolean talks) {
    this.setting = new Setting(clinic, location);
    this.identity = new Identity(person);
    this.talks = talks;
  }

  /**
   * Takes in what a turn was understood to say.
   *
   * @param channel what it came on
   * @param heardAll whether what is answered had been heard: a time read back to its end, the
   *     question who it is
   */
  public void note(TurnReading reading, Channel channel, boolean heardAll) {
    boolean offeredText = textOffered;
    textOffered = false;
    stoodAt = standsAt();
    last = LastTurn.of(reading, channel, heardAll, offeredText);
    if (last.machine() != null) {
      return;
    }
    underWay = true;
    aboutHealth |= HealthTalkPolicy.isAboutHealth(reading);
    patience.note(reading);
    setting.readBy(reading.source());
    if (talks) {
      setting.feels(reading.sentiment());
    }
    if (setting.switches(reading)) {
      last = last.switching();
    }
    if (pending() == Pending.IDENTITY && (heardAll || reading.name() != null)) {
      identity.answered(reading);
    }
    if (!reading.intents().contains(Intent.SOMEONE_ELSE)) {
      noteTheirOwn(reading);
    }
    awaited.dropDetailIfPassedOver(reading);
  }

  private void noteTheirOwn(TurnReading reading) {
    told.add(reading, identity);
    if (setting.moves(reading)) {
      last = last.moving();
    }
  }

  /** A move was decided on: what is waited for from here on. Offers add their times themselves. */
  public void decided(Move move) {
    Move bare = move.bare();
    if (!(bare instanceof Move.Repeat)) {
      lastMove = bare;
    }
    switch (bare) {
      case Move.Confirm(Slot slot, boolean _) -> times.choose(slot);
      case Move.ConfirmMove(Slot slot) -> times.choose(slot);
      default -> changes(bare);
    }
    if (move instanceof Move.NotUnderstood) {
      patience.notUnderstood();
    }
    if (bare instanceof Move.AskAgain && saidYesUnheard()) {
      patience.unheard();
    }
    textOffered = move instanceof Move.OfferText;
    awaited.decided(move);
  }

  private void changes(Move move) {
    changing.decided(move);
    if (move instanceof Move.OfferNewTimes || move instanceof Move.ConfirmCancel) {
      LocationId place = changing.required().location();
      setting.at(place == null ? setting.location() : place);
    }
  }

  /** A turn begins; who writes is taken for the person on file and owes no answer to who it is. */
  void begins(Channel channel) {
    if (channel.isWritten() && pending() == Pending.IDENTITY) {
      asked(Dimension.GOALS);
    }
  }

  /** A question was asked. */
  public void asked(Dimension dimension) {
    awaited.asked(dimension);
  }

  /** A call opened with the question whether this is the person on file. */
  public void askedIdentity() {
    awaited.waitFor(Pending.IDENTITY);
  }

  /** Times were offered. */
  public void offered(String searchHandle, List<Slot> slots) {
    times.offered(searchHandle, slots);
    awaited.waitFor(Pending.SLOT);
  }

  /** Something else than an answer to a qualifying question is waited for. */
  void waitsFor(Pending what) {
    awaited.waitFor(what);
  }

  /** Something was expected and nothing was said. */
  public void silence() {
    patience.silence();
  }

  /** The clinic was asked what it has not published; staff know, once. */
  boolean raisesOpenQuestion() {
    boolean first = !openQuestionRaised;
    openQuestionRaised = true;
    return first;
  }

  boolean raisedOpenQuestion() {
    return openQuestionRaised;
  }

  /** Everything that an answer can change. */
  private List<@Nullable Object> standsAt() {
    return Arrays.asList(told.facts().size(), told.name(), pending(), location(), identity.state());
  }

  /** Whether the last turn brought nothing new. */
  boolean stoodStill() {
    return stoodAt.equals(standsAt());
  }

  /** Whether yes was said to a time that had not been heard to its end, and may be read again. */
  boolean saidYesUnheard() {
    return pending().isReadBack() && last.yesUnheard() && patience.mayReadAgain();
  }

  /** What staff are told along with a ticket. */
  List<String> notesForStaff() {
    return NotesForStaff.of(this);
  }

  boolean needsName() {
    return !identity.hasNameOnFile() && told.name() == null;
  }

  /** Whether somebody else than the person on file talks. */
  public boolean isWithSomebodyElse() {
    return identity.isSomebodyElse();
  }

  /** Whether times are being settled. */
  boolean isBooking() {
    return pending().isBooking();
  }

  /** Whether a person has said anything: silence and machines do not make a conversation. */
  public boolean isUnderWay() {
    return underWay;
  }

  /** Whether the person's health was spoken of. */
  boolean isAboutHealth() {
    return aboutHealth;
  }

  /** What a machine wanted in the last turn; null if a person spoke. */
  public @Nullable Intent machine() {
    return last.machine();
  }

  public List<Fact> facts() {
    return told.facts();
  }

  /** What there is to choose from: times, or appointments they have. */
  public List<Slot> offered() {
    return pending() == Pending.APPOINTMENT ? changing.listed(location()) : times.offered();
  }

  public Pending pending() {
    return awaited.pending();
  }

  public Language language() {
    return setting.language();
  }

  /** Where offers are looked for: the location nearest to what they named, else the first. */
  public LocationId location() {
    return setting.location();
  }

  /** Whether questions come with numbered answers: no model understands free words just now. */
  public boolean scripted() {
    return setting.scripted();
  }

  Sentiment mood() {
    return setting.mood();
  }

  Set<Dimension> askedSoFar() {
    return awaited.asked();
  }

  boolean talks() {
    return talks;
  }

  boolean goalsAskedAgain() {
    return awaited.goalsAskedAgain();
  }

  Known told() {
    return told;
  }

  Times times() {
    return times;
  }

  Changing changing() {
    return changing;
  }

  Identity identity() {
    return identity;
  }

  Patience patience() {
    return patience;
  }

  Details details() {
    return awaited.details();
  }

  LastTurn last() {
    return last;
  }

  @Nullable Move lastMove() {
    return lastMove;
  }
}
