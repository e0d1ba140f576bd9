package dev.ringback.starter.detection.vonage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.algorithms.Algorithm;
import dev.ringback.starter.Lumen;
import dev.ringback.starter.StarterTest;
import dev.ringback.starter.TestSettings;
import dev.ringback.workflows.detection.MissedCall;
import dev.ringback.workflows.detection.PhoneSystem;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VonageVoiceControllerTest extends StarterTest {
  private static final String ANSWER = "/webhooks/vonage/voice/answer";
  private static final String EVENTS = "/webhooks/vonage/voice/events";
  private static final Instant BEGAN = Instant.parse("2026-11-23T18:00:00Z");

  private final String conversation = unique("CON-");
  private final String caller = caller();

  @Test
  void ringsTheDeskOfTheLocationAndAsksAgainWhenNobodyAnswers() {
    JsonNode connect = json(post(ANSWER, call())).path(0);

    assertThat(connect.path("action").asString()).isEqualTo("connect");
    assertThat(connect.at("/endpoint/0/type").asString()).isEqualTo("phone");
    assertThat(connect.at("/endpoint/0/number").asString()).isEqualTo("15125550120");
    assertThat(connect.path("from").asString()).isEqualTo(Lumen.LINE.substring(1));
    assertThat(connect.path("timeout").asInt()).isEqualTo(20);
    assertThat(connect.path("eventType").asString()).isEqualTo("synchronous");
    assertThat(connect.at("/eventUrl/0").asString()).isEqualTo(TestSettings.PUBLIC_URL + EVENTS);
  }

  @Test
  void tellsACallerOfAnUnknownNumberSo() {
    JsonNode talk =
        json(post(ANSWER, call().replace(Lumen.LINE.substring(1), "15125559999"))).path(0);

    assertThat(talk.path("action").asString()).isEqualTo("talk");
    assertThat(talk.path("text").asString()).contains("not in service");
  }

  @Test
  void greetsTheCallerWhomNobodyAnsweredAndRecoversTheCallOnceItIsOver() {
    post(ANSWER, call());
    post(EVENTS, inbound("started", 0));
    post(EVENTS, inbound("answered", 0));
    assertThat(post(EVENTS, outbound("ringing", 1)).body()).isEmpty();

    JsonNode talk = json(post(EVENTS, outbound("timeout", 21))).path(0);
    assertThat(talk.path("action").asString()).isEqualTo("talk");
    assertThat(talk.path("text").asString()).contains("Lumen Aesthetics", "automated message");
    assertThat(recoveries.told()).isEmpty();

    assertThat(post(EVENTS, inbound("completed", 27)).statusCode()).isEqualTo(200);
    MissedCall call = missed().getFirst();
    assertThat(call.reportedBy()).isEqualTo(PhoneSystem.VONAGE_VOICE);
    assertThat(call.location()).isEqualTo(Lumen.AUSTIN);
    assertThat(call.event().value()).doesNotContain(conversation, caller.substring(1));
  }

  @Test
  void promisesToGetBackOnlyToCallersWhoWillBeGotBackTo() {
    post(ANSWER, call());
    assertThat(greeting()).contains("get back to you").doesNotContain("try again later");

    clinics.apply(Lumen.bilingual(caller));
    assertThat(greeting()).contains("try again later").doesNotContain("get back to you");
  }

  @Test
  void promisesNothingToACallerItDoesNotKnow() {
    assertThat(greeting()).contains("try again later");
    post(ANSWER, call().replace(caller.substring(1), "anonymous"));
    assertThat(greeting()).contains("try again later");
  }

  @Test
  void speaksTheLanguagesOfTheClinic() {
    clinics.apply(Lumen.bilingual(caller()));
    post(ANSWER, call());
    JsonNode talks = json(post(EVENTS, outbound("timeout", 21)));
    assertThat(talks.valueStream().map(talk -> talk.path("language").asString()))
        .containsExactly("en-US", "es-US");
    assertThat(talks.path(1).path("text").asString())
        .contains("Lumen Aesthetics", "Nos comunicaremos con usted");
  }

  @Test
  void leavesACallAloneWhoseAnswerWasLostOnTheWay() {
    post(ANSWER, call());
    post(EVENTS, outbound("ringing", 1));
    post(EVENTS, outbound("completed", 60).replaceFirst("\\{", "{\"duration\":\"52\","));
    post(EVENTS, inbound("completed", 60));

    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void doesNotMindOrderOrRepetition() {
    for (String event :
        List.of(
            inbound("completed", 27),
            outbound("timeout", 21),
            outbound("timeout", 21),
            inbound("started", 0),
            inbound("completed", 27),
            outbound("ringing", 1))) {
      assertThat(post(EVENTS, event).statusCode()).isEqualTo(200);
    }

    assertThat(missed()).hasSize(1);
  }

  @Test
  void leavesACallAloneThatTheDeskAnswered() {
    post(EVENTS, outbound("answered", 5));
    post(EVENTS, inbound("completed", 60));
    post(EVENTS, outbound("completed", 60));

    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void answersARepetitionOfTheSameTokenAsTheFirstTime() {
    String body = outbound("timeout", 21);
    String token = VoiceToken.of(body);

    var first = http.post(EVENTS, body, "Authorization", token);
    var second = http.post(EVENTS, body, "Authorization", token);

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body()).contains("talk");
    post(EVENTS, inbound("completed", 27));
    assertThat(missed()).hasSize(1);
  }

  @Test
  void keepsAWithheldNumberAside() {
    post(EVENTS, outbound("timeout", 21));
    post(EVENTS, inbound("completed", 27).replace(caller.substring(1), "anonymous"));

    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void refusesWhatVonageDidNotSign() {
    String body = inbound("completed", 27);
    byte[] bytes = body.getBytes(UTF_8);
    var old = Instant.now().minusSeconds(301);

    for (String token :
        List.of(
            VoiceToken.of(bytes).signed(Algorithm.none()),
            VoiceToken.of(bytes).signed(Algorithm.HMAC256("guess")),
            VoiceToken.of(bytes, old).signed(),
            VoiceToken.of(body + " "),
            "Bearer x")) {
      assertThat(http.post(EVENTS, body, "Authorization", token).statusCode()).isEqualTo(401);
      assertThat(http.post(ANSWER, body, "Authorization", token).statusCode()).isEqualTo(401);
    }
    assertThat(http.post(EVENTS, body).statusCode()).isEqualTo(503);
    assertThat(recoveries.told()).isEmpty();
  }

  @Test
  void refusesATruncatedBody() {
    String body = inbound("completed", 27);
    String half = body.substring(0, body.length() / 2);

    assertThat(http.post(EVENTS, half, "Authorization", VoiceToken.of(body)).statusCode())
        .isEqualTo(401);
    var answer = post(EVENTS, half);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"body\"").doesNotContain(caller.substring(1));
  }

  @Test
  void refusesAnotherCharset() {
    byte[] latin = inbound("completed", 27).replace("inbound", "inböund").getBytes(ISO_8859_1);

    assertThat(
            http.send("POST", EVENTS, latin, "Authorization", VoiceToken.of(latin).signed())
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void refusesAMegabyte() {
    byte[] big = ("{\"a\":\"" + "x".repeat(1 << 20) + "\"}").getBytes(UTF_8);

    assertThat(
            http.send("POST", EVENTS, big, "Authorization", VoiceToken.of(big).signed())
                .statusCode())
        .isEqualTo(413);
  }

  private HttpResponse<String> post(String path, String body) {
    return http.post(path, body, "Authorization", VoiceToken.of(body));
  }

  private String greeting() {
    return json(post(EVENTS, outbound("timeout", 21))).path(0).path("text").asString();
  }

  /** A call told twice is one call to its recovery. */
  private List<MissedCall> missed() {
    return List.copyOf(
        recoveries.told(MissedCall.class).stream()
            .collect(Collectors.toMap(MissedCall::event, call -> call, (one, same) -> one))
            .values());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    return JsonMapper.shared().readTree(answer.body());
  }

  private String call() {
    return "{\"from\":\"%s\",\"to\":\"%s\",\"uuid\":\"in-1\",\"conversation_uuid\":\"%s\"}"
        .formatted(caller.substring(1), Lumen.LINE.substring(1), conversation);
  }

  private String inbound(String status, int after) {
    return event(status, "inbound", "in-1", caller.substring(1), Lumen.LINE.substring(1), after);
  }

  private String outbound(String status, int after) {
    return event(status, "outbound", "out-1", Lumen.LINE.substring(1), "15125550120", after);
  }

  private String event(
      String status, String direction, String leg, String from, String to, int after) {
    return """
    {"from":"%s","to":"%s","uuid":"%s","conversation_uuid":"%s","status":"%s","direction":"%s",
     "timestamp":"%s"}
    """
        .formatted(from, to, leg, conversation, status, direction, BEGAN.plusSeconds(after));
  }
}
