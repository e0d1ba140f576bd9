package dev.ringback.starter.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.records.outreach.EffectLedger.Kind;
import dev.ringback.starter.FakeRecoveries.Mood;
import dev.ringback.starter.StarterTest;
import dev.ringback.starter.TestSettings;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.compliance.ContactRef;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.EffectReport;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class SendGridTest extends StarterTest {
  private static final String PATH = "/webhooks/sendgrid/events";

  @Autowired private ComplianceRepository compliance;
  @Autowired private WebhookInbox inbox;
  private EpisodeRepository.Row episode;
  private EffectId mail;

  @BeforeEach
  void sendAMail() {
    episode = episode();
    mail = effect(episode, Kind.EMAIL, Channel.EMAIL);
  }

  @Test
  void keepsProgressInTheLedger() {
    deliver("[" + event("processed") + "," + event("delivered") + "]");

    var effect = ledger.find(mail).orElseThrow();
    assertThat(effect.status()).isEqualTo("delivered");
    assertThat(effect.outcome()).isEqualTo(new Dispatch.Accepted("14c5d75ce93"));
    assertThat(recoveries.told()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bounce", "dropped"})
  void reportsAMailThatDidNotArrive(String word) {
    deliver("[" + event(word) + "]");

    assertThat(recoveries.told(EffectReport.class))
        .extracting(EffectReport::fate)
        .containsExactly(EffectReport.Fate.NOT_DELIVERED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unsubscribe", "group_unsubscribe", "spamreport"})
  void stopsEveryChannelForWhoUnsubscribes(String word) {
    deliver("[" + event(word) + "]");

    assertThat(isStopped()).isTrue();
    assertThat(recoveries.told(OptOut.class)).hasSize(1);
  }

  @Test
  void stopsEvenWhenNoRecoveryCanBeTold() {
    recoveries.are(Mood.DOWN);

    assertThat(deliver("[" + event("unsubscribe") + "]").statusCode()).isEqualTo(200);

    assertThat(isStopped()).isTrue();
  }

  @Test
  void absorbsARedeliveredBatch() {
    String batch = "[" + event("bounce") + "]";
    deliver(batch);
    deliver(batch);

    assertThat(recoveries.told()).hasSize(1);
  }

  @Test
  void keepsTheBodyAsItCameAndTakesUpWhatADeadStarterLeft() throws Exception {
    String batch = "[ " + event("bounce") + " ]";
    byte[] body = batch.getBytes(UTF_8);
    String key = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    inbox.accept("sendgrid.delivery", key, body, Instant.now().minusSeconds(60));

    await().until(() -> recoveries.told(EffectReport.class).size() == 1);

    assertThat(inbox("sendgrid.delivery", key)).hasValue("HANDED_OVER");
    assertThat(deliver(batch).statusCode()).isEqualTo(200);
    assertThat(recoveries.told()).hasSize(1);
  }

  @Test
  void settlesADeliveryOnceItsEventsAreTaken() throws Exception {
    String batch = "[" + event("open") + "]";
    deliver(batch);

    byte[] hash = MessageDigest.getInstance("SHA-256").digest(batch.getBytes(UTF_8));
    assertThat(inbox("sendgrid.delivery", HexFormat.of().formatHex(hash))).hasValue("HANDED_OVER");
  }

  @Test
  void passesOverMailsOfOthersAndEventsWithoutAnId() {
    String foreign = event("bounce").replace("\"op_id\":\"" + mail + "\",", "");
    String unnamed = event("bounce").replaceFirst("\"sg_event_id\":\"[^\"]+\",", "");

    assertThat(deliver("[" + foreign + "," + unnamed + "]").statusCode()).isEqualTo(200);
    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void refusesForgedBodiesAndTimes() throws Exception {
    String batch = "[" + event("bounce") + "]";
    String signed = sign("1600112502", batch);

    assertThat(post(batch.replace("bounce", "unsubscribe"), "1600112502", signed).statusCode())
        .isEqualTo(403);
    assertThat(post(batch, "1600112503", signed).statusCode()).isEqualTo(403);
    assertThat(post(batch, "1600112502", "not base64!").statusCode()).isEqualTo(403);
    assertThat(http.post(PATH, batch).statusCode()).isEqualTo(401);
    assertThat(recoveries.told()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[{\"sg_event_id\":", "nonsense", ""})
  void namesABodyThatIsNoCompleteList(String body) {
    var answer = deliver(body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"body\"");
  }

  private boolean isStopped() {
    return compliance
        .standing(
            new ContactRef(episode.contact(), episode.clinic(), episode.location()),
            ZoneOffset.UTC,
            Instant.now())
        .optedOut()
        .contains(Channel.VOICE);
  }

  private String event(String word) {
    return """
    {"email":"ana@example.com","timestamp":1600112492,"event":"%s","op_id":"%s",\
    "sg_event_id":"%s","sg_message_id":"14c5d75ce93.dfd.64b469.filter0001.16648.0"}\
    """
        .formatted(word, mail, unique("sg"));
  }

  private HttpResponse<String> deliver(String body) {
    return post(body, "1600112502", sign("1600112502", body));
  }

  private HttpResponse<String> post(String body, String time, String signature) {
    return http.post(
        PATH, body, SendGridSignature.TIMESTAMP, time, SendGridSignature.SIGNATURE, signature);
  }

  private static String sign(String time, String body) {
    try {
      Signature ecdsa = Signature.getInstance("SHA256withECDSA");
      ecdsa.initSign(TestSettings.SENDGRID.getPrivate());
      ecdsa.update((time + body).getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(ecdsa.sign());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
