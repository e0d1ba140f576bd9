package dev.ringback.starter.conversation;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import dev.ringback.starter.StarterSettings;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.conversation.Reply;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What Twilio is told to do on a call. */
@Component
class CallScript {
  private static final int LISTEN_SECONDS = 6;

  private final String publicUrl;

  CallScript(StarterSettings settings) {
    publicUrl = settings.publicUrl();
  }

  /** Says the reply, then listens or hangs up as it says. */
  String reply(Clinic clinic, VoiceTurn turn, Reply reply) {
    return switch (reply.next()) {
      case LISTEN -> listen(clinic, turn, reply.say());
      case HANG_UP -> sayAndHangUp(clinic, reply.say());
    };
  }

  /** A second of silence, then the same turn again. */
  String pause(VoiceTurn turn) {
    String again =
        turn.isAnswer()
            ? "answer?op=" + turn.call() + "&by=" + answeredBy(turn)
            : "turn?op=" + turn.call() + "&n=" + turn.number();
    return new VoiceResponse.Builder()
        .pause(new Pause.Builder().length(1).build())
        .redirect(
            new Redirect.Builder(address(again + "&pauses=" + (turn.pauses() + 1)))
                .method(HttpMethod.POST)
                .build())
        .build()
        .toXml();
  }

  String apologise(Clinic clinic) {
    return sayAndHangUp(clinic, apology(clinic));
  }

  /** Words for a caller whom nobody can answer now. */
  String apology(Clinic clinic) {
    return "I'm sorry, this is the AI assistant of "
        + clinic.name()
        + ", and I'm having trouble on my side. I have to let you go for now, and we will get back"
        + " to you. Goodbye.";
  }

  String hangUp() {
    return new VoiceResponse.Builder().hangup(new Hangup.Builder().build()).build().toXml();
  }

  private String listen(Clinic clinic, VoiceTurn turn, String words) {
    var gather =
        new Gather.Builder()
            .inputs(List.of(Gather.Input.SPEECH, Gather.Input.DTMF))
            .action(address("turn?op=" + turn.call() + "&n=" + (turn.number() + 1)))
            .method(HttpMethod.POST)
            .actionOnEmptyResult(true)
            .speechTimeout("auto")
            .timeout(LISTEN_SECONDS);
    if (!words.isBlank()) {
      gather.say(say(clinic, words));
    }
    return new VoiceResponse.Builder().gather(gather.build()).build().toXml();
  }

  private static String sayAndHangUp(Clinic clinic, String words) {
    var response = new VoiceResponse.Builder();
    if (!words.isBlank()) {
      response.say(say(clinic, words));
    }
    return response.hangup(new Hangup.Builder().build()).build().toXml();
  }

  private static Say say(Clinic clinic, String words) {
    // As text, since clinics may use a voice that the SDK does not list.
    return new Say.Builder(words).option("voice", clinic.voice().voice()).build();
  }

  private static String answeredBy(VoiceTurn turn) {
    return switch (turn.by()) {
      case VOICEMAIL -> "machine_start";
      case HUMAN, FAX, UNKNOWN -> turn.by().name().toLowerCase(Locale.ROOT);
    };
  }

  private String address(String rest) {
    return publicUrl + "/webhooks/twilio/voice/" + rest;
  }
}
