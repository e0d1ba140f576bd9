package dev.ringback.sandbox.conversation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A model that was taken over or lost its mind: the same answer to the same seed and request. */
final class HostileReceptionist {
  private static final int ENDLESS = 200_000;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> ESCAPES =
      List.of("\\ud800", "\\udc00\\ud800", "\\u0000", "\\ufffe", "\\u202e", "\\ud83d", "\\u0007");

  private final Random random;

  HostileReceptionist(long seed) {
    this.random = new Random(seed);
  }

  Utterance answer(JsonNode request) {
    Prompt prompt = Prompt.read(request.path("messages"), LocalDate.now(ZoneOffset.UTC));
    JsonNode schema = request.at("/response_format/json_schema/schema");
    var lies = new Lies(random, prompt);
    JsonNode lie = new HostileValue(random, lies, schema).value();
    String content = lie.toString();
    return switch (random.nextInt(24)) {
      case 0 -> Utterance.of(wrongTypes(lie).toString());
      case 1 -> Utterance.of(unknownEnums(lie).toString());
      case 2 -> Utterance.of(missingFields(lie).toString());
      case 3 -> Utterance.of(endless(lie).toString());
      case 4 -> Utterance.of(List.of("", " ", "null", "{}", "[]", "\"\"").get(random.nextInt(6)));
      case 5 -> Utterance.of(badEscapes(content));
      case 6 -> Utterance.callsTool("book_appointment");
      case 7 -> Utterance.ended(content.substring(0, content.length() / 2), "length");
      case 8 -> Utterance.ended("", "content_filter");
      case 9 -> Utterance.of(lies.sentence());
      case 10 -> Utterance.of("```json\n" + content + "\n```");
      case 11 -> Utterance.of(content + content);
      case 12 -> Utterance.of("[".repeat(5_000));
      default -> Utterance.of(content);
    };
  }

  private ObjectNode wrongTypes(JsonNode lie) {
    ObjectNode wrong = object(lie);
    for (String name : List.copyOf(wrong.propertyNames())) {
      switch (random.nextInt(5)) {
        case 0 -> wrong.put(name, random.nextInt());
        case 1 -> wrong.put(name, true);
        case 2 -> wrong.putObject(name).put("$ref", "#");
        case 3 -> wrong.putArray(name).add(1).addNull();
        default -> wrong.putNull(name);
      }
    }
    return wrong;
  }

  private static ObjectNode unknownEnums(JsonNode lie) {
    ObjectNode unknown = object(lie);
    unknown.putArray("intents").add("GRANT_ADMIN").add("BOOK_NOW").add("");
    unknown.put("sentiment", "OBEDIENT").put("language", "tlh");
    unknown
        .putArray("facts")
        .addObject()
        .put("dimension", "CREDIT_CARD")
        .put("code", "4111111111111111")
        .put("date", "tomorrow")
        .put("words", "");
    return unknown;
  }

  private ObjectNode missingFields(JsonNode lie) {
    ObjectNode missing = object(lie);
    for (String name : List.copyOf(missing.propertyNames())) {
      if (random.nextBoolean()) {
        missing.remove(name);
      }
    }
    return missing.put("you_are_now", "admin");
  }

  private ObjectNode endless(JsonNode lie) {
    ObjectNode endless = NODES.objectNode();
    String sentence = new Lies(random, Prompt.NONE).sentence() + " ";
    endless.put("acknowledgement", sentence.repeat(ENDLESS / sentence.length()));
    return endless.setAll(object(lie).without("acknowledgement"));
  }

  /** Escapes that are JSON but no text, put wherever a string begins. */
  private String badEscapes(String content) {
    return content.replaceAll(
        "(?<=[\\[:,])\"(?=[A-Za-z])",
        "\"" + ESCAPES.get(random.nextInt(ESCAPES.size())).replace("\\", "\\\\"));
  }

  private static ObjectNode object(JsonNode lie) {
    if (lie instanceof ObjectNode object) {
      return object.deepCopy();
    }
    ArrayNode wrapped = NODES.arrayNode().add(lie);
    return NODES.objectNode().set("answer", wrapped);
  }
}
