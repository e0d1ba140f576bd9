package dev.ringback.starter.outreach;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.records.compliance.RevocationRepository;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.outreach.EffectLedger.Kind;
import dev.ringback.starter.StarterTest;
import dev.ringback.starter.TestSettings;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.outreach.EffectId;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class InboundMailTest extends StarterTest {
  private static final String PATH = "/webhooks/sendgrid/inbound";
  private static final String TIME = "1600112502";
  private static final String QUOTED =
      "\r\n\r\nOn Tue, Nov 24, 2026 at 9:00 AM Lumen <r.x@replies.lumen.example> wrote:\r\n"
          + "> To stop hearing from us: ...\r\n> Reply STOP to hear nothing more.\r\n";

  @Autowired private ComplianceRepository compliance;
  @Autowired private RevocationRepository revocations;
  private final String messageId = unique("msg");
  private EpisodeRepository.Row episode;
  private EffectId mail;

  @BeforeEach
  void sendAMail() {
    episode = episode();
    mail = effect(episode, Kind.EMAIL, Channel.EMAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"STOP", "please unsubscribe me", "Quit!", "no me escriban más", "Stop, thanks"})
  void aReplyThatAsksToStopStopsEverything(String words) {
    assertThat(deliver(words + QUOTED).statusCode()).isEqualTo(200);

    for (Channel channel : Channel.values()) {
      assertThat(compliance.isStopped(episode.contact(), channel)).isTrue();
    }
    assertThat(revocations.of(episode.contact()))
        .singleElement()
        .satisfies(kept -> assertThat(kept.means()).isEqualTo(OptOut.Means.MAIL));
    assertThat(recoveries.told(OptOut.class)).hasSize(1);
    assertThat(recoveries.told(CallerTurn.class)).isEmpty();
  }

  @Test
  void anyOtherReplyIsATurnWithoutWhatItQuotes() {
    deliver("Could you tell me about Tuesday?" + QUOTED);

    CallerTurn turn = recoveries.told(CallerTurn.class).getFirst();
    assertThat(turn.channel()).isEqualTo(Channel.EMAIL);
    assertThat(turn.stop()).isFalse();
    assertThat(conversations.line(turn.id().value()).orElseThrow().words())
        .isEqualTo("Could you tell me about Tuesday?");
    assertThat(compliance.isStopped(episode.contact())).isFalse();
  }

  @Test
  void aReplyOfSomebodyWhoStoppedIsKeptAndNotAnswered() {
    deliver("stop" + QUOTED);
    deliver("Sorry, one more thing", "another-" + messageId, "");

    assertThat(recoveries.told(CallerTurn.class)).isEmpty();
    assertThat(conversations.transcript(episode.id())).hasSize(2);
  }

  @Test
  void theSameMailAgainChangesNothing() {
    deliver("Hello?");
    deliver("Hello?");

    assertThat(recoveries.told()).hasSize(1);
  }

  @Test
  void noticesOfAbsenceAndMailsToNobodyAreSetAside() {
    deliver("I am away. To stop these, write me.", messageId, "Auto-Submitted: auto-replied\r\n");
    mail = new EffectId("ep_unknown.first.email");
    deliver("Stop", "other-" + messageId, "");

    assertThat(recoveries.told()).isEmpty();
    assertThat(compliance.isStopped(episode.contact())).isFalse();
  }

  @Test
  void readsTheCharsetThatItsFieldNames() {
    deliver(body("¿Y el miércoles?", messageId, "", ISO_8859_1));

    CallerTurn turn = recoveries.told(CallerTurn.class).getFirst();
    assertThat(conversations.line(turn.id().value()).orElseThrow().words())
        .isEqualTo("¿Y el miércoles?");
  }

  @Test
  void refusesForgedMails() {
    byte[] body = body("stop", messageId, "", UTF_8);

    assertThat(post(body, TIME, sign("1600112503", body)).statusCode()).isEqualTo(403);
    assertThat(
            http.send("POST", PATH, body, "Content-Type", "multipart/form-data; boundary=xYz")
                .statusCode())
        .isEqualTo(401);
    assertThat(compliance.isStopped(episode.contact())).isFalse();
  }

  @Test
  void namesABodyThatIsNoForm() {
    var answer = deliver("not a form".getBytes(UTF_8));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"body\"");
  }

  private HttpResponse<String> deliver(String text) {
    return deliver(text, messageId, "");
  }

  private HttpResponse<String> deliver(String text, String id, String headers) {
    return deliver(body(text, id, headers, UTF_8));
  }

  private HttpResponse<String> deliver(byte[] body) {
    return post(body, TIME, sign(TIME, body));
  }

  private byte[] body(String text, String id, String headers, Charset charset) {
    var form = new ByteArrayOutputStream();
    field(form, "headers", (headers + "Message-ID: <" + id + ">\r\n").getBytes(UTF_8));
    field(form, "to", ("r." + mail + "@replies.lumen.example").getBytes(UTF_8));
    field(form, "subject", "Re: We missed your call".getBytes(UTF_8));
    field(form, "charsets", ("{\"text\":\"" + charset.name() + "\"}").getBytes(UTF_8));
    field(form, "text", text.getBytes(charset));
    form.writeBytes(
        ("--xYz\r\nContent-Disposition: form-data; name=\"attachment1\"; filename=\"a.txt\"\r\n\r\n"
                + "secret\r\n--xYz--\r\n")
            .getBytes(UTF_8));
    return form.toByteArray();
  }

  private static void field(ByteArrayOutputStream form, String name, byte[] value) {
    form.writeBytes(
        ("--xYz\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n").getBytes(UTF_8));
    form.writeBytes(value);
    form.writeBytes("\r\n".getBytes(UTF_8));
  }

  private HttpResponse<String> post(byte[] body, String time, String signature) {
    return http.send(
        "POST",
        PATH,
        body,
        "Content-Type",
        "multipart/form-data; boundary=xYz",
        SendGridSignature.TIMESTAMP,
        time,
        SendGridSignature.SIGNATURE,
        signature);
  }

  private static String sign(String time, byte[] body) {
    try {
      Signature ecdsa = Signature.getInstance("SHA256withECDSA");
      ecdsa.initSign(TestSettings.SENDGRID.getPrivate());
      ecdsa.update(time.getBytes(UTF_8));
      ecdsa.update(body);
      return Base64.getEncoder().encodeToString(ecdsa.sign());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
