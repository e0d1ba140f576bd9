package dev.ringback.activities.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.ScriptedVendor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenAiMeaningsTest {
  private final ScriptedVendor vendor = new ScriptedVendor();
  private final OpenAiMeanings meanings =
      new OpenAiMeanings(vendor.address("/openai/v1"), "key", "small-embedding");

  @AfterEach
  void close() {
    vendor.close();
  }

  @Test
  void vectorsComeInTheOrderOfTheTextsWhateverTheOrderOfTheAnswer() {
    vendor.then(
        200,
        """
        {"object":"list","model":"small-embedding","usage":{"prompt_tokens":2,"total_tokens":2},"data":[
         {"object":"embedding","index":1,"embedding":[0.5,-1.5]},
         {"object":"embedding","index":0,"embedding":[1.0,2.0]}]}\
        """);

    List<float[]> vectors = meanings.of(List.of("parking", "peels"));

    assertThat(vectors.get(0)).containsExactly(1f, 2f);
    assertThat(vectors.get(1)).containsExactly(0.5f, -1.5f);
    JsonNode asked = new JsonMapper().readTree(vendor.last().body());
    assertThat(vendor.last().path()).isEqualTo("/openai/v1/embeddings");
    assertThat(asked.path("model").asString()).isEqualTo("small-embedding");
    assertThat(asked.path("input")).hasSize(2);
  }

  @Test
  void aModelThatIsDownIsAskedOnce() {
    vendor.then(503, "{\"error\":{\"message\":\"overloaded\"}}");

    assertThatThrownBy(() -> meanings.of(List.of("parking"))).isInstanceOf(RuntimeException.class);
    assertThat(vendor.asked()).hasSize(1);
  }
}
