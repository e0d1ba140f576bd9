package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.compliance.ContactStanding.EarlierInterest;
import org.jspecify.annotations.Nullable;

/**
 * Who is talked to. A number may be answered by anybody: on a call nothing about an earlier visit
 * is said before the person says that they are the one on file. In writing the number is taken for
 * the person, as everywhere.
 */
final class Identity {
  private final ContactStanding onFile;
  private State state = State.UNASKED;

  Identity(ContactStanding onFile) {
    this.onFile = onFile;
  }

  /** Whether somebody answered for the person on file. */
  enum State {
    UNASKED,
    CONFIRMED,
    SOMEBODY_ELSE
  }

  /** Another call may be answered by somebody else. */
  void callBegan() {
    state = State.UNASKED;
  }

  /** Whether a call opens with the question who it is: only where something would be revealed. */
  boolean isWorthAsking() {
    return state == State.UNASKED && onFile.givenName() != null && onFile.earlierInterest() != null;
  }

  /** Takes in the answer to it; a name said counts for more than a yes. */
  void answered(TurnReading reading) {
    PersonName said = reading.name();
    if (said != null) {
      state = isGivenNameOnFile(said) ? State.CONFIRMED : State.SOMEBODY_ELSE;
    } else if (reading.answer() == Answer.YES) {
      state = State.CONFIRMED;
    } else if (reading.answer() == Answer.NO) {
      state = State.SOMEBODY_ELSE;
    }
  }

  /** What is on file of whoever is talked to: nothing if it is somebody else. */
  ContactStanding person() {
    return isSomebodyElse() ? stranger() : onFile;
  }

  /** The person without anything that would tell a stranger about them. */
  ContactStanding stranger() {
    return new ContactStanding(
        onFile.addresses(),
        onFile.consents(),
        onFile.optedOut(),
        onFile.attempts(),
        onFile.zones(),
        null,
        null);
  }

  /** What they asked about before, as far as it may be used now. */
  @Nullable TreatmentId earlierInterest(boolean onCall) {
    EarlierInterest before = person().earlierInterest();
    return before == null || (onCall && !isConfirmed()) ? null : before.treatment();
  }

  boolean isReturning() {
    return person().earlierInterest() != null;
  }

  boolean hasNameOnFile() {
    return person().givenName() != null;
  }

  /** Whether a given name alone is the one on file, which then stays as it is. */
  boolean isOnFile(PersonName given) {
    return state == State.CONFIRMED && given.family() == null && isGivenNameOnFile(given);
  }

  boolean isConfirmed() {
    return state == State.CONFIRMED;
  }

  boolean isSomebodyElse() {
    return state == State.SOMEBODY_ELSE;
  }

  State state() {
    return state;
  }

  private boolean isGivenNameOnFile(PersonName said) {
    return said.given().equalsIgnoreCase(onFile.givenName());
  }
}
