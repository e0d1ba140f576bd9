package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Appointment;
import dev.ringback.workflows.booking.AppointmentChange;
import dev.ringback.workflows.booking.BookedTime;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.booking.SlotOfferPolicy;
import dev.ringback.workflows.clinic.LocationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An appointment they want changed: what was found, which one it is, what became of it. */
final class Changing {
  private @Nullable Change wish;
  private List<BookedTime> found = List.of();
  private @Nullable BookedTime chosen;
  private Outcome.@Nullable Cancelled cancelled;
  private boolean inTheWorks;
  private boolean stale;

  /** What the practice system has of theirs, earliest first; what was known before is void. */
  void found(List<BookedTime> theirs) {
    found = theirs.stream().limit(SlotOfferPolicy.MOST_OFFERED).toList();
    chosen = null;
    stale = false;
  }

  /** What a move that was decided on makes of it. */
  void decided(Move move) {
    switch (move) {
      case Move.AskWho(Change what) -> wish = what;
      case Move.FindAppointment(Change what, Move _) -> wish = what;
      case Move.OfferNewTimes(BookedTime appointment, boolean _) ->
          choose(Change.MOVE, appointment);
      case Move.ConfirmCancel(BookedTime appointment) -> choose(Change.CANCEL, appointment);
      case Move.Ask _, Move.OfferTimes _ -> forget();
      default -> {}
    }
  }

  /** Nothing of theirs is to be changed. */
  void forget() {
    wish = null;
    chosen = null;
  }

  private void choose(Change what, BookedTime appointment) {
    wish = what;
    chosen = appointment;
  }

  /** The practice system is asked to change it: news of just that are none. */
  void works(boolean on) {
    inTheWorks = on;
  }

  /** It is cancelled; the conversation may go on to another time. */
  void cancelled(BookedTime appointment) {
    cancelled = new Outcome.Cancelled(appointment.id(), appointment.start());
    forget();
  }

  /**
   * The practice system told of a change: what was found is looked for again before anything is
   * said or done about it. Returns whether it concerns what is talked about.
   */
  boolean learn(AppointmentChange news) {
    boolean known = found.stream().anyMatch(news::differsFrom);
    boolean counts = known && !inTheWorks && cancelled == null;
    stale |= counts;
    return counts;
  }

  /** Whether the clinic has changed what was found since. */
  boolean isStale() {
    return stale;
  }

  @Nullable Change wish() {
    return wish;
  }

  boolean isWished() {
    return wish != null;
  }

  /** Whether times on offer are to take the place of an appointment's. */
  boolean isMoving() {
    return wish == Change.MOVE && chosen != null;
  }

  /** The one to change, if it is known which. */
  Optional<BookedTime> chosen() {
    return Optional.ofNullable(chosen);
  }

  /** The one to change; only where it is known which. */
  BookedTime required() {
    return Objects.requireNonNull(chosen, "no appointment was chosen");
  }

  /** Those found, numbered to choose from. */
  List<Slot> listed(LocationId place) {
    List<Slot> listed = new ArrayList<>();
    for (BookedTime a : found) {
      LocationId at = a.location() == null ? place : a.location();
      SlotId id = new SlotId("slot-" + (listed.size() + 1));
      listed.add(new Slot(id, a.start(), a.length(), at, null, a.id().value()));
    }
    return List.copyOf(listed);
  }

  /** The listed one that a turn chose. */
  Optional<BookedTime> chosenBy(TurnReading reading) {
    for (int i = 0; i < found.size(); i++) {
      if (new SlotId("slot-" + (i + 1)).equals(reading.slot())) {
        return Optional.of(found.get(i));
      }
    }
    return Optional.empty();
  }

  /** What the conversation has come to whatever else follows: a cancellation. */
  Optional<Outcome> done() {
    return Optional.ofNullable(cancelled);
  }

  /** How it ends: after a cancellation nothing less than that. */
  Outcome instead(Outcome how) {
    return switch (how) {
      case Outcome.Declined _, Outcome.Nurture _, Outcome.NothingAsked _, Outcome.Kept _ ->
          done().orElse(how);
      case Outcome.Booked _,
          Outcome.Moved _,
          Outcome.Cancelled _,
          Outcome.Escalated _,
          Outcome.OptedOut _,
          Outcome.WrongNumber _,
          Outcome.NotReached _,
          Outcome.NotContactable _,
          Outcome.Answered _ ->
          how;
    };
  }

  Outcome.Moved moved(Appointment to) {
    return new Outcome.Moved(to, required().start());
  }
}
