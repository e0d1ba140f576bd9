package dev.ringback.sandbox.conversation;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Refuses what OpenAI's chat completions refuse. */
final class RequestCheck {
  private static final Set<String> PARAMETERS =
      Set.of(
          "audio",
          "frequency_penalty",
          "function_call",
          "functions",
          "logit_bias",
          "logprobs",
          "max_completion_tokens",
          "max_tokens",
          "messages",
          "metadata",
          "modalities",
          "model",
          "moderation",
          "n",
          "parallel_tool_calls",
          "prediction",
          "presence_penalty",
          "prompt_cache_key",
          "prompt_cache_options",
          "prompt_cache_retention",
          "reasoning_effort",
          "response_format",
          "safety_identifier",
          "seed",
          "service_tier",
          "stop",
          "store",
          "stream",
          "stream_options",
          "temperature",
          "tool_choice",
          "tools",
          "top_logprobs",
          "top_p",
          "user",
          "verbosity",
          "web_search_options");
  private static final Set<String> ROLES =
      Set.of("developer", "system", "user", "assistant", "tool", "function");
  private static final Set<String> FORMATS = Set.of("text", "json_object", "json_schema");
  private static final Pattern SCHEMA_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private RequestCheck() {}

  static void check(JsonNode request) {
    for (String name : request.propertyNames()) {
      if (!PARAMETERS.contains(name)) {
        throw ModelRefusal.invalid(
            "Unrecognized request argument supplied: " + name, null, "unknown_parameter");
      }
    }
    if (!request.path("model").isString() || request.path("model").asString().isEmpty()) {
      throw ModelRefusal.invalid("you must provide a model parameter", null, null);
    }
    messages(request.path("messages"));
    format(request.path("response_format"));
    JsonNode stream = request.path("stream");
    if (!stream.isMissingNode() && !stream.isNull() && !stream.isBoolean()) {
      throw wrongType("stream", "a boolean");
    }
    if (request.hasNonNull("stream_options") && !stream.asBoolean(false)) {
      throw ModelRefusal.invalid(
          "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
          "stream_options",
          null);
    }
  }

  private static void messages(JsonNode messages) {
    if (messages.isMissingNode()) {
      throw missing("messages");
    }
    if (!messages.isArray()) {
      throw wrongType("messages", "an array of objects");
    }
    if (messages.isEmpty()) {
      throw ModelRefusal.invalid(
          "Invalid 'messages': empty array. Expected an array with minimum length 1.",
          "messages",
          "empty_array");
    }
    for (int i = 0; i < messages.size(); i++) {
      String at = "messages[" + i + "]";
      JsonNode role = messages.get(i).path("role");
      if (role.isMissingNode()) {
        throw missing(at + ".role");
      }
      if (!ROLES.contains(role.asString(""))) {
        throw invalidValue(at + ".role");
      }
      JsonNode content = messages.get(i).path("content");
      boolean mayLack = role.asString().equals("assistant");
      if (!content.isString() && !content.isArray() && !mayLack) {
        throw wrongType(at + ".content", "a string or an array of objects");
      }
    }
  }

  private static void format(JsonNode format) {
    if (format.isMissingNode()) {
      return;
    }
    if (!FORMATS.contains(format.path("type").asString(""))) {
      throw invalidValue("response_format.type");
    }
    if (!format.path("type").asString().equals("json_schema")) {
      return;
    }
    JsonNode wrapped = format.path("json_schema");
    if (!wrapped.isObject()) {
      throw missing("response_format.json_schema");
    }
    if (!wrapped.path("name").isString()) {
      throw missing("response_format.json_schema.name");
    }
    if (!SCHEMA_NAME.matcher(wrapped.path("name").asString()).matches()) {
      throw ModelRefusal.invalid(
          "Invalid 'response_format.json_schema.name': string does not match pattern.",
          "response_format.json_schema.name",
          "invalid_value");
    }
    if (wrapped.path("strict").asBoolean(false)) {
      StrictSchema.check(wrapped.path("name").asString(), wrapped.path("schema"));
    }
  }

  private static ModelRefusal missing(String param) {
    return ModelRefusal.invalid(
        "Missing required parameter: '" + param + "'.", param, "missing_required_parameter");
  }

  private static ModelRefusal wrongType(String param, String expected) {
    return ModelRefusal.invalid(
        "Invalid type for '" + param + "': expected " + expected + ".", param, "invalid_type");
  }

  private static ModelRefusal invalidValue(String param) {
    return ModelRefusal.invalid("Invalid value for '" + param + "'.", param, "invalid_value");
  }
}
