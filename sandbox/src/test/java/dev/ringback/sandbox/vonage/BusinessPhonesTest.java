package dev.ringback.sandbox.vonage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.sandbox.Receiver.Delivery;
import dev.ringback.sandbox.Receiver.Reply;
import dev.ringback.sandbox.SandboxTest;
import dev.ringback.sandbox.network.ClinicPhones.RungOut;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@TestPropertySource(
    properties = {
      "sandbox.pace=0.005",
      "sandbox.vonage-business.client-id=client",
      "sandbox.vonage-business.client-secret=secret",
      "sandbox.vonage-business.users=[{\"userId\":\"11\",\"username\":\"desk\",\"password\":\"p\",\"line\":\"+15125550101\"},{\"userId\":\"12\",\"username\":\"office\",\"password\":\"q\",\"line\":\"+15125550101\"}]"
    })
class BusinessPhonesTest extends SandboxTest {
  private static final String SELF = "/vonage/t/vbc.prod/vis/v1/self";
  private static final String HOOK = "/hook";

  @Autowired private BusinessPhones phones;
  private final Told told = new Told();
  private final String caller = freshNumber();

  @BeforeEach
  void forgetWebhooks() {
    RECEIVER.on(HOOK, _ -> Reply.ok());
    for (String user : List.of("desk", "office")) {
      for (JsonNode webhook : tree(get(user, "/webhooks"))) {
        send(as(user, "/webhooks/" + webhook.path("id").asString()).DELETE());
      }
    }
  }

  @Test
  void wantsTheApplicationsAndTheUsersCredentials() {
    assertThat(token("desk@vbc.prod", "p", basic("client", "wrong")).statusCode()).isEqualTo(401);
    assertThat(token("desk@vbc.prod", "x", basic("client", "secret")).statusCode()).isEqualTo(400);
    assertThat(send(request(SELF + "/webhooks").header("Authorization", "Bearer x")).statusCode())
        .isEqualTo(401);
  }

  @Test
  void refusesAWebhookWithoutAKey() {
    assertThat(create("desk", "").statusCode()).isEqualTo(422);
  }

  @Test
  void tellsEachSeatsWebhookSigned() throws GeneralSecurityException {
    create("desk", "key-1");
    create("office", "key-2");

    phones.ringsOut(call(), told);

    assertThat(events()).hasSize(4);
    Delivery first = events().getFirst();
    JsonNode event = json.readTree(first.text()).path("event");
    assertThat(event.path("state").asString()).isEqualTo("RINGING");
    assertThat(event.path("userId").asString()).isEqualTo("11");
    var sorted = json.writeValueAsBytes(new TreeMap<>(json.convertValue(event, Map.class)));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("key-1".getBytes(UTF_8), "HmacSHA256"));
    assertThat(first.headers())
        .containsEntry("x-von-signature", HexFormat.of().formatHex(mac.doFinal(sorted)))
        .containsEntry("x-von-attempt", "1")
        .containsKeys("x-von-delivery-id", "x-von-webhook-id");
    assertThat(told.accepted).isEqualTo(2);
  }

  @Test
  void givesAWebhookUpAfterSixAttemptsUntilItIsRenewed() {
    String id = tree(create("desk", "key")).path("id").asString();
    RECEIVER.on(HOOK, _ -> Reply.status(500));

    phones.ringsOut(call(), told);

    assertThat(events()).hasSize(6);
    assertThat(events())
        .extracting(d -> d.headers().get("x-von-delivery-id"))
        .containsOnly(events().getFirst().headers().get("x-von-delivery-id"));
    assertThat(failed()).isTrue();
    send(as("desk", "/webhooks/" + id + "/renew").PUT(BodyPublishers.noBody()));
    assertThat(failed()).isFalse();
  }

  @Test
  void showsTheUserWhatNoWebhookTook() {
    phones.ringsOut(call(), told);
    assertThat(told.accepted).isZero();

    JsonNode missed = tree(get("office", "/events?states=MISSED,REJECTED&size=50"));

    assertThat(missed.valueStream().map(e -> e.path("phoneNumber").asString()))
        .contains(caller.substring(2));
    assertThat(missed.valueStream().map(e -> e.path("userId").asString())).containsOnly("12");
    assertThat(told.accepted).isEqualTo(1);
  }

  private RungOut call() {
    return new RungOut(caller, "+15125550101", Duration.ofSeconds(24), List.of());
  }

  private List<Delivery> events() {
    return RECEIVER.to(HOOK, d -> d.text().contains(caller.substring(2)));
  }

  private boolean failed() {
    return tree(get("desk", "/webhooks")).path(0).at("/statistics/failed").asBoolean();
  }

  private HttpResponse<String> create(String user, String key) {
    return send(
        as(user, "/webhooks")
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"url\":\"%s\",\"events\":[\"CALL\"],\"signingAlgo\":\"HMAC_SHA256\",\"signingKey\":\"%s\",\"metadataPolicy\":\"HEADER\"}"
                        .formatted(RECEIVER.url() + HOOK, key))));
  }

  private HttpResponse<String> get(String user, String path) {
    return send(as(user, path).GET());
  }

  private HttpRequest.Builder as(String user, String path) {
    String password = user.equals("desk") ? "p" : "q";
    var token = tree(token(user + "@vbc.prod", password, basic("client", "secret")));
    return request(SELF + path)
        .header("Authorization", "Bearer " + token.path("access_token").asString());
  }

  private HttpResponse<String> token(String user, String password, String client) {
    return send(
        request("/vonage/token")
            .header("Authorization", client)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=password&username="
                        + encode(user)
                        + "&password="
                        + encode(password))));
  }
}
