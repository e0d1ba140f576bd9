package dev.ringback.sandbox.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.sandbox.Receiver;
import dev.ringback.sandbox.SandboxTest;
import dev.ringback.sandbox.network.ScriptedSubscriber;
import dev.ringback.sandbox.network.Subscribers;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class MailTest extends SandboxTest {
  private static final String EVENTS = "/webhooks/sendgrid/events";

  @Autowired private Subscribers subscribers;
  private final String op = UUID.randomUUID().toString();
  private final String address = op + "@example.com";

  @AfterEach
  void noFaultsLeft() {
    send(request("/sandbox/faults").DELETE());
    RECEIVER.on(EVENTS, _ -> Receiver.Reply.ok());
  }

  @Test
  void deliversMailAndTellsSigned() throws Exception {
    var mailbox = ScriptedSubscriber.silent();
    String number = freshNumber();
    subscribers.add(number, address, mailbox);

    var response = mail(valid());

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(response.body()).isEmpty();
    String id = response.headers().firstValue("X-Message-Id").orElseThrow();
    await().until(() -> events().size() == 2);
    assertThat(events())
        .extracting(e -> e.path("event").asString())
        .containsExactly("processed", "delivered");
    JsonNode delivered = events().getLast();
    assertThat(delivered.path("op_id").asString()).isEqualTo(op);
    assertThat(delivered.path("clinic").asString()).isEqualTo("of the letter");
    assertThat(delivered.path("email").asString()).isEqualTo(address);
    assertThat(delivered.path("sg_message_id").asString()).startsWith(id + ".");
    assertThat(delivered.path("sg_event_id").asString())
        .isNotEqualTo(events().getFirst().path("sg_event_id").asString());
    assertThat(mailbox.mails).containsExactly("Your consultation");
    assertThat(signed(deliveries().getFirst())).isTrue();
    var effect = tree(get("/sandbox/effects?caller=" + encode(number))).get(0);
    assertThat(effect.path("kind").asString()).isEqualTo("email");
    assertThat(effect.path("status").asString()).isEqualTo("delivered");
  }

  @Test
  void bouncesABadAddressAndDropsTheNextMailToIt() {
    ObjectNode mail = valid();
    ((ObjectNode) mail.at("/personalizations/0/to/0")).put("email", "nobody@bounce.example");

    mail(mail);
    await().until(() -> events().size() == 2);
    assertThat(events().getLast().path("event").asString()).isEqualTo("bounce");
    assertThat(events().getLast().path("status").asString()).isEqualTo("5.1.1");

    mail(mail);
    await().until(() -> events().size() == 3);
    assertThat(events().getLast().path("event").asString()).isEqualTo("dropped");
  }

  @Test
  void repeatsEventsUntilTheyAreTaken() {
    RECEIVER.on(
        EVENTS,
        d ->
            d.text().contains(op) && deliveries().size() < 2
                ? Receiver.Reply.status(503)
                : Receiver.Reply.ok());

    mail(valid());

    await().until(() -> deliveries().size() == 3);
    assertThat(deliveries())
        .extracting(Receiver.Delivery::text)
        .containsOnly(deliveries().getFirst().text());
  }

  @ParameterizedTest
  @CsvSource({
    "personalizations,personalizations",
    "from,from.email",
    "subject,subject",
    "content,content"
  })
  void namesTheFieldThatIsMissing(String missing, String field) {
    ObjectNode mail = valid();
    mail.remove(missing);

    var response = mail(mail);

    assertThat(response.statusCode()).isEqualTo(400);
    var error = tree(response).path("errors").get(0);
    assertThat(error.path("field").asString()).isEqualTo(field);
    assertThat(error.path("message").asString()).isNotEmpty();
    assertThat(error.has("help")).isTrue();
  }

  @Test
  void refusesBadAddressesArgumentsAndNames() {
    ObjectNode mail = valid();
    ((ObjectNode) mail.at("/personalizations/0/to/0")).put("email", "not an address");
    ((ObjectNode) mail.at("/personalizations/0/custom_args")).put("op_id", 7);
    mail.put("colour", "red");

    assertThat(tree(mail(mail)).path("errors").valueStream().map(e -> e.path("field").asString()))
        .containsExactlyInAnyOrder(
            "", "personalizations.0.to.0.email", "personalizations.0.custom_args");
  }

  @Test
  void refusesStrangersAndUnverifiedSenders() {
    var stranger =
        send(
            request("/sendgrid/v3/mail/send")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(valid().toString())));
    assertThat(stranger.statusCode()).isEqualTo(401);

    ObjectNode mail = valid();
    mail.putObject("from").put("email", "someone@else.example");
    assertThat(mail(mail).statusCode()).isEqualTo(403);
  }

  @Test
  void onlyChecksInSandboxMode() {
    ObjectNode mail = valid();
    mail.putObject("mail_settings").putObject("sandbox_mode").put("enable", true);

    assertThat(mail(mail).statusCode()).isEqualTo(200);
  }

  @Test
  void meetsPlannedFaults() {
    postJson("/sandbox/faults", "{\"vendor\":\"sendgrid\",\"fault\":\"500-after-accept\"}");
    postJson("/sandbox/faults", "{\"vendor\":\"sendgrid\",\"fault\":\"503\"}");

    assertThat(mail(valid()).statusCode()).isEqualTo(500);
    assertThat(mail(valid()).statusCode()).isEqualTo(503);
    await().until(() -> events().size() == 2);
  }

  private HttpResponse<String> mail(ObjectNode mail) {
    return send(
        request("/sendgrid/v3/mail/send")
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer SG.test")
            .POST(BodyPublishers.ofString(mail.toString())));
  }

  private ObjectNode valid() {
    return (ObjectNode)
        json.readTree(
            """
            {"personalizations":[{"to":[{"email":"%s"}],"custom_args":{"op_id":"%s","clinic":"of the letter"}}],
             "custom_args":{"clinic":"of the mail"},
             "from":{"email":"hello@lumen.example","name":"Lumen"},"subject":"Your consultation",
             "content":[{"type":"text/plain","value":"Hello"},{"type":"text/html","value":"<p>Hello"}]}
            """
                .formatted(address, op));
  }

  private List<Receiver.Delivery> deliveries() {
    return RECEIVER.to(EVENTS, d -> d.text().contains(op));
  }

  private List<JsonNode> events() {
    return deliveries().stream().flatMap(d -> json.readTree(d.body()).valueStream()).toList();
  }

  private static boolean signed(Receiver.Delivery delivery) throws Exception {
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initVerify(MAIL_KEYS.getPublic());
    signature.update(
        delivery
            .headers()
            .get("x-twilio-email-event-webhook-timestamp")
            .getBytes(StandardCharsets.US_ASCII));
    signature.update(delivery.body());
    return signature.verify(
        Base64.getDecoder()
            .decode(delivery.headers().get("x-twilio-email-event-webhook-signature")));
  }
}
