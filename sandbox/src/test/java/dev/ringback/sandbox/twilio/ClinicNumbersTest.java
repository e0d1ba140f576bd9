package dev.ringback.sandbox.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.sandbox.Receiver.Reply;
import dev.ringback.sandbox.SandboxTest;
import dev.ringback.sandbox.network.ClinicPhones;
import dev.ringback.sandbox.network.ScriptedSubscriber;
import dev.ringback.sandbox.network.Subscribers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClinicNumbersTest extends SandboxTest implements ClinicPhones.Witness {
  private static final String INBOUND = "/webhooks/twilio/voice/inbound";

  @Autowired private ClinicNumbers numbers;
  @Autowired private Subscribers subscribers;
  private final List<Instant> accepted = new CopyOnWriteArrayList<>();
  private final String caller = freshNumber();
  private final ScriptedSubscriber phone = ScriptedSubscriber.silent();

  @Test
  void ringsTheDeskInVainAndObeysWhatFollows() {
    RECEIVER.on(
        INBOUND,
        _ ->
            Reply.twiml(
                "<Dial action=\""
                    + INBOUND
                    + "/dialled?since=1#rc=2\" timeout=\"20\""
                    + " answerOnBridge=\"true\"><Number>+15125550120</Number></Dial>"));
    RECEIVER.on(INBOUND + "/dialled", _ -> Reply.twiml("<Say>Nobody is here.</Say><Hangup/>"));

    ring();

    var asked = RECEIVER.to(INBOUND, d -> d.form().get("From").equals(caller)).getFirst();
    assertThat(asked.form())
        .containsEntry("To", "+15125550101")
        .containsEntry("Direction", "inbound");
    var dialled =
        RECEIVER.to(INBOUND + "/dialled", d -> d.form().get("From").equals(caller)).getFirst();
    assertThat(dialled.form()).containsEntry("DialCallStatus", "no-answer");
    assertThat(accepted).hasSize(1);
    assertThat(phone.heard).containsExactly("Nobody is here.");
    await()
        .until(() ->
            !RECEIVER.to(INBOUND + "/status", d -> d.form().get("From").equals(caller)).isEmpty());
  }

  @Test
  void aForwardedCallIsTakenWhenItArrives() {
    RECEIVER.on(INBOUND, _ -> Reply.twiml("<Say>We call back.</Say><Hangup/>"));

    ring();

    assertThat(accepted).hasSize(1);
  }

  @Test
  void nothingIsTakenWhereTheWebhookFails() {
    RECEIVER.on(INBOUND, _ -> Reply.status(500));

    ring();

    assertThat(accepted).isEmpty();
  }

  private void ring() {
    subscribers.add(caller, null, phone);
    numbers.ringsOut(
        new ClinicPhones.RungOut(caller, "+15125550101", Duration.ofSeconds(20), List.of()), this);
  }

  @Override
  public void told(String what) {}

  @Override
  public void accepted(Instant at) {
    accepted.add(at);
  }
}
