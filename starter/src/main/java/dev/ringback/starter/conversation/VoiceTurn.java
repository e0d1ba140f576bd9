package dev.ringback.starter.conversation;

import dev.ringback.starter.Problem;
import dev.ringback.starter.outreach.TwilioRequest;
import dev.ringback.workflows.conversation.CallAnswered.By;
import dev.ringback.workflows.conversation.TurnId;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Instant;

/**
 * One moment of a call at which the caller waits for us. Its text form shows no words.
 *
 * @param id {@code <CallSid>.answered} when the call was answered, else {@code <CallSid>.<n>}
 * @param number 0 when the call was answered, else the turn's number from 1
 * @param by who answered; UNKNOWN in later turns
 * @param words what was said or keyed; empty for silence
 * @param pauses how many pauses the caller has heard in this turn
 */
record VoiceTurn(
    TurnId id,
    String callSid,
    EffectId call,
    int number,
    By by,
    String words,
    int pauses,
    Instant at) {

  static VoiceTurn answered(TwilioRequest request) {
    String sid = request.form("CallSid");
    String by = request.query().getOrDefault("by", request.formOrEmpty("AnsweredBy"));
    return new VoiceTurn(
        id(sid + ".answered"),
        sid,
        request.effect(),
        0,
        by(by),
        "",
        request.number("pauses", 0),
        request.at());
  }

  static VoiceTurn spoken(TwilioRequest request) {
    String sid = request.form("CallSid");
    int number = request.number("n", 0);
    if (number == 0) {
      throw Problem.field("n", "must be the turn's number from 1");
    }
    String speech = request.formOrEmpty("SpeechResult");
    return new VoiceTurn(
        id(sid + "." + number),
        sid,
        request.effect(),
        number,
        By.UNKNOWN,
        speech.isEmpty() ? KeyPress.words(request.formOrEmpty("Digits")) : speech,
        request.number("pauses", 0),
        request.at());
  }

  /** We take a call of theirs. */
  static VoiceTurn taken(EffectId call, String callSid, Instant at) {
    return new VoiceTurn(id(callSid + ".answered"), callSid, call, 0, By.HUMAN, "", 0, at);
  }

  /** A turn that was taken before; its words are in the store. */
  static VoiceTurn again(EffectId call, String callSid, int number, Instant at) {
    String id = callSid + "." + (number == 0 ? "answered" : number);
    // A silent turn leaves no line: its number may be taken, so that of the next leaves one out.
    int left = number == 0 ? 0 : number + 1;
    return new VoiceTurn(id(id), callSid, call, left, By.UNKNOWN, "", 0, at);
  }

  boolean isAnswer() {
    return number == 0;
  }

  private static TurnId id(String text) {
    try {
      return new TurnId(text);
    } catch (IllegalArgumentException e) {
      throw Problem.field("CallSid", "must be Twilio's id of the call");
    }
  }

  private static By by(String word) {
    return switch (word) {
      case "human" -> By.HUMAN;
      case "fax" -> By.FAX;
      case "machine_start", "machine_end_beep", "machine_end_silence", "machine_end_other" ->
          By.VOICEMAIL;
      default -> By.UNKNOWN;
    };
  }

  @Override
  public String toString() {
    return "VoiceTurn[" + id + "]";
  }
}
