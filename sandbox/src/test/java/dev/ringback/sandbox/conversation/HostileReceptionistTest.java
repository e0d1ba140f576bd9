package dev.ringback.sandbox.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class HostileReceptionistTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final ObjectNode request = JSON.createObjectNode().put("model", "m-1");

  @BeforeEach
  void ask() throws Exception {
    request.set("messages", Turns.messages("en", "SLOT", "the second please"));
    try (InputStream schema = new ClassPathResource("conversation/schema.json").getInputStream()) {
      request
          .putObject("response_format")
          .put("type", "json_schema")
          .putObject("json_schema")
          .set("schema", JSON.readTree(schema));
    }
  }

  @Test
  void repeatsItselfForTheSameSeed() {
    assertThat(answers(7)).isEqualTo(answers(7)).isNotEqualTo(answers(8));
  }

  @Test
  void liesInTheRightShapeMoreOftenThanNot() {
    List<JsonNode> shaped =
        answers(1).stream()
            .map(HostileReceptionistTest::parsed)
            .filter(n -> n.propertyNames().contains("family_name") && n.path("slot").isString())
            .toList();
    assertThat(shaped).hasSizeGreaterThan(30);
    assertThat(shaped)
        .extracting(n -> n.path("slot").asString())
        .contains("slot-1", "slot-2", "slot-9");
    assertThat(shaped)
        .extracting(n -> n.path("acknowledgement").asString())
        .anyMatch(s -> s.contains("booked"))
        .anyMatch(s -> s.contains("$99"))
        .anyMatch(s -> s.contains("https://"));
  }

  @Test
  void breaksEveryRuleOfTheWireNowAndThen() {
    Set<String> seen = new HashSet<>();
    for (Utterance said : answers(1)) {
      seen.add(said.finish());
      if (said.tool() != null) {
        seen.add("a tool");
      }
      if (said.text().length() > 150_000) {
        seen.add("endless");
      }
      if (said.text().contains("\\u")) {
        seen.add("bad escapes");
      }
      if (said.text().contains("GRANT_ADMIN")) {
        seen.add("unknown enum");
      }
      if (parsed(said).isEmpty()) {
        seen.add("nothing");
      }
    }
    assertThat(seen)
        .contains(
            "stop",
            "length",
            "content_filter",
            "tool_calls",
            "a tool",
            "endless",
            "bad escapes",
            "unknown enum",
            "nothing");
    assertThat(answers(1)).allSatisfy(u -> assertThat(u.text()).hasSizeLessThan(210_000));
  }

  private List<Utterance> answers(long seed) {
    return LongStream.range(0, 200)
        .mapToObj(n -> new HostileReceptionist(seed * 1_000_003L + n).answer(request))
        .toList();
  }

  private static JsonNode parsed(Utterance said) {
    try {
      return JSON.readTree(said.text());
    } catch (JacksonException e) {
      return JSON.createObjectNode();
    }
  }
}
