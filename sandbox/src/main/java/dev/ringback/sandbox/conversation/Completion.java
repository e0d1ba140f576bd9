package dev.ringback.sandbox.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One answer, whole or in chunks. Tokens are counted as four characters each. */
record Completion(
    String id, long created, String model, String content, String finish, int promptTokens) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PIECE = 24;

  static Completion of(JsonNode request, String content, Instant now) {
    int limit =
        request
            .path("max_completion_tokens")
            .asInt(request.path("max_tokens").asInt(Integer.MAX_VALUE));
    boolean cut = tokens(content) > limit;
    return new Completion(
        "chatcmpl-" + UUID.randomUUID().toString().replace("-", ""),
        now.getEpochSecond(),
        request.path("model").asString(),
        cut ? content.substring(0, Math.min(content.length(), limit * 4)) : content,
        cut ? "length" : "stop",
        tokens(request.path("messages").toString()));
  }

  ObjectNode whole() {
    ObjectNode answer = head("chat.completion");
    ObjectNode choice = answer.putArray("choices").addObject();
    choice.put("index", 0).putNull("logprobs").put("finish_reason", finish);
    ObjectNode message = choice.putObject("message");
    message.put("role", "assistant").put("content", content).putNull("refusal");
    message.putArray("annotations");
    answer.set("usage", usage());
    return answer;
  }

  /** The data of each server-sent event, the closing mark included. */
  List<String> events(boolean withUsage) {
    var events = new ArrayList<String>();
    events.add(chunk(Map.of("role", "assistant", "content", ""), null, withUsage));
    for (int at = 0; at < content.length(); at += PIECE) {
      String piece = content.substring(at, Math.min(content.length(), at + PIECE));
      events.add(chunk(Map.of("content", piece), null, withUsage));
    }
    events.add(chunk(Map.of(), finish, withUsage));
    if (withUsage) {
      ObjectNode last = head("chat.completion.chunk");
      last.putArray("choices");
      last.set("usage", usage());
      events.add(last.toString());
    }
    events.add("[DONE]");
    return events;
  }

  private String chunk(
      Map<String, String> delta, @Nullable String finishReason, boolean withUsage) {
    ObjectNode chunk = head("chat.completion.chunk");
    ObjectNode choice = chunk.putArray("choices").addObject();
    choice.put("index", 0).putNull("logprobs").put("finish_reason", finishReason);
    choice.set("delta", JSON.valueToTree(delta));
    if (withUsage) {
      chunk.putNull("usage");
    }
    return chunk.toString();
  }

  private ObjectNode head(String object) {
    return JSON.createObjectNode()
        .put("id", id)
        .put("object", object)
        .put("created", created)
        .put("model", model)
        .put("service_tier", "default")
        .putNull("system_fingerprint");
  }

  private ObjectNode usage() {
    int completion = tokens(content);
    return JSON.createObjectNode()
        .put("prompt_tokens", promptTokens)
        .put("completion_tokens", completion)
        .put("total_tokens", promptTokens + completion);
  }

  private static int tokens(String text) {
    return (text.length() + 3) / 4;
  }
}
