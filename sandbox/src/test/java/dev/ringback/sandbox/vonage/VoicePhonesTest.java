package dev.ringback.sandbox.vonage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.sandbox.Receiver.Delivery;
import dev.ringback.sandbox.Receiver.Reply;
import dev.ringback.sandbox.SandboxTest;
import dev.ringback.sandbox.network.ClinicPhones.RungOut;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VoicePhonesTest extends SandboxTest {
  private static final String ANSWER = "/webhooks/vonage/voice/answer";
  private static final String EVENTS = "/webhooks/vonage/voice/events";
  private static final String CONNECT =
      "[{\"action\":\"connect\",\"timeout\":20,\"eventType\":\"synchronous\",\"eventUrl\":[\"%s\"],\"endpoint\":[{\"type\":\"phone\",\"number\":\"15125550120\"}]}]";

  @Autowired private VoicePhones phones;
  private final Told told = new Told();
  private final String caller = freshNumber();

  @BeforeEach
  void answer() {
    RECEIVER.on(ANSWER, _ -> json(CONNECT.formatted(RECEIVER.url() + EVENTS)));
    RECEIVER.on(
        EVENTS,
        d ->
            d.text().contains("\"timeout\"")
                ? json("[{\"action\":\"talk\",\"text\":\"Sorry\"}]")
                : Reply.ok());
  }

  @Test
  void ringsTheDeskAsLongAsItIsToldAndPlaysTheAnswer() {
    phones.ringsOut(call(24), told);

    assertThat(states())
        .containsExactly(
            "inbound started",
            "inbound ringing",
            "inbound answered",
            "outbound started",
            "outbound ringing",
            "outbound timeout",
            "inbound completed");
    assertThat(told.words).contains("caller hears: Sorry");
    assertThat(told.accepted).isEqualTo(1);
    assertThat(events())
        .allSatisfy(d ->
            assertThat(d.headers().get("authorization"))
                .matches("Bearer [\\w-]+\\.[\\w-]+\\.[\\w-]+"));
    assertThat(events()).extracting(Delivery::text).noneMatch(text -> text.contains("+1"));
  }

  @Test
  void letsACallerHangUpBeforeTheDeskStopsRinging() {
    phones.ringsOut(call(5), told);

    assertThat(states()).contains("outbound cancelled").doesNotContain("outbound timeout");
  }

  @Test
  void sendsTheSameAgainAndInAnotherOrder() {
    phones.ringsOut(
        new RungOut(
            caller,
            "+15125550101",
            Duration.ofSeconds(24),
            List.of("MISSED", "SETUP", "PROCEEDING", "MISSED")),
        told);

    assertThat(states().getFirst()).isEqualTo("outbound timeout");
    assertThat(told.accepted).isEqualTo(2);
    assertThat(events().getFirst().headers().get("authorization"))
        .isEqualTo(events().get(events().size() - 2).headers().get("authorization"));
  }

  @Test
  void asksTwiceWhatToDoAndDropsTheCall() {
    RECEIVER.on(ANSWER, _ -> Reply.status(503));

    phones.ringsOut(call(24), told);

    assertThat(RECEIVER.to(ANSWER, d -> d.text().contains(caller.substring(1)))).hasSize(2);
    assertThat(events()).isEmpty();
  }

  @Test
  void dropsTheCallOverInstructionsThatAreNone() {
    RECEIVER.on(ANSWER, _ -> json("[{\"action\":\"connect\",\"endpoint\":[]}]"));

    phones.ringsOut(call(24), told);

    assertThat(events()).isEmpty();
  }

  private RungOut call(int rang) {
    return new RungOut(caller, "+15125550101", Duration.ofSeconds(rang), List.of());
  }

  /** Those of this test's conversation. */
  private List<Delivery> events() {
    String conversation =
        tree(RECEIVER.to(ANSWER, d -> d.text().contains(caller.substring(1))).getFirst());
    return RECEIVER.to(EVENTS, d -> d.text().contains(conversation));
  }

  private String tree(Delivery delivery) {
    return json.readTree(delivery.text()).path("conversation_uuid").asString();
  }

  private List<String> states() {
    return events().stream()
        .map(d -> json.readTree(d.text()))
        .map(e -> e.path("direction").asString() + " " + e.path("status").asString())
        .toList();
  }

  private static Reply json(String body) {
    return new Reply(200, Map.of("Content-Type", "application/json"), body);
  }
}
