package dev.ringback.sandbox.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwimlReaderTest {
  private final List<String> warnings = new ArrayList<>();

  @Test
  void readsAGatherWithItsPrompt() {
    var verbs =
        read(
            "<Gather input=\"speech dtmf\" action=\"/next?n=2&amp;op=x\" method=\"POST\""
                + " actionOnEmptyResult=\"true\" speechTimeout=\"auto\" timeout=\"6\" language=\"es-US\">"
                + "<Say voice=\"Polly.Joanna\">When works?</Say></Gather><Hangup/>");

    assertThat(verbs)
        .containsExactly(
            new Verb.Gather(
                List.of(new Verb.Say("When works?")),
                "/next?n=2&op=x",
                "POST",
                true,
                true,
                6,
                true,
                "es-US"),
            new Verb.Hangup());
    assertThat(warnings).isEmpty();
  }

  @Test
  void readsBothFormsOfDial() {
    assertThat(read("<Dial timeout=\"9\">+15125550120</Dial>"))
        .containsExactly(new Verb.Dial(List.of("+15125550120"), null, "POST", 9));
    assertThat(read("<Dial action=\"/a\"><Number>+1</Number><Number>+2</Number></Dial>"))
        .containsExactly(new Verb.Dial(List.of("+1", "+2"), "/a", "POST", 30));
  }

  @Test
  void leavesOutAndReportsWhatTheSchemaDoesNotHave() {
    var verbs = read("<Shout>hi</Shout><Say loud=\"yes\">hi</Say><Gather><Hangup/></Gather>");

    assertThat(verbs).hasSize(2).first().isEqualTo(new Verb.Say("hi"));
    assertThat(warnings)
        .containsExactlyInAnyOrder(
            "Shout is not allowed in Response",
            "Say has no attribute loud",
            "Hangup is not allowed in Gather");
  }

  @Test
  void refusesWhatIsNoDocument() {
    assertThatThrownBy(() -> TwimlReader.read("<Response><Say>", warnings::add))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TwimlReader.read("<Answer/>", warnings::add))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TwimlReader.read("<!DOCTYPE Response><Response/>", warnings::add))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsAConversationRelay() {
    var verbs =
        read(
            "<Connect action=\"/done\"><ConversationRelay url=\"ws://127.0.0.1:7400/relay\""
                + " applicationReconnect=\"true\" speechtimeout=\"800\" pitch=\"high\">"
                + "<Language code=\"es-US\"/><Parameter name=\"op\" value=\"x\"/><Say/>"
                + "</ConversationRelay></Connect>");

    var connect = (Verb.Connect) verbs.getFirst();
    assertThat(connect.action()).isEqualTo("/done");
    assertThat(connect.relay().url()).isEqualTo("ws://127.0.0.1:7400/relay");
    assertThat(connect.relay().on("applicationReconnect")).isTrue();
    assertThat(connect.relay().languages()).containsExactly("es-US");
    assertThat(connect.relay().parameters()).containsEntry("op", "x");
    assertThat(warnings)
        .containsExactlyInAnyOrder(
            "ConversationRelay has no attribute pitch", "Say is not allowed in ConversationRelay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Connect/>",
        "<Connect><ConversationRelay/></Connect>",
        "<Connect><ConversationRelay url=\"https://clinic.example/relay\"/></Connect>",
        "<Connect><ConversationRelay url=\"ws://clinic.example/relay\"/></Connect>",
        "<Connect><ConversationRelay url=\"ws:relay\"/></Connect>",
        "<Connect><ConversationRelay url=\"wss://a/b\" interruptible=\"maybe\"/></Connect>",
        "<Connect><ConversationRelay url=\"wss://a/b\"><Parameter name=\"n\"/></ConversationRelay></Connect>"
      })
  void refusesARelayThatCannotWork(String inner) {
    assertThatThrownBy(() -> read(inner)).isInstanceOf(IllegalArgumentException.class);
  }

  private List<Verb> read(String inner) {
    return TwimlReader.read("<Response>" + inner + "</Response>", warnings::add);
  }
}
