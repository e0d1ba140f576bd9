package dev.ringback.starter.conversation;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import dev.ringback.starter.outreach.TwilioRequest;
import java.util.function.Function;

/** Moments of a call that could not be told to their recovery at the time. */
class LateVoiceHandler implements InboxHandler {
  static final String ANSWER = "twilio.voice.answer";
  static final String TURN = "twilio.voice.turn";

  private final String source;
  private final Function<TwilioRequest, VoiceTurn> reading;
  private final VoiceDesk desk;

  LateVoiceHandler(String source, Function<TwilioRequest, VoiceTurn> reading, VoiceDesk desk) {
    this.source = source;
    this.reading = reading;
    this.desk = desk;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    return desk.handLate(reading.apply(TwilioRequest.of(entry.body(), entry.at())));
  }
}
