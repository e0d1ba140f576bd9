package dev.ringback.sandbox.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.ringback.sandbox.Receiver;
import dev.ringback.sandbox.SandboxTest;
import dev.ringback.sandbox.network.ScriptedSubscriber;
import dev.ringback.sandbox.network.Subscribers;
import dev.ringback.sandbox.network.TextMedium;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class MessagesTest extends SandboxTest {
  private static final String OURS = "+15125550110";
  private static final String WHATSAPP = "whatsapp:+15125550111";
  private static final String INBOX = "/webhooks/twilio/messages";

  @Autowired private Subscribers subscribers;
  @Autowired private InboundMessages inbound;
  @Autowired private Webhooks webhooks;
  private final String person = freshNumber();

  @AfterEach
  void noFaultsLeft() {
    send(request("/sandbox/faults").DELETE());
    RECEIVER.on(INBOX, _ -> Receiver.Reply.ok());
  }

  @Test
  void asksForTheAccountsCredentials() {
    var response =
        send(
            request("/twilio/2010-04-01/Accounts/" + ACCOUNT + ".json")
                .header("Authorization", basic(ACCOUNT, "wrong"))
                .GET());

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(tree(response).path("code").asInt()).isEqualTo(20003);
    assertThat(tree(response).path("status").asInt()).isEqualTo(401);
    assertThat(twilioGet(".json").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "To,,21604",
    "To,12,21211",
    "From,,21603",
    "From,abc,21212",
    "From,+15005550006,21606",
    "Body,,21602",
    "MessagingServiceSid,MG1,21701",
    "Subject,hello,20001",
    "ContentSid,HXunknown,21655"
  })
  void refusesWithTwiliosCode(String name, String value, int code) {
    var response =
        twilio(
            "/Messages.json",
            "To",
            name.equals("To") ? text(value) : person,
            "From",
            name.equals("From") ? text(value) : OURS,
            "Body",
            name.equals("Body") ? text(value) : "hello",
            List.of("To", "From", "Body").contains(name) ? "SmartEncoded" : name,
            List.of("To", "From", "Body").contains(name) ? "true" : value);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(tree(response).path("code").asInt()).isEqualTo(code);
    assertThat(tree(response).path("more_info").asString()).endsWith("/" + code);
  }

  @Test
  void answersUnknownResourcesWith20404() {
    var response = twilioGet("/Messages/SMdoesnotexist.json");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(tree(response).path("code").asInt()).isEqualTo(20404);
    assertThat(tree(twilioGet("/Faxes.json")).path("code").asInt()).isEqualTo(20404);
  }

  @Test
  void carriesAMessageAndReportsEachStep() {
    var phone = ScriptedSubscriber.silent();
    subscribers.add(person, null, phone);
    String path = "/status-" + UUID.randomUUID();

    var response = create("StatusCallback", RECEIVER.url() + path + "?op=a1");

    assertThat(response.statusCode()).isEqualTo(201);
    var created = tree(response);
    assertThat(created.path("sid").asString()).matches("SM[0-9a-f]{32}");
    assertThat(created.path("status").asString()).isEqualTo("queued");
    assertThat(created.path("direction").asString()).isEqualTo("outbound-api");
    assertThat(created.path("date_created").asString())
        .matches("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d \\+0000");
    assertThat(created.path("date_sent").isNull()).isTrue();
    assertThat(created.path("uri").asString())
        .isEqualTo(
            "/2010-04-01/Accounts/"
                + ACCOUNT
                + "/Messages/"
                + created.path("sid").asString()
                + ".json");
    await().until(() -> RECEIVER.to(path).size() == 3);
    assertThat(RECEIVER.to(path))
        .extracting(d -> d.form().get("MessageStatus"))
        .containsExactly("queued", "sent", "delivered");
    assertThat(RECEIVER.to(path))
        .allSatisfy(d ->
            assertThat(d.headers().get("x-twilio-signature"))
                .isEqualTo(RequestSignature.of(TOKEN, d.url(), d.form())));
    assertThat(phone.texts).containsExactly("hello");
    assertThat(status(created.path("sid").asString())).isEqualTo("delivered");
  }

  @Test
  void listsByReceiverAndDaySent() {
    String sid = tree(create()).path("sid").asString();
    await().until(() -> status(sid).equals("delivered"));
    String today = LocalDate.now(ZoneOffset.UTC).toString();

    assertThat(sids("To=" + encode(person) + "&DateSent=" + today)).containsExactly(sid);
    assertThat(sids("To=" + encode(person) + "&DateSent%3E=" + today)).containsExactly(sid);
    assertThat(sids("To=" + encode(person) + "&DateSent=2020-01-01")).isEmpty();
    assertThat(sids("To=" + encode(person) + "&From=%2B12145550110")).isEmpty();
    assertThat(tree(twilioGet("/Messages.json?Colour=red")).path("code").asInt()).isEqualTo(20001);
  }

  @Test
  void pagesThroughALongList() {
    for (int i = 0; i < 3; i++) {
      create();
    }
    var first = tree(twilioGet("/Messages.json?PageSize=2&To=" + encode(person)));

    assertThat(first.path("messages").size()).isEqualTo(2);
    assertThat(first.path("next_page_uri").asString()).contains("Page=1");
    assertThat(
            tree(twilioGet("/Messages.json?PageSize=2&Page=1&To=" + encode(person)))
                .path("messages")
                .size())
        .isEqualTo(1);
  }

  @Test
  void postsAPersonsTextSigned() {
    assertThat(inbound.receive(person, OURS, "Hi, there & you?", TextMedium.SMS, "Dana")).isTrue();

    var delivery = RECEIVER.to(INBOX, d -> person.equals(d.form().get("From"))).getFirst();
    assertThat(delivery.form())
        .containsEntry("Body", "Hi, there & you?")
        .containsEntry("To", OURS)
        .containsEntry("NumMedia", "0")
        .doesNotContainKey("OptOutType");
    assertThat(delivery.form().get("MessageSid")).matches("SM[0-9a-f]{32}");
    assertThat(delivery.headers().get("x-twilio-signature"))
        .isEqualTo(RequestSignature.of(TOKEN, RECEIVER.url() + INBOX, delivery.form()));
    assertThat(delivery.headers()).containsKey("i-twilio-idempotency-token");
  }

  @Test
  void blocksANumberAfterStopAndConfirmsItself() {
    var phone = ScriptedSubscriber.silent();
    subscribers.add(person, null, phone);

    inbound.receive(person, OURS, " stop ", TextMedium.SMS, "Jordan");

    assertThat(RECEIVER.to(INBOX, d -> person.equals(d.form().get("From"))).getFirst().form())
        .containsEntry("OptOutType", "STOP");
    assertThat(phone.texts).singleElement().asString().contains("unsubscribed");
    assertThat(tree(create()).path("code").asInt()).isEqualTo(21610);

    inbound.receive(person, OURS, "START", TextMedium.SMS, "Jordan");
    assertThat(create().statusCode()).isEqualTo(201);
  }

  @Test
  void failsFreeFormWhatsAppOutsideTheWindowLater() {
    String to = "whatsapp:" + person;
    var refused =
        tree(twilio("/Messages.json", "To", to, "From", WHATSAPP, "Body", "hello"))
            .path("sid")
            .asString();
    await().until(() -> status(refused).equals("failed"));
    assertThat(tree(twilioGet("/Messages/" + refused + ".json")).path("error_code").asInt())
        .isEqualTo(63016);

    inbound.receive(person, "+15125550111", "hi", TextMedium.WHATSAPP, "Dana Whitfield");
    assertThat(RECEIVER.to(INBOX, d -> to.equals(d.form().get("From"))).getFirst().form())
        .containsEntry("ProfileName", "Dana Whitfield")
        .containsEntry("WaId", person.substring(1));
    var allowed =
        tree(twilio("/Messages.json", "To", to, "From", WHATSAPP, "Body", "hello"))
            .path("sid")
            .asString();
    await().until(() -> status(allowed).equals("delivered"));
  }

  @Test
  void opensAWhatsAppConversationWithATemplate() {
    var phone = ScriptedSubscriber.silent();
    subscribers.add(person, null, phone);
    var fields =
        new String[] {
          "To",
          "whatsapp:" + person,
          "From",
          WHATSAPP,
          "ContentSid",
          "HX0a1b2c3d4e5f60718293a4b5c6d7e8f9",
          "ContentVariables",
          "{\"1\":\"Lumen Aesthetics\"}"
        };

    assertThat(twilio("/Messages.json", fields).statusCode()).isEqualTo(201);
    await().until(() -> !phone.texts.isEmpty());
    assertThat(phone.texts.getFirst()).startsWith("Hi, this is Lumen Aesthetics's AI assistant.");

    fields[7] = "{}";
    assertThat(tree(twilio("/Messages.json", fields)).path("code").asInt()).isEqualTo(21656);
  }

  @Test
  void createsTheMessageButNeverAnswersWhenSoPlanned() throws Exception {
    plan("timeout-after-accept");

    HttpRequest request =
        twilioRequest("/Messages.json", "To", person, "From", OURS, "Body", "hello")
            .timeout(Duration.ofMillis(700))
            .build();
    assertThat(catchThrowable(() -> http.send(request, BodyHandlers.ofString())))
        .isInstanceOf(HttpTimeoutException.class);

    assertThat(sids("To=" + encode(person))).hasSize(1);
    assertThat(tree(get("/sandbox/effects/counts?caller=" + encode(person))).path("sms").asInt())
        .isEqualTo(1);
  }

  @Test
  void meetsEachPlannedFaultOnce() {
    plan("503");
    plan("429");
    plan("500-after-accept");
    plan("garbage");

    var unavailable = create();
    assertThat(unavailable.statusCode()).isEqualTo(503);
    var tooMany = create();
    assertThat(tooMany.statusCode()).isEqualTo(429);
    assertThat(tooMany.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(tree(tooMany).path("code").asInt()).isEqualTo(20429);
    assertThat(sids("To=" + encode(person))).isEmpty();
    assertThat(create().statusCode()).isEqualTo(500);
    assertThat(sids("To=" + encode(person))).hasSize(1);
    assertThat(create().body()).startsWith("<html>");
    assertThat(create().statusCode()).isEqualTo(201);
    assertThat(sids("To=" + encode(person))).hasSize(2);
  }

  @Test
  void doesNotRepeatWhatWasAnsweredBadly() {
    RECEIVER.on(INBOX, _ -> Receiver.Reply.status(503));

    assertThat(inbound.receive(person, OURS, "hi", TextMedium.SMS, "Dana")).isFalse();

    assertThat(RECEIVER.to(INBOX, d -> person.equals(d.form().get("From")))).hasSize(1);
  }

  @Test
  void redeliversWithTheSameTokenWhenNoAnswerCame() {
    String path = "/unanswered-" + UUID.randomUUID();
    RECEIVER.on(
        path, _ -> RECEIVER.to(path).isEmpty() ? Receiver.Reply.none() : Receiver.Reply.ok());

    assertThat(
            webhooks.send("POST", RECEIVER.url() + path + "#rc=2&rp=all", Map.of("a", "b"), "SM1"))
        .isPresent();

    assertThat(RECEIVER.to(path))
        .hasSize(2)
        .extracting(d -> d.headers().get("i-twilio-idempotency-token"))
        .satisfies(tokens -> assertThat(Set.copyOf(tokens)).hasSize(1));
  }

  private HttpResponse<String> create(String... more) {
    var fields = new ArrayList<>(List.of("To", person, "From", OURS, "Body", "hello"));
    fields.addAll(List.of(more));
    return twilio("/Messages.json", fields.toArray(String[]::new));
  }

  private void plan(String fault) {
    var planned =
        postJson(
            "/sandbox/faults",
            "{\"vendor\":\"twilio\",\"operation\":\"create-message\",\"fault\":\""
                + fault
                + "\",\"times\":1}");
    assertThat(planned.statusCode()).isEqualTo(204);
  }

  private String status(String sid) {
    return tree(twilioGet("/Messages/" + sid + ".json")).path("status").asString();
  }

  private List<String> sids(String query) {
    return tree(twilioGet("/Messages.json?" + query))
        .path("messages")
        .valueStream()
        .map(m -> m.path("sid").asString())
        .toList();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
