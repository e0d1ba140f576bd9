package dev.ringback.activities.conversation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.openai.core.JsonObject;
import com.openai.core.JsonValue;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.ResponseFormatJsonSchema.JsonSchema.Schema;
import com.openai.models.chat.completions.StructuredChatCompletionCreateParams;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The JSON schema of a proposal, its properties in the order they are to be written. The SDK
 * derives it with the properties sorted by name.
 */
final class ProposalSchema {
  private ProposalSchema() {}

  static ResponseFormatJsonSchema format() {
    ResponseFormatJsonSchema derived =
        StructuredChatCompletionCreateParams.<Proposal>builder()
            .responseFormat(Proposal.class)
            .model("any")
            .addUserMessage("")
            .build()
            .rawParams()
            .responseFormat()
            .orElseThrow()
            .asJsonSchema();
    // The SDK keeps what it derived as plain JSON, not as its own type.
    Object json = derived.jsonSchema()._schema();
    Map<String, JsonValue> schema = new LinkedHashMap<>(((JsonObject) json).values());
    schema.replaceAll(
        (keyword, value) -> keyword.equals("properties") ? ordered(value, Proposal.class) : value);
    return derived.toBuilder()
        .jsonSchema(
            derived.jsonSchema().toBuilder()
                .schema(Schema.builder().additionalProperties(schema).build())
                .build())
        .build();
  }

  private static JsonValue ordered(JsonValue properties, Class<?> type) {
    Map<String, JsonValue> sorted = ((JsonObject) properties).values();
    Map<String, JsonValue> ordered = new LinkedHashMap<>();
    JsonPropertyOrder order = Objects.requireNonNull(type.getAnnotation(JsonPropertyOrder.class));
    for (String name : order.value()) {
      ordered.put(name, Objects.requireNonNull(sorted.get(name)));
    }
    if (ordered.size() != sorted.size()) {
      throw new IllegalStateException("properties of " + type.getSimpleName() + " without a place");
    }
    return JsonObject.of(ordered);
  }
}
