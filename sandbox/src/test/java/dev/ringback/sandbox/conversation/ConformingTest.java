package dev.ringback.sandbox.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ConformingTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void fillsWhatItDoesNotKnowAndDropsWhatIsNotAskedFor() {
    assertThat(
            fit(
                """
                {"type":"object","properties":{
                  "intents":{"type":"array","items":{"type":"string","enum":["BOOK"]}},
                  "mood":{"type":"string","enum":["CALM","CROSS"]},
                  "score":{"type":"integer"},"sure":{"type":"boolean"},
                  "note":{"type":["string","null"]},
                  "nested":{"$ref":"#/$defs/Thing"},
                  "maybe":{"anyOf":[{"$ref":"#/$defs/Thing"},{"type":"null"}]}},
                 "$defs":{"Thing":{"type":"object","properties":{"name":{"type":"string"}}}}}\
                """,
                """
                {"intents":["BOOK","PRICE"],"extra":1}\
                """))
        .isEqualTo(
            JSON.readTree(
                """
                {"intents":["BOOK"],"mood":"CALM","score":0,"sure":false,"note":null,
                 "nested":{"name":""},"maybe":null}\
                """));
  }

  @Test
  void leavesOutElementsTheEnumsCannotHold() {
    assertThat(
            fit(
                """
                {"type":"object","properties":{"facts":{"type":"array","items":{"type":"object",
                  "properties":{"code":{"type":"string","enum":["READY"]}}}}}}\
                """,
                """
                {"facts":[{"code":"READY"},{"code":"COMPARING"}]}\
                """))
        .isEqualTo(JSON.readTree("{\"facts\":[{\"code\":\"READY\"}]}"));
  }

  private static tools.jackson.databind.JsonNode fit(String schema, String value) {
    return new Conforming(JSON.readTree(schema)).fit(JSON.readTree(value));
  }
}
