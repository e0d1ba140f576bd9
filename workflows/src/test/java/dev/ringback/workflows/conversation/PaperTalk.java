package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.TestClinics;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.compliance.ContactStanding.EarlierInterest;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A conversation decided on paper: readings in, moves out, three times whenever some are due. */
final class PaperTalk {
  private static final Instant MORNING = Instant.parse("2026-11-25T15:00:00Z");

  final Clinic clinic;
  final Conversation conversation;
  final List<Move> moves = new ArrayList<>();
  final List<Slot> everOffered = new ArrayList<>();
  final List<BookedTime> appointments = new ArrayList<>();
  private Channel channel = Channel.SMS;
  private int searches;

  PaperTalk(Clinic clinic, ContactStanding person) {
    this(clinic, person, true);
  }

  private PaperTalk(Clinic clinic, ContactStanding person, boolean talks) {
    this.clinic = clinic;
    this.conversation = new Conversation(clinic, TestClinics.austin().id(), person, talks);
  }

  /** With somebody whose name is on file, by text, after the opening question. */
  static PaperTalk byText() {
    PaperTalk talk = new PaperTalk(TestClinics.lumen(), person("Dana", null));
    talk.conversation.asked(Dimension.GOALS);
    return talk;
  }

  /** By text, under the rules that held before. */
  static PaperTalk fromBefore() {
    PaperTalk talk = new PaperTalk(TestClinics.lumen(), person("Dana", null), false);
    talk.conversation.asked(Dimension.GOALS);
    return talk;
  }

  static PaperTalk byVoice() {
    PaperTalk talk = byText();
    talk.channel = Channel.VOICE;
    return talk;
  }

  PaperTalk onTheLine() {
    channel = Channel.VOICE;
    return this;
  }

  /** A call answered on the number of somebody who asked about CoolSculpting in July. */
  static PaperTalk withSomebodyWhoMayBeDana() {
    PaperTalk talk =
        new PaperTalk(
            TestClinics.lumen(),
            person(
                "Dana",
                new EarlierInterest(new TreatmentId("coolsculpting"), YearMonth.of(2026, 7))));
    talk.channel = Channel.VOICE;
    talk.conversation.askedIdentity();
    return talk;
  }

  static ContactStanding person(String givenName, EarlierInterest before) {
    return new ContactStanding(
        Set.of(), Map.of(), Set.of(), List.of(), List.of(TestClinics.AUSTIN), givenName, before);
  }

  Move hears(Reads turn) {
    return hears(turn, true);
  }

  /** The caller cut in before the end of what was said. */
  Move hearsCutShort(Reads turn) {
    return hears(turn, false);
  }

  Move hears(Reads turn, boolean heardAll) {
    TurnReading reading = turn.reading();
    conversation.begins(channel);
    conversation.note(reading, channel, heardAll);
    return decided(ConversationPolicy.next(conversation, reading, clinic));
  }

  boolean onCall() {
    return channel == Channel.VOICE;
  }

  Move hearsNothing() {
    conversation.silence();
    return decided(ConversationPolicy.afterSilence(conversation));
  }

  private Move decided(Move move) {
    conversation.decided(move);
    moves.add(move);
    offer(move);
    return move;
  }

  private void offer(Move move) {
    if (move instanceof Move.ByText) {
      channel = Channel.SMS;
    }
    switch (move.bare()) {
      case Move.OfferTimes _ -> {
        searches++;
        List<Slot> found = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
          found.add(slot(i));
        }
        everOffered.addAll(found);
        conversation.offered("search-" + searches, found);
      }
      case Move.OfferNewTimes _ -> offer(new Move.OfferTimes(false));
      case Move.FindAppointment wanted -> find(wanted);
      case Move.Cancel(BookedTime appointment) -> {
        conversation.changing().cancelled(appointment);
        conversation.waitsFor(Pending.ANOTHER_TIME);
      }
      case Move.ByCall _ -> channel = Channel.VOICE;
      default -> {}
    }
  }

  private void find(Move.FindAppointment wanted) {
    conversation.changing().found(appointments);
    if (appointments.size() == 1) {
      decided(ChangingMoves.of(wanted.wish(), appointments.getFirst()));
    } else if (!appointments.isEmpty()) {
      conversation.waitsFor(Pending.APPOINTMENT);
    } else if (wanted.otherwise() == null) {
      conversation.waitsFor(Pending.ANOTHER_TIME);
    } else {
      conversation.changing().forget();
      decided(wanted.otherwise());
    }
  }

  /** They have a visit, so many days from now. */
  PaperTalk whoHasAVisit(int days) {
    appointments.add(
        new BookedTime(
            new AppointmentId("apt-" + days),
            MORNING.plus(Duration.ofDays(days)),
            Duration.ofMinutes(30),
            TestClinics.austin().id(),
            "Consultation"));
    return this;
  }

  private Slot slot(int number) {
    return new Slot(
        new SlotId("slot-" + number),
        MORNING.plus(Duration.ofDays(searches * 3L + number)),
        Duration.ofMinutes(30),
        conversation.location(),
        null,
        "ref-" + searches + "-" + number);
  }

  /** Goes on to times on offer. */
  PaperTalk untilOffered() {
    hears(Reads.intent(Intent.BOOK).wants("botox").thisMonth());
    return this;
  }

  /** Goes on to a time read back. */
  PaperTalk untilReadBack() {
    untilOffered().hears(Reads.nothing().chooses("slot-1"));
    return this;
  }

  Slot chosen() {
    return conversation.times().chosen();
  }
}
