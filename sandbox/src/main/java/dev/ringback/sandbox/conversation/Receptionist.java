package dev.ringback.sandbox.conversation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the last message as a receptionist would and answers in the shape asked for. */
final class Receptionist {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Receptionist() {}

  /** The content of the assistant's message. */
  static String answer(JsonNode request) {
    Prompt prompt = Prompt.read(request.path("messages"), LocalDate.now(ZoneOffset.UTC));
    Reading reading = Reading.of(prompt);
    Acknowledgement acknowledgement = Acknowledgement.of(prompt, reading);
    JsonNode format = request.path("response_format");
    return switch (format.path("type").asString("text")) {
      case "json_schema" ->
          new Conforming(format.at("/json_schema/schema"))
              .fit(json(reading, acknowledgement))
              .toString();
      case "json_object" -> json(reading, acknowledgement).toString();
      default -> acknowledgement.words();
    };
  }

  private static ObjectNode json(Reading reading, Acknowledgement acknowledgement) {
    ObjectNode answer =
        JSON.createObjectNode()
            .put("acknowledgement", acknowledgement.words())
            .put("answered", acknowledgement.answered());
    ArrayNode intents = answer.putArray("intents");
    reading.intents().forEach(intents::add);
    ArrayNode facts = answer.putArray("facts");
    for (FoundFact fact : reading.facts()) {
      facts
          .addObject()
          .put("dimension", fact.dimension())
          .put("code", fact.code())
          .put("date", fact.date())
          .put("words", fact.words());
    }
    return answer
        .put("sentiment", reading.sentiment())
        .put("language", reading.language().orElse(null))
        .put("slot", reading.slot().orElse(null))
        .put("given_name", reading.name().map(NameReader.Name::given).orElse(null))
        .put("family_name", reading.name().map(NameReader.Name::family).orElse(null));
  }
}
