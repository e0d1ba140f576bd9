package dev.ringback.sandbox.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One answer, whole or in chunks. Tokens are counted as four characters each. */
record Completion(String id, long created, String model, Utterance said, int promptTokens) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int TOKEN = 4;

  static Completion of(JsonNode request, Utterance said, Instant now) {
    int limit =
        request
            .path("max_completion_tokens")
            .asInt(request.path("max_tokens").asInt(Integer.MAX_VALUE));
    return new Completion(
        "chatcmpl-" + UUID.randomUUID().toString().replace("-", ""),
        now.getEpochSecond(),
        request.path("model").asString(),
        said.within(limit),
        tokens(request.path("messages").toString()));
  }

  static int tokens(String text) {
    return (text.length() + TOKEN - 1) / TOKEN;
  }

  ObjectNode whole() {
    ObjectNode answer = head("chat.completion");
    ObjectNode choice = answer.putArray("choices").addObject();
    choice.put("index", 0).putNull("logprobs").put("finish_reason", said.finish());
    ObjectNode message = choice.putObject("message");
    message.put("role", "assistant").put("content", said.content()).put("refusal", said.refusal());
    message.putArray("annotations");
    toolCall(message);
    answer.set("usage", usage());
    return answer;
  }

  /** The server-sent event that precedes the tokens. */
  String opening(boolean withUsage) {
    return chunk(
        delta -> {
          delta.put("role", "assistant").put("content", "").putNull("refusal");
          toolCall(delta);
        },
        null,
        withUsage);
  }

  /** One server-sent event a token. */
  List<String> tokens(boolean withUsage) {
    String field = said.refusal() == null ? "content" : "refusal";
    var events = new ArrayList<String>();
    String text = said.text();
    for (int at = 0; at < text.length(); ) {
      int end = Math.min(text.length(), at + TOKEN);
      if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        end++;
      }
      String piece = text.substring(at, end);
      events.add(chunk(delta -> delta.put(field, piece), null, withUsage));
      at = end;
    }
    return events;
  }

  /** The server-sent events that follow the tokens, the closing mark included. */
  List<String> closing(boolean withUsage) {
    String last = chunk(_ -> {}, said.finish(), withUsage);
    if (!withUsage) {
      return List.of(last, "[DONE]");
    }
    ObjectNode usage = head("chat.completion.chunk");
    usage.putArray("choices");
    usage.set("usage", usage());
    return List.of(last, usage.toString(), "[DONE]");
  }

  private void toolCall(ObjectNode message) {
    Optional.ofNullable(said.tool())
        .ifPresent(name -> {
          ObjectNode call = message.putArray("tool_calls").addObject();
          call.put("index", 0).put("id", "call_" + id.substring(9, 33)).put("type", "function");
          call.putObject("function").put("name", name).put("arguments", "{\"confirm\":true}");
        });
  }

  private String chunk(Consumer<ObjectNode> fill, @Nullable String finish, boolean withUsage) {
    ObjectNode chunk = head("chat.completion.chunk");
    ObjectNode choice = chunk.putArray("choices").addObject();
    choice.put("index", 0).putNull("logprobs").put("finish_reason", finish);
    fill.accept(choice.putObject("delta"));
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
    int completion = tokens(said.text());
    return JSON.createObjectNode()
        .put("prompt_tokens", promptTokens)
        .put("completion_tokens", completion)
        .put("total_tokens", promptTokens + completion);
  }
}
