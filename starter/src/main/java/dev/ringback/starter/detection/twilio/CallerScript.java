package dev.ringback.starter.detection.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Reject;
import com.twilio.twiml.voice.Say;
import dev.ringback.starter.StarterSettings;
import dev.ringback.starter.detection.UnansweredWords;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.UnansweredLine;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What Twilio is told to do with somebody who calls the clinic. */
@Component
class CallerScript {
  /** Twilio's connection override: once more when nobody takes the connection, or on a 5xx. */
  private static final String ONCE_MORE = "#rc=2&rp=ct,5xx";

  private final String publicUrl;

  CallerScript(StarterSettings settings) {
    publicUrl = settings.publicUrl();
  }

  /** Rings the desk; the caller goes on hearing it ring, and what comes of it is asked about. */
  String ringDesk(UnansweredLine line, Instant since) {
    String action =
        publicUrl
            + "/webhooks/twilio/voice/inbound/dialled?since="
            + since.getEpochSecond()
            + ONCE_MORE;
    return new VoiceResponse.Builder()
        .dial(
            new Dial.Builder()
                .action(action)
                .method(HttpMethod.POST)
                .timeout(Math.toIntExact(line.ringFor().toSeconds()))
                .answerOnBridge(true)
                .number(new Number.Builder(line.desk().e164()).build())
                .build())
        .build()
        .toXml();
  }

  /** Says that they will be got back to, and nothing of when or how: rules may hold it up. */
  String weGetBack(Clinic clinic) {
    return goodbye(clinic, true);
  }

  /** For a call that nobody will return, so nothing is promised. */
  String nobody(Clinic clinic) {
    return goodbye(clinic, false);
  }

  /** The number is nobody's. */
  String reject() {
    return new VoiceResponse.Builder().reject(new Reject.Builder().build()).build().toXml();
  }

  String hangUp() {
    return new VoiceResponse.Builder().hangup(new Hangup.Builder().build()).build().toXml();
  }

  private static String goodbye(Clinic clinic, boolean getsBack) {
    var response = new VoiceResponse.Builder();
    for (Language language : clinic.languages()) {
      // As text, since clinics may use a voice that the SDK does not list.
      response.say(
          new Say.Builder(UnansweredWords.of(clinic, language, getsBack))
              .option("voice", clinic.voice().voice(language))
              .option("language", language.tag())
              .build());
    }
    return response.hangup(new Hangup.Builder().build()).build().toXml();
  }
}
