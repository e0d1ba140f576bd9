package dev.ringback.starter.conversation;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Connect;
import com.twilio.twiml.voice.ConversationRelay;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Parameter;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import dev.ringback.starter.StarterSettings;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.conversation.CallAnswered.By;
import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.outreach.EffectId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What Twilio is told to do on a call. */
@Component
class CallScript {
  private static final int LISTEN_SECONDS = 6;

  /** Twilio takes hints as one attribute of limited length. */
  private static final int LONGEST_HINTS = 1000;

  private final String publicUrl;
  private final String relayUrl;

  CallScript(StarterSettings settings) {
    publicUrl = settings.publicUrl();
    relayUrl = settings.relayUrl();
  }

  /**
   * Holds the call live on a socket. What is said first goes over it, once it is set up.
   *
   * @param by who answered, as far as Twilio could tell
   * @param relays how many sessions of this call failed before
   */
  String relay(Clinic clinic, EffectId call, By by, int relays) {
    String done = "relay-done?op=" + call + (relays == 0 ? "" : "&relays=" + relays);
    Language first = clinic.languages().getFirst();
    var relay =
        new ConversationRelay.Builder()
            .url(relayUrl)
            .language(first.tag())
            .voice(clinic.voice().voice(first))
            .interruptible("any")
            .dtmfDetection(true)
            .events("speaker-events")
            .hints(hints(clinic))
            // The SDK does not know these, or takes a boolean where there is a word.
            .option("applicationReconnect", "true")
            .option("reportInputDuringAgentSpeech", "none")
            .parameter(new Parameter.Builder().name("op").value(call.value()).build())
            .parameter(
                new Parameter.Builder()
                    .name("by")
                    .value(by.name().toLowerCase(Locale.ROOT))
                    .build());
    clinic.languages().stream()
        .map(language -> language(clinic, language))
        .forEach(relay::language);
    return new VoiceResponse.Builder()
        .connect(
            new Connect.Builder()
                .action(address(done))
                .method(HttpMethod.POST)
                .conversationRelay(relay.build())
                .build())
        .build()
        .toXml();
  }

  private static com.twilio.twiml.voice.Language language(Clinic clinic, Language language) {
    return new com.twilio.twiml.voice.Language.Builder()
        .code(language.tag())
        .voice(clinic.voice().voice(language))
        .build();
  }

  /** Names that callers say and recognisers do not expect. */
  private static String hints(Clinic clinic) {
    var hints = new StringBuilder();
    clinic.treatments().stream()
        .flatMap(
            treatment -> Stream.concat(Stream.of(treatment.name()), treatment.synonyms().stream()))
        .map(name -> name.replace(',', ' '))
        .distinct()
        .filter(name -> hints.length() + name.length() < LONGEST_HINTS)
        .forEach(name -> hints.append(hints.isEmpty() ? "" : ",").append(name));
    return hints.toString();
  }

  /** Says the reply, then listens or hangs up as it says. */
  String reply(Clinic clinic, VoiceTurn turn, Reply reply) {
    return switch (reply.next()) {
      case LISTEN -> listen(clinic, turn, reply);
      case HANG_UP -> sayAndHangUp(clinic, reply.say(), reply.language());
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
    return sayAndHangUp(clinic, CallPhrases.apology(clinic, Language.ENGLISH), Language.ENGLISH);
  }

  String hangUp() {
    return new VoiceResponse.Builder().hangup(new Hangup.Builder().build()).build().toXml();
  }

  private String listen(Clinic clinic, VoiceTurn turn, Reply reply) {
    var gather =
        new Gather.Builder()
            .inputs(List.of(Gather.Input.SPEECH, Gather.Input.DTMF))
            .action(address("turn?op=" + turn.call() + "&n=" + (turn.number() + 1)))
            .method(HttpMethod.POST)
            .actionOnEmptyResult(true)
            .speechTimeout("auto")
            .timeout(LISTEN_SECONDS);
    if (reply.language() != Language.ENGLISH) {
      gather.option("language", reply.language().tag());
    }
    if (!reply.say().isBlank()) {
      gather.say(say(clinic, reply.say(), reply.language()));
    }
    return new VoiceResponse.Builder().gather(gather.build()).build().toXml();
  }

  private static String sayAndHangUp(Clinic clinic, String words, Language language) {
    var response = new VoiceResponse.Builder();
    if (!words.isBlank()) {
      response.say(say(clinic, words, language));
    }
    return response.hangup(new Hangup.Builder().build()).build().toXml();
  }

  private static Say say(Clinic clinic, String words, Language language) {
    // As text, since clinics may use a voice that the SDK does not list.
    var say = new Say.Builder(words).option("voice", clinic.voice().voice(language));
    if (language != Language.ENGLISH) {
      say.option("language", language.tag());
    }
    return say.build();
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
