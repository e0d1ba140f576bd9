package dev.ringback.activities.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.activities.TestClinic;
import dev.ringback.workflows.clinic.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SpokenAcknowledgementTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<String> parts = new ArrayList<>();
  private final SpokenAcknowledgement spoken = spoken("");

  private SpokenAcknowledgement spoken(String lastReply) {
    return SpokenAcknowledgement.aloud(allowed(lastReply), parts::add, () -> true);
  }

  private static Acknowledgement allowed(String lastReply) {
    return new Acknowledgement(
        Turns.material("some botox", TestClinic.lumen(), lastReply), Channel.VOICE);
  }

  private static String json(String text) {
    return JSON.writeValueAsString(Map.of("acknowledgement", text));
  }

  @Test
  void saysAClauseAsSoonAsItIsKnownToEnd() {
    Consumer<String> listener = spoken.listener();
    listener.accept("{\"acknowledgement\":\"Lovely,");
    assertThat(parts).isEmpty();
    listener.accept(" ");
    assertThat(parts).containsExactly("Lovely,");
    listener.accept("Botox relaxes lines. It");
    assertThat(parts).containsExactly("Lovely,", " Botox relaxes lines.");
    listener.accept(" is quick\"");
    assertThat(parts).containsExactly("Lovely,", " Botox relaxes lines.", " It is quick");
    assertThat(spoken.end()).isEqualTo("Lovely, Botox relaxes lines. It is quick");
  }

  @Test
  void doesNotCutAnAmountInTwo() {
    spoken.listener().accept(json("CoolSculpting runs from $750 to $1,500, all in."));
    assertThat(parts).containsExactly("CoolSculpting runs from $750 to $1,500,", " all in.");
  }

  @Test
  void staysSilentFromTheFirstClauseItMayNotSay() {
    spoken.listener().accept(json("Lovely, you're all set for it, truly. Good."));
    assertThat(parts).containsExactly("Lovely,");
    assertThat(spoken.end()).isEqualTo("Lovely,");
  }

  @Test
  void saysTwoSentencesAtMost() {
    spoken.listener().accept(json("One thing. Another thing! A third thing. More."));
    assertThat(spoken.end()).isEqualTo("One thing. Another thing!");
  }

  @Test
  void saysThreeHundredCharactersAtMost() {
    spoken.listener().accept(json("very good, ".repeat(80)));
    assertThat(spoken.end()).hasSizeLessThanOrEqualTo(300).startsWith("very good, very good,");
  }

  @Test
  void waitsUntilItIsNotWhatWasSaidLast() {
    Consumer<String> listener = spoken("Happy to help, Dana. What for?").listener();
    listener.accept("{\"acknowledgement\":\"Happy to help, ");
    assertThat(parts).isEmpty();
    listener.accept("botox is a classic.\"");
    assertThat(parts).containsExactly("Happy to help, botox is a classic.");
  }

  @Test
  void saysNothingThatWasSaidLast() {
    SpokenAcknowledgement again = spoken("Happy to help with that. What for?");
    again.listener().accept(json("Happy to help with that."));
    assertThat(again.end()).isEmpty();
  }

  @Test
  void saysNothingOfASecondAnswerOnceItSpoke() {
    spoken.listener().accept("{\"acknowledgement\":\"Lovely, bro");
    spoken.listener().accept(json("Something else."));
    assertThat(spoken.end()).isEqualTo("Lovely,");
  }

  @Test
  void speaksAtASecondAnswerIfItWasSilentBefore() {
    spoken.listener().accept("{\"acknow");
    spoken.listener().accept(json("Something else."));
    assertThat(spoken.end()).isEqualTo("Something else.");
  }

  @Test
  void saysNothingAfterTheEnd() {
    Consumer<String> listener = spoken.listener();
    listener.accept("{\"acknowledgement\":\"Lovely, ");
    assertThat(spoken.end()).isEqualTo("Lovely,");
    listener.accept("botox is a classic.\"");
    assertThat(parts).containsExactly("Lovely,");
  }

  /** However it arrives, the parts make what may be said. */
  @Test
  void saysTheSameInAnyPieces() {
    String text =
        "  Lovely,  Botox — a classic — is \\\"quick\\\": ten words; no more… 😀 It is $12 to $16. ";
    String json = json(text.replace("\\", ""));
    spoken.listener().accept(json);
    String whole = spoken.end();
    assertThat(whole).contains("😀").endsWith("$16.");
    for (int seed = 0; seed < 300; seed++) {
      parts.clear();
      Random random = new Random(seed);
      SpokenAcknowledgement other = spoken("");
      Consumer<String> listener = other.listener();
      int at = 0;
      while (at < json.length()) {
        int end = Math.min(json.length(), at + 1 + random.nextInt(7));
        listener.accept(json.substring(at, end));
        at = end;
      }
      assertThat(other.end()).as("seed %d", seed).isEqualTo(whole);
      assertThat(String.join("", parts)).isEqualTo(whole);
    }
  }

  @Test
  void saysNothingWhereTheWordsThemselvesForbidIt() {
    var silenced = SpokenAcknowledgement.aloud(allowed(""), parts::add, () -> false);
    silenced.listener().accept(json("Of course, Botox it is."));
    assertThat(parts).isEmpty();
    assertThat(silenced.end()).isEmpty();
  }
}
