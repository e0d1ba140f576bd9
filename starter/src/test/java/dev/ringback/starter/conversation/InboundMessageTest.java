package dev.ringback.starter.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.records.crypto.CallerHash;
import dev.ringback.records.detection.EpisodeRuns;
import dev.ringback.starter.FakeRecoveries.Mood;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.starter.TwilioCalls;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.compliance.ContactRef;
import dev.ringback.workflows.conversation.CallerTurn;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class InboundMessageTest extends StarterTest {
  @Autowired private CallerHash hash;
  @Autowired private ComplianceRepository compliance;
  private final String sid = unique("SM");
  private final String caller = caller();
  private TwilioCalls twilio;

  @BeforeEach
  void connect() {
    twilio = new TwilioCalls(http);
  }

  @Test
  void takesATextToTheRecoveryAndKeepsItsWords() {
    var answer = text("Botox & filler, please");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
    assertThat(answer.body()).contains("<Response/>");
    CallerTurn turn = recoveries.told(CallerTurn.class).getFirst();
    assertThat(turn.id().value()).isEqualTo(sid);
    assertThat(turn.channel()).isEqualTo(Channel.SMS);
    assertThat(turn.silent()).isFalse();
    assertThat(turn.stopAnswered()).isFalse();
    assertThat(recoveries.told().getFirst().episode().workflowId())
        .isEqualTo("recovery/austin/" + hash.of(new PhoneNumber(caller)));
    assertThat(conversations.line(sid).orElseThrow().words()).isEqualTo("Botox & filler, please");
    assertThat(
            jdbc.sql("select encode(words_cipher, 'escape') from conversation_line where id = ?")
                .param(sid)
                .query(String.class)
                .single())
        .doesNotContain("Botox");
  }

  @Test
  void knowsWhatsAppByItsAddress() {
    twilio.post(
        "/webhooks/twilio/messages",
        "MessageSid",
        sid,
        "From",
        "whatsapp:" + caller,
        "To",
        "whatsapp:" + Lumen.WHATSAPP,
        "Body",
        "Hi");

    assertThat(recoveries.told(CallerTurn.class).getFirst().channel()).isEqualTo(Channel.WHATSAPP);
  }

  @Test
  void absorbsARedelivery() {
    text("Hi");
    text("Hi");

    assertThat(recoveries.told()).hasSize(1);
  }

  @Test
  void opensNoEpisodeForATextThatAClosedOneHadTaken() {
    text("Hi");
    var first = recoveries.told().getFirst().episode();
    new EpisodeRuns(jdbc).tookIn(first.id(), List.of("SM-late" + sid));
    jdbc.sql("update episode set closed_at = now(), outcome = 'NURTURE' where id = ?")
        .param(first.id().value())
        .update();

    twilio.post(
        "/webhooks/twilio/messages",
        "MessageSid",
        "SM-late" + sid,
        "From",
        caller,
        "To",
        Lumen.SENDER,
        "Body",
        "Thanks!");

    assertThat(recoveries.told()).hasSize(1);
    assertThat(
            jdbc.sql("select count(*) from episode where contact = ?")
                .param(first.contact().value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void stopsEverythingAtOnceAndSaysThatTwilioAnswered() {
    text("STOP", "OptOutType", "STOP");

    assertThat(recoveries.told(CallerTurn.class).getFirst().stopAnswered()).isTrue();
    var contact = contacts.byPhone(new PhoneNumber(caller)).orElseThrow();
    assertThat(
            compliance
                .standing(
                    new ContactRef(contact, Lumen.ID, Lumen.AUSTIN), ZoneOffset.UTC, Instant.now())
                .optedOut())
        .contains(Channel.SMS, Channel.VOICE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HELP", "START"})
  void leavesKeywordsToTwilioThatItAnswered(String keyword) {
    text(keyword, "OptOutType", keyword);

    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void startOpensOnlyTheChannelItCameOn() {
    text("STOP");
    var stopped = contacts.byPhone(new PhoneNumber(caller)).orElseThrow();
    assertThat(optedOut(stopped)).containsExactlyInAnyOrder(Channel.values());

    var answer = another("START");

    assertThat(answer.body()).contains("<Message>").contains("you can get messages here again");
    assertThat(optedOut(stopped))
        .containsExactlyInAnyOrder(Channel.VOICE, Channel.EMAIL, Channel.WHATSAPP);
    another("stop");
    assertThat(optedOut(stopped)).containsExactlyInAnyOrder(Channel.values());
    assertThat(
            jdbc.sql("select means || ' ' || words_coded from revocation where contact = ?")
                .param(stopped.value())
                .query(String.class)
                .list())
        .containsExactly("KEYWORD STOP", "KEYWORD STOP");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HELP", "info", "Ayuda"})
  void helpIsAnsweredAtOnceWhereTwilioDoesNot(String words) {
    assertThat(text(words).body()).contains("<Message>").contains("STOP").contains("Lumen");
    assertThat(recoveries.told()).isEmpty();
  }

  private java.util.Set<Channel> optedOut(dev.ringback.workflows.clinic.ContactId contact) {
    return compliance
        .standing(new ContactRef(contact, Lumen.ID, Lumen.AUSTIN), ZoneOffset.UTC, Instant.now())
        .optedOut();
  }

  private HttpResponse<String> another(String body) {
    return twilio.post(
        "/webhooks/twilio/messages",
        "MessageSid",
        unique("SM"),
        "From",
        caller,
        "To",
        Lumen.SENDER,
        "Body",
        body);
  }

  @Test
  void takesAPictureAsATurn() {
    text("", "NumMedia", "1");

    assertThat(recoveries.told(CallerTurn.class).getFirst().silent()).isFalse();
    assertThat(conversations.line(sid).orElseThrow().words()).contains("picture");
  }

  @Test
  void takesAnEmptyMessageAsSilence() {
    text("", "NumMedia", "0");

    assertThat(recoveries.told(CallerTurn.class).getFirst().silent()).isTrue();
    assertThat(conversations.line(sid)).isEmpty();
  }

  @Test
  void setsAMessageToAnUnknownNumberAside() {
    var answer =
        twilio.post(
            "/webhooks/twilio/messages",
            "MessageSid",
            sid,
            "From",
            caller,
            "To",
            "+15125559999",
            "Body",
            "Hi");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("<Response/>");
    assertThat(inbox("twilio.message", sid).orElseThrow()).startsWith("SET_ASIDE");
  }

  @Test
  void handsOverLaterWhatNoRecoveryCouldTake() {
    recoveries.are(Mood.SLOW);
    assertThat(text("Hi").statusCode()).isEqualTo(200);
    assertThat(conversations.line(sid)).isPresent();

    recoveries.are(Mood.WELL);

    await().until(() -> recoveries.told(CallerTurn.class).size() == 1);
    await().until(() -> inbox("twilio.message", sid).orElseThrow().equals("HANDED_OVER"));
  }

  @Test
  void namesTheParameterThatIsMissing() {
    var answer = twilio.post("/webhooks/twilio/messages", "MessageSid", sid, "From", caller);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"To\"");
  }

  private HttpResponse<String> text(String body, String... more) {
    String[] form = {
      "MessageSid", sid, "From", caller, "To", Lumen.SENDER, "Body", body, "NumMedia", "0"
    };
    if (more.length == 0) {
      return twilio.post("/webhooks/twilio/messages", form);
    }
    String[] all = java.util.Arrays.copyOf(form, form.length + more.length);
    System.arraycopy(more, 0, all, form.length, more.length);
    return twilio.post("/webhooks/twilio/messages", all);
  }
}
