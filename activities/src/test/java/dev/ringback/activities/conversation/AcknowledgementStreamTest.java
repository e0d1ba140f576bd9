package dev.ringback.activities.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AcknowledgementStreamTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> SIGNS =
      List.of(
          "a", "é", "ñ", " ", ",", ".", "\"", "\\", "/", "\n", "\t", "\u0001", "😀", "𝒳", "{",
          "]");

  private static AcknowledgementStream fed(String... pieces) {
    AcknowledgementStream stream = new AcknowledgementStream();
    for (String piece : pieces) {
      stream.feed(piece);
    }
    return stream;
  }

  @Test
  void tellsWhatIsThereSoFar() {
    AcknowledgementStream stream = fed("{\"acknow", "ledgement\" : \"Hap", "py, ");
    assertThat(stream.text()).isEqualTo("Happy, ");
    assertThat(stream.ended()).isFalse();
    stream.feed("yes\"");
    assertThat(stream.text()).isEqualTo("Happy, yes");
    assertThat(stream.ended()).isTrue();
  }

  @Test
  void findsItWhereverItStands() {
    assertThat(
            fed("{\"facts\":[{\"acknowledgement\":\"no\"},\"acknowledgement\"],\"slot\":\"x\",\"acknowledgement\":\"yes\"}")
                .text())
        .isEqualTo("yes");
    assertThat(fed("{\"slot\":\"acknowledgement\",\"language\":\"no\"}").text()).isEmpty();
    assertThat(fed("[\"acknowledgement\",\"no\"]").text()).isEmpty();
    assertThat(fed("{\"acknowledgement\":[\"no\"]}").text()).isEmpty();
  }

  @Test
  void stopsAtWhatIsNoJson() {
    assertThat(fed("{\"acknowledgement\":\"a\\x41b\"}").ended()).isFalse();
    assertThat(fed("{\"acknowledgement\":\"a\\u00g1\"}").ended()).isFalse();
    assertThat(fed("{\"acknowledgement\":\"a\nb\"}").text()).isEqualTo("a");
  }

  /** Whatever the text, however it is escaped and wherever it is cut. */
  @Test
  void readsTheSameInAnyPieces() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append(SIGNS.get(random.nextInt(SIGNS.size())));
      }
      String json = JSON.writeValueAsString(Map.of("acknowledgement", text.toString()));
      if (random.nextBoolean()) {
        json = escaped(json);
      }
      AcknowledgementStream stream = new AcknowledgementStream();
      int at = 0;
      while (at < json.length()) {
        int end = Math.min(json.length(), at + 1 + random.nextInt(5));
        stream.feed(json.substring(at, end));
        assertThat(text.toString()).startsWith(stream.text());
        at = end;
      }
      assertThat(stream.text()).as("seed %d", seed).isEqualTo(text.toString());
      assertThat(stream.ended()).isTrue();
    }
  }

  private static String escaped(String json) {
    StringBuilder ascii = new StringBuilder();
    json.chars()
        .forEach(c -> ascii.append(c < 128 ? String.valueOf((char) c) : "\\u%04X".formatted(c)));
    return ascii.toString();
  }
}
