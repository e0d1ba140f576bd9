package dev.ringback.sandbox.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.sandbox.SandboxApplication;
import dev.ringback.sandbox.control.Fault;
import dev.ringback.sandbox.control.Faults;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest(
    classes = SandboxApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"OPENAI_API_KEY=sk-test", "OPENAI_MODEL=m-1", "SANDBOX_PACE=0.01"})
class ChatCompletionsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort int port;
  @Autowired Faults faults;
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void clearFaults() {
    faults.clear();
  }

  @Test
  void answersInTheSchemaAskedFor() throws Exception {
    HttpResponse<String> answer = post(request("GOALS", "I'm interested in Botox, I'm Ana Lopez"));
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode whole = JSON.readTree(answer.body());
    assertThat(whole.path("object").asString()).isEqualTo("chat.completion");
    assertThat(whole.path("model").asString()).isEqualTo("m-1");
    assertThat(whole.at("/choices/0/finish_reason").asString()).isEqualTo("stop");
    assertThat(whole.at("/usage/total_tokens").asInt()).isPositive();
    JsonNode read = JSON.readTree(whole.at("/choices/0/message/content").asString());
    assertThat(read.at("/facts/0/code").asString()).isEqualTo("botox");
    assertThat(read.at("/facts/0/words").asString()).isEqualTo("Botox");
    assertThat(read.at("/facts/0/date").isNull()).isTrue();
    assertThat(read.path("intents").valueStream().map(JsonNode::asString)).contains("BOOK");
    assertThat(read.path("slot").isNull()).isTrue();
    assertThat(read.path("given_name").asString()).isEqualTo("Ana");
    assertThat(read.path("family_name").asString()).isEqualTo("Lopez");
    assertThat(read.path("acknowledgement").asString()).isNotEmpty();
    assertThat(read.path("answered").asBoolean(false)).isTrue();
    assertThat(read.path("language").asString()).isEqualTo("en");
    assertThat(read.propertyNames())
        .containsExactly(
            "acknowledgement",
            "answered",
            "intents",
            "facts",
            "sentiment",
            "language",
            "slot",
            "given_name",
            "family_name");
  }

  @Test
  void streamsTheSameContentInChunks() throws Exception {
    ObjectNode request = request("SLOT", "the second please");
    request.put("stream", true).putObject("stream_options").put("include_usage", true);
    HttpResponse<String> answer = post(request);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    List<String> data =
        answer.body().lines().filter(l -> l.startsWith("data: ")).map(l -> l.substring(6)).toList();
    assertThat(data.getLast()).isEqualTo("[DONE]");
    List<JsonNode> chunks = data.subList(0, data.size() - 1).stream().map(JSON::readTree).toList();
    assertThat(chunks)
        .extracting(c -> c.path("id").asString())
        .containsOnly(chunks.getFirst().path("id").asString());
    assertThat(chunks.getLast().path("choices")).isEmpty();
    assertThat(chunks.getLast().at("/usage/completion_tokens").asInt()).isPositive();
    assertThat(chunks.get(chunks.size() - 2).at("/choices/0/finish_reason").asString())
        .isEqualTo("stop");
    String content =
        chunks.stream()
            .map(c -> c.at("/choices/0/delta/content").asString(""))
            .collect(Collectors.joining());
    assertThat(JSON.readTree(content).path("slot").asString()).isEqualTo("slot-2");
  }

  @Test
  void refusesWhatOpenAiRefuses() throws Exception {
    ObjectNode unknown = request("GOALS", "hi");
    unknown.put("temprature", 1);
    assertRefused(400, "unknown_parameter", post(unknown));
    ObjectNode noMessages = request("GOALS", "hi");
    noMessages.remove("messages");
    assertRefused(400, "missing_required_parameter", post(noMessages));
    ObjectNode open = request("GOALS", "hi");
    ((ObjectNode) open.at("/response_format/json_schema/schema")).remove("additionalProperties");
    HttpResponse<String> refused = post(open);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(refused.body()).at("/error/param").asString())
        .isEqualTo("response_format");
    assertRefused(401, "invalid_api_key", send("chat/completions", "sk-other", "{}"));
    assertThat(send("chat/completions", "sk-test", "{").statusCode()).isEqualTo(400);
  }

  @Test
  void cutsAnAnswerLongerThanAllowed() throws Exception {
    ObjectNode request = request("GOALS", "Botox");
    request.put("max_completion_tokens", 5);
    JsonNode choice = JSON.readTree(post(request).body()).at("/choices/0");
    assertThat(choice.path("finish_reason").asString()).isEqualTo("length");
    assertThat(choice.at("/message/content").asString()).hasSize(20);
  }

  @Test
  void misbehavesAsPlanned() throws Exception {
    ObjectNode request = request("GOALS", "Botox");
    faults.plan("openai", "chat", Fault.UNAVAILABLE_503, 1);
    assertThat(post(request).statusCode()).isEqualTo(503);
    faults.plan("openai", null, Fault.TOO_MANY_429, 1);
    HttpResponse<String> busy = post(request);
    assertThat(busy.statusCode()).isEqualTo(429);
    assertThat(busy.headers().firstValue("Retry-After")).contains("1");
    faults.plan("openai", "chat", Fault.GARBAGE, 1);
    String content =
        JSON.readTree(post(request).body()).at("/choices/0/message/content").asString();
    assertThat(content).startsWith("{").doesNotEndWith("}");
    assertThat(post(request).statusCode()).isEqualTo(200);
  }

  @Test
  void listsTheModel() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/openai/v1/models"))
            .header("Authorization", "Bearer sk-test")
            .build();
    JsonNode list = JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    assertThat(list.at("/data/0/id").asString()).isEqualTo("m-1");
  }

  private ObjectNode request(String asked, String turn) throws Exception {
    ObjectNode request = JSON.createObjectNode().put("model", "m-1");
    request.set("messages", Turns.messages("en", asked, turn));
    ObjectNode format = request.putObject("response_format").put("type", "json_schema");
    ObjectNode wrapped = format.putObject("json_schema").put("name", "turn").put("strict", true);
    try (InputStream schema = new ClassPathResource("conversation/schema.json").getInputStream()) {
      wrapped.set("schema", JSON.readTree(schema));
    }
    return request;
  }

  private HttpResponse<String> post(ObjectNode request) throws Exception {
    return send("chat/completions", "sk-test", request.toString());
  }

  private HttpResponse<String> send(String path, String key, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/openai/v1/" + path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void assertRefused(int status, String code, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(status);
    JsonNode error = JSON.readTree(answer.body()).path("error");
    assertThat(error.path("code").asString()).isEqualTo(code);
    assertThat(error.propertyNames()).contains("message", "type", "param", "code");
  }
}
