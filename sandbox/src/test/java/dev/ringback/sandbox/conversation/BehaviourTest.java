package dev.ringback.sandbox.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.sandbox.SandboxApplication;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest(
    classes = SandboxApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"OPENAI_API_KEY=sk-test", "OPENAI_MODEL=m-1", "SANDBOX_PACE=0.01"})
class BehaviourTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort int port;
  private final HttpClient http = HttpClient.newHttpClient();
  private Instant began = Instant.EPOCH;

  @BeforeEach
  void begin() {
    began = Instant.now();
  }

  @AfterEach
  void normal() throws Exception {
    become("{}");
  }

  @Test
  void speaksAtThePaceSet() throws Exception {
    become("{\"firstTokenMillis\":200,\"tokenMillis\":1}");
    List<String> data = ask().body().lines().filter(l -> l.startsWith("data: {")).toList();
    assertThat(data)
        .filteredOn(d -> d.contains("\"content\":\"") && !d.contains("\"role\""))
        .hasSizeGreaterThan(20)
        .allSatisfy(d ->
            assertThat(
                    JSON.readTree(d.substring(6))
                        .at("/choices/0/delta/content")
                        .asString()
                        .length())
                .isLessThanOrEqualTo(5));
    JsonNode row = requests().path(0);
    Instant at = Instant.parse(row.path("at").asString());
    Instant first = Instant.parse(row.path("firstTokenAt").asString());
    Instant done = Instant.parse(row.path("doneAt").asString());
    assertThat(Duration.between(at, first)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    assertThat(done).isAfter(first);
    assertThat(row.path("cancelled").asBoolean(true)).isFalse();
  }

  @Test
  void stopsWhenNobodyListensAnyMore() throws Exception {
    become("{\"tokenMillis\":50}");
    byte[] body = body().getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /openai/v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + "Authorization: Bearer sk-test\r\nContent-Type: application/json\r\n"
            + "Content-Length: %d\r\n\r\n".formatted(body.length);
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(body);
      assertThat(socket.getInputStream().readNBytes(400)).hasSize(400);
    }
    Awaitility.await()
        .untilAsserted(() -> assertThat(requests().path(0).path("cancelled").asBoolean()).isTrue());
  }

  @Test
  void isDownOrRefusesUntilToldOtherwise() throws Exception {
    become("{\"mode\":\"down\"}");
    assertThat(ask().statusCode()).isEqualTo(503);
    assertThat(ask().statusCode()).isEqualTo(503);
    become("{\"mode\":\"refusing\"}");
    assertThat(ask().body()).contains("\"refusal\":\"I'm ").doesNotContain("\"content\":\"{");
    become("{\"mode\":\"garbage\"}");
    assertThat(ask().statusCode()).isEqualTo(200);
    become("{\"mode\":\"normal\"}");
    assertThat(ask().body()).contains("[DONE]");
    assertThat(requests()).hasSize(5);
  }

  @Test
  void saysTheSameHostileThingsForTheSameSeed() throws Exception {
    become("{\"mode\":\"hostile\",\"seed\":3}");
    List<String> once = List.of(contents(), contents());
    become("{\"mode\":\"hostile\",\"seed\":3}");
    assertThat(List.of(contents(), contents())).isEqualTo(once);
  }

  @Test
  void refusesAModeItDoesNotKnow() throws Exception {
    HttpResponse<String> refused = post("{\"mode\":\"angry\"}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("hostile");
  }

  private String contents() throws Exception {
    return ask().body().replaceAll("chatcmpl-\\w+|call_\\w+|\"created\":\\d+", "");
  }

  private void become(String wanted) throws Exception {
    assertThat(post(wanted).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> post(String wanted) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri("/sandbox/model"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(wanted))
            .build(),
        BodyHandlers.ofString());
  }

  private JsonNode requests() throws Exception {
    return JSON.readTree(
        http.send(
                HttpRequest.newBuilder(uri("/sandbox/model/requests?since=" + began)).build(),
                BodyHandlers.ofString())
            .body());
  }

  private HttpResponse<String> ask() throws Exception {
    return http.send(request(), BodyHandlers.ofString());
  }

  private HttpRequest request() throws Exception {
    return HttpRequest.newBuilder(uri("/openai/v1/chat/completions"))
        .header("Authorization", "Bearer sk-test")
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body()))
        .build();
  }

  private static String body() throws Exception {
    ObjectNode request = JSON.createObjectNode().put("model", "m-1").put("stream", true);
    request.set("messages", Turns.messages("en", "GOALS", "I'm interested in Botox"));
    try (InputStream schema =
        BehaviourTest.class.getResourceAsStream("/conversation/schema.json")) {
      request
          .putObject("response_format")
          .put("type", "json_schema")
          .putObject("json_schema")
          .put("name", "turn")
          .put("strict", true)
          .set("schema", JSON.readTree(schema));
    }
    return request.toString();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
