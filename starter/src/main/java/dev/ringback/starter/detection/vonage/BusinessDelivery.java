package dev.ringback.starter.detection.vonage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.starter.Problem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a delivery: {@code {"event":{…},"metadata":{…}}}, the second part only under the
 * metadata policy BODY. Its text form shows nothing.
 *
 * @param asSent the event byte for byte as it stands in the body
 */
record BusinessDelivery(JsonNode root, byte[] asSent) {
  /** Keeps numbers as they are written, since they are signed. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  static BusinessDelivery parse(byte[] body) {
    try {
      JsonNode root = JSON.readTree(body);
      if (!root.path("event").isObject()) {
        throw Problem.field("event", "must be an object");
      }
      return new BusinessDelivery(root, eventIn(body));
    } catch (JacksonException e) {
      throw Problem.field("body", "is not complete JSON in UTF-8");
    }
  }

  private static byte[] eventIn(byte[] body) {
    try (JsonParser parser = JSON.createParser(body)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean found = parser.currentName().equals("event");
        parser.nextToken();
        int from = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        parser.skipChildren();
        if (found) {
          return Arrays.copyOfRange(
              body, from, Math.toIntExact(parser.currentLocation().getByteOffset()));
        }
      }
      throw Problem.field("event", "is missing");
    }
  }

  JsonNode event() {
    return root.path("event");
  }

  /** The event with its properties sorted and no whitespace. */
  byte[] sorted() {
    return JSON.writeValueAsString(event()).getBytes(UTF_8);
  }

  /** The signature in the metadata, if there is one. */
  @Nullable String signature() {
    JsonNode signature = root.path("metadata").path("signature");
    return signature.isString() ? signature.stringValue() : null;
  }

  @Override
  public String toString() {
    return "BusinessDelivery[…]";
  }
}
