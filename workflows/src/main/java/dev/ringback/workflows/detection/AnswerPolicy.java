package dev.ringback.workflows.detection;

import dev.ringback.workflows.conversation.CallAnswered.By;
import dev.ringback.workflows.conversation.Intent;
import dev.ringback.workflows.outreach.CallEnd;
import org.jspecify.annotations.Nullable;

/** What to do with a call that was answered, by who or what answered it. */
final class AnswerPolicy {
  private AnswerPolicy() {}

  /** Doubt is a person: better to greet a machine than to hang up on somebody. */
  static Answering on(By by) {
    return switch (by) {
      case HUMAN, UNKNOWN -> Answering.TALK;
      case VOICEMAIL -> Answering.LEAVE_MESSAGE;
      case FAX -> Answering.HANG_UP;
    };
  }

  /** What a call's end is called after a turn; null: a person spoke. */
  static CallEnd heard(@Nullable Intent machine) {
    if (machine == Intent.SCREENED) {
      return CallEnd.SCREENED;
    }
    return machine == Intent.UNAVAILABLE ? CallEnd.VOICEMAIL : CallEnd.ANSWERED_AND_ENDED;
  }

  /** What is done. */
  enum Answering {
    TALK(CallEnd.ANSWERED_AND_ENDED),
    /** Once an episode, and nothing in it about the person or their treatment. */
    LEAVE_MESSAGE(CallEnd.VOICEMAIL),
    HANG_UP(CallEnd.FAX);

    private final CallEnd end;

    Answering(CallEnd end) {
      this.end = end;
    }

    /** What the call's end is called if it ends like this. */
    CallEnd end() {
      return end;
    }
  }
}
