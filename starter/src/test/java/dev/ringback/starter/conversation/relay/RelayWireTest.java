package dev.ringback.starter.conversation.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.starter.conversation.relay.RelayEvent.Speaking;
import dev.ringback.starter.conversation.relay.RelayEvent.Speaking.Who;
import dev.ringback.workflows.clinic.Language;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelayWireTest {
  @Test
  void readsWhatTwilioPublishes() {
    assertThat(
            read(
                "{\"type\":\"setup\",\"sessionId\":\"VX1\",\"callSid\":\"CA1\",\"from\":\"+1512\",\"customParameters\":{\"op\":\"e.f.call\",\"n\":1}}"))
        .isEqualTo(new RelayEvent.Setup("VX1", "CA1", Map.of("op", "e.f.call")));
    assertThat(
            read(
                "{\"type\":\"prompt\",\"voicePrompt\":\" Hi! \",\"lang\":\"en-US\",\"last\":true}"))
        .isEqualTo(new RelayEvent.Prompt("Hi!", "en-US", true));
    assertThat(read("{\"type\":\"dtmf\",\"digit\":\"1\"}")).isEqualTo(new RelayEvent.Dtmf("1"));
    assertThat(read("{\"type\":\"error\",\"description\":\"Invalid\"}"))
        .isEqualTo(new RelayEvent.Failed("Invalid"));
    assertThat(read("{\"type\":\"info\",\"name\":\"agentSpeaking\",\"value\":\"off\"}"))
        .isEqualTo(new Speaking(Who.AGENT, false));
    assertThat(read("{\"type\":\"info\",\"name\":\"clientSpeaking\",\"value\":\"on\"}"))
        .isEqualTo(new Speaking(Who.CALLER, true));
  }

  @Test
  void readsAnInterruptWhoseDurationIsATextOrANumber() {
    for (String duration : new String[] {"\"460\"", "460"}) {
      assertThat(
              read(
                  "{\"type\":\"interrupt\",\"utteranceUntilInterrupt\":\"We have\",\"durationUntilInterruptMs\":"
                      + duration
                      + "}"))
          .isEqualTo(new RelayEvent.Interrupt("We have"));
    }
  }

  @Test
  void takesWhatItDoesNotKnowForUnknown() {
    assertThat(read("{\"type\":\"novelty\"}")).isEqualTo(new RelayEvent.Unknown());
    assertThat(read("{}")).isEqualTo(new RelayEvent.Unknown());
    assertThat(read("{\"type\":7}")).isEqualTo(new RelayEvent.Unknown());
    assertThat(RelayWire.read("[]")).isEmpty();
    assertThat(RelayWire.read("{\"type\":")).isEmpty();
    assertThat(RelayWire.read("")).isEmpty();
  }

  @Test
  void writesWhatTwilioTakes() {
    assertThat(RelayWire.write(new RelayMessage.Text("Say \"hi\"", false, true)))
        .isEqualTo(
            "{\"type\":\"text\",\"token\":\"Say \\\"hi\\\"\",\"last\":false,\"interruptible\":true}");
    assertThat(RelayWire.write(new RelayMessage.Speak(Language.SPANISH)))
        .isEqualTo(
            "{\"type\":\"language\",\"ttsLanguage\":\"es-US\",\"transcriptionLanguage\":\"es-US\"}");
    assertThat(RelayWire.write(new RelayMessage.End("finished")))
        .isEqualTo("{\"type\":\"end\",\"handoffData\":\"{\\\"reason\\\":\\\"finished\\\"}\"}");
  }

  @Test
  void showsNoWords() {
    assertThat(new RelayEvent.Prompt("I am pregnant", "en-US", true).toString())
        .doesNotContain("pregnant");
    assertThat(new RelayMessage.Text("You are pregnant", true, true).toString())
        .doesNotContain("pregnant");
  }

  private static RelayEvent read(String message) {
    return RelayWire.read(message).orElseThrow();
  }

  @Test
  void playsASoundAndPressesKeysAsTwilioWantsThem() throws Exception {
    assertThat(
            RelayWire.write(new RelayMessage.Play(URI.create("https://clinic.example/hold.mp3"))))
        .isEqualTo(
            "{\"type\":\"play\",\"source\":\"https://clinic.example/hold.mp3\",\"interruptible\":true}");
    assertThat(RelayWire.write(new RelayMessage.SendDigits("1w2#")))
        .isEqualTo("{\"type\":\"sendDigits\",\"digits\":\"1w2#\"}");
  }
}
