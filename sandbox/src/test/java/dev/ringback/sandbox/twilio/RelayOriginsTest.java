package dev.ringback.sandbox.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.sandbox.RelayApplication;
import dev.ringback.sandbox.SandboxTest;
import dev.ringback.sandbox.network.Reaction;
import dev.ringback.sandbox.network.RingAnswer;
import dev.ringback.sandbox.network.ScriptedSubscriber;
import dev.ringback.sandbox.network.Subscribers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class RelayOriginsTest extends SandboxTest {
  private static final String RELAY = RECEIVER.url().replace("http://", "ws://") + "/relay";
  private static final RelayApplication FIRST =
      new RelayApplication((to, m) -> {
        if (m.path("type").asString().equals("setup")) {
          to.text("Hi!", true);
        } else {
          dies(to);
        }
      });
  private static final RelayApplication SECOND =
      new RelayApplication((to, m) -> {
        if (m.path("type").asString().equals("prompt")) {
          to.end("");
        }
      });

  @Autowired private Subscribers subscribers;

  @DynamicPropertySource
  static void origins(DynamicPropertyRegistry registry) {
    registry.add("sandbox.network.origins", () -> base(FIRST) + "," + base(SECOND));
  }

  /** The first origin dies with the first prompt; the call goes on at the second. */
  @Test
  void goOnAtTheNextOriginInTheMiddleOfACall() {
    String person = freshNumber();
    var phone =
        new ScriptedSubscriber(
            RingAnswer.Kind.PERSON,
            Duration.ZERO,
            _ -> new Reaction(Reaction.Kind.SAYS, "Hello", Duration.ZERO));
    subscribers.add(person, null, phone);

    twilio(
        "/Calls.json",
        "To",
        person,
        "From",
        "+15125550110",
        "Twiml",
        "<Response><Connect><ConversationRelay url=\"%s\" applicationReconnect=\"true\"/></Connect></Response>"
            .formatted(RELAY));

    await().until(() -> !phone.closed.isEmpty());
    assertThat(FIRST.prompts()).containsExactly("Hello");
    assertThat(SECOND.prompts()).containsExactly("Hello");
    assertThat(SECOND.handshakes.getFirst())
        .containsEntry("x-twilio-signature", RequestSignature.of(TOKEN, RELAY, Map.of()));
  }

  private static void dies(RelayApplication.Connection connection) {
    FIRST.close();
    connection.drop();
  }

  private static String base(RelayApplication application) {
    return application.url().replace("ws://", "http://").replace("/relay", "");
  }
}
