package dev.ringback.starter.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.starter.TwilioCalls;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.UnansweredLine;
import dev.ringback.workflows.clinic.UnansweredLine.Reaches;
import dev.ringback.workflows.clinic.UnansweredLine.Then;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreparingClinicTest extends StarterTest {
  private final String caller = caller();
  private final String sid = unique("PC");
  private TwilioCalls twilio;

  @BeforeEach
  void prepares() {
    twilio = new TwilioCalls(http);
    clinics.apply(
        Lumen.preparing(
            new UnansweredLine(
                Reaches.FORWARDED,
                new PhoneNumber("+15125550120"),
                Duration.ofSeconds(20),
                Then.TALK)));
  }

  @Test
  void keepsItsCallsAndCallsNobodyBack() {
    var answer =
        twilio.post(
            "/webhooks/twilio/voice/inbound",
            "CallSid",
            sid,
            "From",
            caller,
            "To",
            Lumen.LINE,
            "CallStatus",
            "ringing",
            "Direction",
            "inbound");

    assertThat(answer.body()).contains("<Hangup/>").doesNotContain("Relay", "Gather");
    assertThat(recoveries.told()).isEmpty();
    assertThat(inbox("twilio.voice.inbound", sid))
        .hasValue("SET_ASIDE: the clinic is not live yet");
    assertThat(
            jdbc.sql("select left_alone from clinic_call where event like ?")
                .param("%" + sid + "%")
                .query(String.class)
                .single())
        .isEqualTo("NOT_LIVE");
  }

  @Test
  void answersNoTextButHeedsAStop() {
    text(unique("SM"), "Can I book Botox?");
    assertThat(recoveries.told()).isEmpty();

    text(sid, "STOP");

    var person = contacts.identify(new PhoneNumber(caller));
    assertThat(
            jdbc.sql("select count(*) from revocation where contact = ?")
                .param(person.value())
                .query(Integer.class)
                .single())
        .isPositive();
  }

  private void text(String id, String words) {
    twilio.post(
        "/webhooks/twilio/messages",
        "MessageSid",
        id,
        "From",
        caller,
        "To",
        Lumen.SENDER,
        "Body",
        words,
        "NumMedia",
        "0");
  }
}
